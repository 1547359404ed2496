using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Asks of single words behind a number what they can be there: a noun of people, a thing, a verb, a plural that no list has.</summary>
internal readonly struct NounWords(AnnotatedText text, Sentence sentence)
{
    /// <summary>Whether a word is what was done or what they did, and no noun: "12 killed", "40 marching".</summary>
    public bool IsDeed(int i) =>
        (text.Deeds(i) & (Deed.Outcome | Deed.Action)) != 0 && text.Word(i).Has(Form.Past | Form.Participle | Form.Gerund) && !text.Word(i).Is(Kind.Event);

    /// <summary>Whether a word looks like a plural, though the lists know none of people or of their fate.</summary>
    public bool IsUnknownPlural(int i)
    {
        var word = text.Word(i);
        if (word.Is(Kind.PeopleNoun | Kind.OutcomeNoun | Kind.Adverb | Kind.PhraseEnd) || IsDeed(i))
            return false;
        if (word.Is(Kind.Plural))
            return true;
        var letters = text.Letters(i);
        return letters.Length > 3 && letters[^1] == 's' && letters[^2] is not ('s' or 'u' or 'i' or '\'') && !text.Token(i).Has(TokenTraits.AllCaps);
    }

    /// <summary>"police van": a word in small letters that is no verb and nothing else the lists know.</summary>
    public bool IsPlainNoun(int i)
    {
        var letters = text.Letters(i);
        return text.IsWord(i) && !text.IsCapital(i) && ReferenceEquals(text.Word(i), Word.Unknown) && letters.Length > 2 && !letters.EndsWith("ed") && !letters.EndsWith("ing");
    }

    /// <summary>"climbers", "picnickers", "cyclists": by its ending perhaps somebody who does something.</summary>
    public bool IsAgent(int i) => text.Letters(i) is { Length: > 5 } letters && (letters.EndsWith("ers") || letters.EndsWith("ists") || (letters.EndsWith("ees") && !letters.EndsWith("mmittees")));

    /// <summary>Whether a noun of people follows, a word of theirs between at most: "police officers", "female police officers".</summary>
    public bool NextIsPeople(int i)
    {
        for (var next = i + 1; next < Math.Min(sentence.End, i + 4); next++)
        {
            if (text.IsKind(next, TokenKind.Hyphen) || text.IsKind(next, TokenKind.Clitic))
                continue;
            if (!text.IsWord(next))
                return false;
            var word = text.Word(next);
            if (word.IsPlural(Kind.PeopleNoun) && !IsDeed(next))
                return true;
            if (next > i + 1 || word.Is(Kind.PhraseEnd) || IsDeed(next) || !word.Is(Kind.Person))
                return false;
        }
        return false;
    }

    /// <summary>"at least one police officer".</summary>
    public bool NextIsPerson(int i) => i + 1 < sentence.End && ((text.Word(i + 1).Is(Kind.PeopleNoun) && !IsDeed(i + 1)) || IsPlainNoun(i + 1));

    /// <summary>"several burned trucks".</summary>
    public bool NextIsThing(int i) =>
        i + 1 < sentence.End && text.IsWord(i + 1) && !text.Word(i + 1).Is(Kind.Time | Kind.Weekday)
        && ((text.Word(i + 1).IsPlural(Kind.Unit)) || IsUnknownPlural(i + 1));

    /// <summary>Whether the noun that a word begins goes on behind it.</summary>
    public bool NounGoesOn(int i) => i + 1 < sentence.End && text.IsWord(i + 1) && !text.Word(i + 1).Is(Kind.PhraseEnd) && !text.Word(i + 1).Is(Kind.Adverb);

    /// <summary>"150 remained in custody", "the families of 43 say".</summary>
    public bool IsUnknownVerb(int at) =>
        at < text.Layout.Tokens.Count && !text.IsCapital(at) && (text.Word(at).VerbForms.HasFlag(Form.Base) ? !text.Word(at).Is(Kind.Report | Kind.Unit | Kind.Event) : text.Word(at).Kinds == Kind.None && text.Letters(at).EndsWith("ed"));
}
