using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Attributions;

/// <summary>Knows the verbs by which somebody is credited with a count without saying it: "put the toll at", "has documented 212", "speak of 227 dead".</summary>
internal readonly struct CountingReader(AnnotatedText text, Sentence sentence)
{
    /// <summary>The most tokens between a verb of setting and the toll it sets.</summary>
    private const int Reach = 6;

    private static readonly ulong Our = WordKey.Of("our");

    private static readonly WordSet Setting = WordLists.Credits["setting"];
    private static readonly WordSet Recording = WordLists.Credits["recording"];
    private static readonly WordSet Showing = WordLists.Credits["showing"];
    private static readonly WordSet Seeing = WordLists.Credits["seeing"];
    private static readonly WordSet Speaking = WordLists.Credits["speaking"];
    private static readonly WordSet Sums = WordLists.Credits["sum"];

    /// <summary>The verbs, "have" apart.</summary>
    public static readonly WordSet Cues = WordSet.Of(Setting, Recording, Showing, Seeing, Speaking);

    /// <summary>Whether a verb that counts or sets a toll stands at a token.</summary>
    public bool IsCue(int verb)
    {
        var key = text.Token(verb).Key;
        if (!text.IsWord(verb) || !(Cues.Contains(key) || text.Word(verb).Is(Kind.Have)) || verb <= sentence.First || verb + 1 >= sentence.End || text.Word(verb - 1).Is(Kind.Be))
            return false;
        if (Speaking.Contains(key))
            return text.Is(verb + 1, Keys.Of) && text.QuantityAt(verb + 2) >= 0;
        if (Recording.Contains(key) || Showing.Contains(key) || Seeing.Contains(key) || text.Word(verb).Is(Kind.Have))
            return StartsNumber(verb + 1);
        return Setting.Contains(key) && SetsSum(verb);
    }

    /// <summary>Whether a phrase names somebody who counts: a body, a person, an outlet; a place, an event or "our volunteers" do not.</summary>
    public bool CanCount(int verb, int first, int end)
    {
        if (first < end && text.Word(first).Is(Kind.Possessive) && text.Is(first, Our))
            return false;
        var (names, isMedia, isBody, isReport) = (0, false, false, false);
        for (var i = first; i < end; i++)
        {
            var word = text.Word(i);
            if (word.Is(Kind.Event))
                return false;
            isMedia |= word.Is(Kind.Media);
            isReport |= word.Is(Kind.Report) || text.Is(i, Sums);
            isBody |= word.Is(Kind.Voice | Kind.Media | Kind.Title) || word.IsPlural(Kind.PeopleNoun);
            names += text.IsWord(i) && text.IsCapital(i) ? 1 : 0;
        }
        if (text.Word(verb).Is(Kind.Have))
            return isMedia;
        if (end == first + 1 && text.Word(first).Is(Kind.Pronoun))
            return text.Is(verb, Setting);
        if (text.Is(verb, Showing))
            return isReport;
        if (text.Is(verb, Seeing))
            return isMedia || (isBody && text.Word(end - 1).Is(Kind.PeopleNoun));
        var needed = text.Is(verb, Speaking) ? 1 : text.Is(verb, Setting) ? 2 : 3;
        return isBody || isReport || (names >= needed && (needed < 3 || text.Is(verb, Recording)));
    }

    private bool StartsNumber(int at) =>
        text.QuantityAt(at) >= 0 || (at + 1 < sentence.End && text.Word(at).Is(Kind.Determiner) && text.QuantityAt(at + 1) >= 0);

    private bool SetsSum(int verb)
    {
        for (var i = verb + 1; i < Math.Min(sentence.End, verb + Reach) && text.IsWord(i); i++)
        {
            if (text.Is(i, Sums) || (text.Word(i).Is(Kind.Dead | Kind.Wounded) && text.Is(i - 1, Keys.The)))
                return true;
        }
        return false;
    }
}
