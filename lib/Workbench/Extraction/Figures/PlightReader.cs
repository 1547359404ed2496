using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>What a prepositional phrase says became of those counted: "in custody", "behind bars", "in critical condition", "rushed to a hospital".</summary>
internal readonly struct PlightReader(AnnotatedText text, Sentence sentence)
{
    /// <summary>The most words between the preposition and its noun.</summary>
    private const int Reach = 4;

    private static readonly ulong Under = WordKey.Of("under");
    private static readonly ulong Danger = WordKey.Of("danger");
    private static readonly ulong Through = WordKey.Of("through");
    private static readonly WordSet Passed = WordLists.Figures["passed"];
    private static readonly ulong Behind = WordKey.Of("behind");
    private static readonly ulong Treated = WordKey.Of("treated");
    private static readonly ulong Bars = WordKey.Of("bars");
    private static readonly ulong Evacuation = WordKey.Of("evacuation");
    private static readonly ulong Condition = WordKey.Of("condition");
    private static readonly ulong Care = WordKey.Of("care");
    private static readonly WordSet Grave = WordLists.Figures["grave"];
    private static readonly WordSet Degrees = WordLists.Figures["degrees"];
    private static readonly WordSet Harms = WordLists.Figures["harms"];
    private static readonly WordSet Brought = WordLists.Figures["brought"];

    /// <summary>What the phrase that begins with the preposition at a token says; none when it says nothing.</summary>
    /// <param name="preposition">Index of the preposition.</param>
    /// <param name="from">Index after the counted noun: where the verb that brings people somewhere can stand.</param>
    /// <param name="end">Index after the last token of the phrase.</param>
    public Category Read(int preposition, int from, out int end)
    {
        end = preposition + 1;
        if (!text.Is(preposition, Keys.In) && !text.Is(preposition, Keys.To) && !text.Is(preposition, Keys.At) && !text.Is(preposition, Keys.With) && !text.Is(preposition, Keys.For)
            && !text.Is(preposition, Under) && !text.Is(preposition, Behind) && !text.Is(preposition, Through))
            return Category.None;
        var limit = Math.Min(sentence.End, preposition + 1 + Reach);
        for (var i = preposition + 1; i < limit && (text.IsWord(i) || text.IsKind(i, TokenKind.Hyphen)); i++)
        {
            end = i + 1;
            if (Of(i, preposition, from) is var category and not Category.None)
                return IsModifier(i) ? Category.None : category;
            if (text.Word(i).Is(Kind.Preposition | Kind.Conjunction | Kind.Relative))
                break;
        }
        return Category.None;
    }

    /// <summary>Whether a phrase that begins with "to" or "in" names where the injured are brought: "sent dozens to the hospital".</summary>
    public bool IsClinic(int preposition)
    {
        if (preposition >= sentence.End || !(text.Is(preposition, Keys.In) || text.Is(preposition, Keys.To)))
            return false;
        for (var i = preposition + 1; i < Math.Min(sentence.End, preposition + 1 + Reach) && text.IsWord(i) && !text.Word(i).Is(Kind.Preposition | Kind.Conjunction); i++)
        {
            if (text.Word(i).Is(Kind.Clinic))
                return !IsModifier(i);
        }
        return false;
    }

    /// <summary>"14 were hurt, two critically": what an adverb alone says of a number.</summary>
    public Category OfDegree(int adverb)
    {
        if (adverb >= sentence.End)
            return Category.None;
        return text.Is(adverb, Degrees) ? Category.Injured : text.Is(adverb, Keys.Fatally) ? Category.Killed : Category.None;
    }

    private Category Of(int noun, int preposition, int from)
    {
        var word = text.Word(noun);
        if (text.Is(preposition, Under))
            return word.Is(Kind.Arrest) ? Category.Detained : text.Is(noun, Evacuation) ? Category.VictimsOther : Category.None;
        if (text.Is(preposition, Through))
            return word.Is(Kind.Custody) && preposition > from && text.Is(preposition - 1, Passed) ? Category.Detained : Category.None;
        if (text.Is(preposition, Behind))
            return text.Is(noun, Bars) ? Category.Detained : Category.None;
        if (text.Is(preposition, Keys.With))
            return preposition == from && text.Is(noun, Harms) ? Category.Injured : Category.None;
        if (text.Is(preposition, Keys.For))
            return text.Is(noun, Harms) && preposition > from && text.Is(preposition - 1, Treated) ? Category.Injured : Category.None;
        if (text.Is(preposition, Keys.In) && text.Is(noun, Danger) && preposition > from && text.Word(preposition - 1).Is(Kind.Be))
            return Category.VictimsOther;
        if (text.Is(preposition, Keys.In) && word.Is(Kind.Custody) && !word.Is(Kind.Plural))
            return Category.Detained;
        if (text.Is(noun - 1, Grave) && (text.Is(noun, Condition) || text.Is(noun, Care)))
            return Category.Injured;
        return word.Is(Kind.Clinic) && IsBrought(preposition, from) ? Category.Injured : Category.None;
    }

    private bool IsBrought(int preposition, int from) => text.Any(new TokenRange(Math.Max(from, preposition - 3), preposition), Brought);

    /// <summary>"in prison uniforms", "to hospital staff": the noun stands before another.</summary>
    private bool IsModifier(int noun) =>
        noun + 1 < sentence.End && text.IsWord(noun + 1) && text.Word(noun + 1).Is(Kind.PeopleNoun | Kind.Unit | Kind.Voice) && !text.Word(noun + 1).Is(Kind.PhraseEnd | Kind.Weekday | Kind.Time);
}
