using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Attributions;

/// <summary>Knows the verbs of saying that credit somebody: finite, no noun, no passive, and followed by a statement.</summary>
internal readonly struct SpeechVerbs(AnnotatedText text, Sentence sentence)
{
    /// <summary>The most tokens from "claimed" to what is claimed: "claimed the lives of", "claimed more than 500 young lives".</summary>
    private const int ClaimReach = 8;

    /// <summary>The most tokens from a plural to the verb behind its place: "Authorities in North Carolina say".</summary>
    private const int PlaceReach = 7;

    private static readonly ulong Added = WordKey.Of("added");
    private static readonly ulong Responding = WordKey.Of("responding");
    private static readonly WordSet Claims = WordLists.Credits["claiming"];
    private static readonly WordSet Media = WordLists.Credits["medium"];
    private static readonly WordSet Deeds = WordLists.Credits["claimed"];

    public bool Says(int i) => (text.Word(i).Does(Deed.Say | Deed.Tell) || text.Word(i).Phrases.Length > 0) && (text.Deeds(i) & (Deed.Say | Deed.Tell)) != 0;

    /// <summary>"announced by the mayor", not "said by telephone".</summary>
    public bool IsBySomebody(int verb) =>
        verb + 1 < sentence.End && text.Is(verb + 1, Keys.By) && !(verb + 2 < sentence.End && text.Is(verb + 2, Media));

    /// <summary>A finite verb of saying that is no noun and no passive.</summary>
    public bool IsCue(int i)
    {
        var word = text.Word(i);
        if (word.Has(Form.Gerund))
            return IsProgressive(i) && !IsAddition(i);
        if (!word.Has(Form.Past | Form.Third | Form.Base) || i == sentence.First || IsBySomebody(i))
            return false;
        if (text.Is(i - 1, Keys.The) || text.Is(i - 1, Keys.A) || text.Is(i - 1, Keys.An) || text.Word(i - 1).Is(Kind.Possessive) || text.KindOf(i - 1) is TokenKind.Hyphen or TokenKind.Clitic or TokenKind.Number || IsInName(i) || IsClaimOfDeed(i) || IsNaming(i) || IsAddition(i))
            return false;
        if (word.Has(Form.Third) && !word.Has(Form.Past) && IsPluralNoun(i))
            return false;
        if (word.Is(Kind.PeopleNoun) && !(i + 1 < sentence.End && text.Word(i + 1).Is(Kind.Determiner | Kind.Pronoun)))
            return false;
        if (word.Has(Form.Base) && !word.Has(Form.Past) && !CanBeBase(i, word))
            return false;
        for (var before = i - 1; before >= sentence.First && before >= i - 3; before--)
        {
            if (text.Word(before).Is(Kind.Be))
                return false;
            if (!text.Word(before).Is(Kind.Adverb | Kind.Negative | Kind.Have))
                break;
        }
        return !(word.Is(Kind.Report | Kind.Toll) && text.Word(i - 1).Is(Kind.Determiner | Kind.Possessive | Kind.Preposition));
    }

    /// <summary>"Danish police are now stating that".</summary>
    private bool IsProgressive(int i)
    {
        var at = i - 1;
        while (at > sentence.First && text.Word(at).Is(Kind.Adverb | Kind.Negative))
            at--;
        return at > sentence.First && text.Word(at).Is(Kind.Be) && !text.Word(i).Is(Kind.Event | Kind.Report);
    }

    /// <summary>"from other states will", "several claims": the third person looks like a plural.</summary>
    private bool IsPluralNoun(int i) =>
        text.Word(i - 1).Is(Kind.Preposition | Kind.Vague) || (text.Word(i - 1).Is(Kind.Other) && !text.Word(i - 1).Is(Kind.Plural))
        || (i + 1 < sentence.End && text.Word(i + 1).Is(Kind.Modal | Kind.Be | Kind.Have));

    /// <summary>"the United States": a capital within a name, in a sentence that is no headline.</summary>
    private bool IsInName(int i) =>
        text.IsCapital(i) && sentence.Kind == SentenceKind.Prose && text.IsWord(i - 1) && text.IsCapital(i - 1);

    /// <summary>"added to its crimes", "were responding to a call": no statement follows.</summary>
    private bool IsAddition(int i) => (text.Is(i, Added) || text.Is(i, Responding)) && i + 1 < sentence.End && text.Is(i + 1, Keys.To);

    /// <summary>"declared it a success": no statement follows.</summary>
    private bool IsNaming(int i) => i + 2 < sentence.End && text.Is(i + 1, Keys.It) && (text.Is(i + 2, Keys.A) || text.Is(i + 2, Keys.An) || text.Is(i + 2, Keys.The));

    /// <summary>"claimed responsibility for", "claimed 26 lives": no statement follows.</summary>
    private bool IsClaimOfDeed(int i)
    {
        if (!text.Is(i, Claims))
            return false;
        if (i + 2 < sentence.End && text.Is(i + 1, Keys.To) && text.Word(i + 2).Is(Kind.Have))
            return true;
        for (var next = i + 1; next < Math.Min(sentence.End, i + ClaimReach) && text.KindOf(next) is not (TokenKind.Comma or TokenKind.Stop); next++)
        {
            if (text.Is(next, Deeds))
                return true;
        }
        return false;
    }

    /// <summary>"officials say", "they believe": the bare form after a plural.</summary>
    private bool CanBeBase(int i, Word word)
    {
        var at = i - 1;
        while (at > sentence.First && text.Word(at).Is(Kind.Adverb))
            at--;
        var before = text.Word(at);
        return (before.Is(Kind.Plural) || IsPluralWithPlace(at) || text.Is(i - 1, Keys.They) || text.Is(i - 1, Keys.We) || text.Is(i - 1, Keys.I) || before.Is(Kind.Modal))
            && (!word.Is(Kind.Report | Kind.Toll | Kind.Event) || text.Is(i + 1, Keys.That) || i + 1 >= sentence.End || text.IsKind(i + 1, TokenKind.Stop) || text.QuantityAt(i + 1) >= 0);
    }

    /// <summary>"Authorities in North Carolina", "Officials with the agency": the plural stands before the phrase that ends here.</summary>
    private bool IsPluralWithPlace(int last)
    {
        for (var i = last; i > sentence.First && i > last - PlaceReach && text.IsWord(i); i--)
        {
            if (text.Word(i).Is(Kind.Preposition) && text.Word(i - 1).IsPlural(Kind.PeopleNoun | Kind.Voice | Kind.Report | Kind.Title))
                return true;
            if (text.Word(i).Is(Kind.PhraseEnd) && !text.Word(i).Is(Kind.Determiner | Kind.Preposition))
                return false;
        }
        return false;
    }
}
