using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Reads a toll before the number: "the death toll rose to 164", "arrests passed 5,800".</summary>
internal readonly struct TollReader(AnnotatedText text, Sentence sentence, CountedNoun noun)
{
    /// <summary>The most tokens between a toll and its number.</summary>
    private const int Reach = 12;

    private static readonly ulong TollWord = WordKey.Of("toll");
    private static readonly WordSet Reaching = WordLists.Figures["reaching"];

    /// <summary>What the toll counts; none when none stands before the number.</summary>
    public Predicate Read()
    {
        var near = new NumberFront(text, sentence, noun).Last;
        if (near < sentence.First || !(text.Word(near).Is(Kind.Preposition | Kind.Be) || IsReaching(near) || text.IsKind(near, TokenKind.Colon)))
            return Predicate.None;
        var stop = Math.Max(sentence.First, noun.First - Reach);
        for (var i = noun.First - 1; i >= stop; i--)
        {
            var token = text.Token(i);
            if (token.Kind is TokenKind.Semicolon || (token.Kind == TokenKind.Word && text.Word(i).Is(Kind.Relative) && !text.Is(i, Keys.That)))
                break;
            var word = text.Word(i);
            if (word.Is(Kind.Toll))
                return new(TollOf(i), i, noun.End);
            if (word.IsPlural(Kind.OutcomeNoun) && !word.Is(Kind.Person) && IsSubject(i, near))
                return new(Categories.OfNoun(word.Kinds), i, noun.End);
        }
        return Predicate.None;
    }

    private Category TollOf(int toll)
    {
        for (var i = Math.Max(sentence.First, toll - 3); i < Math.Min(sentence.End, toll + 4); i++)
        {
            if (text.Word(i).Is(Kind.Wounded))
                return Category.Injured;
            if (text.Word(i).Is(Kind.Arrest | Kind.Prisoner))
                return Category.Detained;
        }
        return text.Is(toll, TollWord) || (toll > sentence.First && text.Word(toll - 1).Is(Kind.Dead)) ? Category.Killed : Category.None;
    }

    /// <summary>Whether only the verb, its auxiliaries and a preposition stand between a plural and the number it rises to.</summary>
    private bool IsSubject(int i, int near)
    {
        var next = i + 1;
        while (next < near && (text.Word(next).Is(Kind.Adverb | Kind.Have | Kind.Be | Kind.Preposition | Kind.Modal) || IsReaching(next)))
            next++;
        return next == near && !text.Is(near, Keys.Of) && !text.Is(near, Keys.By);
    }

    private bool IsReaching(int at) => at >= sentence.First && text.Is(at, Reaching);
}
