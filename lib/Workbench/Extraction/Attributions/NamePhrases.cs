using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Attributions;

/// <summary>Asks of a phrase what it names: somebody who can speak, an outlet, a body, and where in it the name stands.</summary>
internal readonly struct NamePhrases(AnnotatedText text)
{
    /// <summary>Whether a phrase can name a speaker: it has a capital, a person or a body in it.</summary>
    public bool CanSpeak(TokenRange phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            var word = text.Word(i);
            if (word.Is(Kind.PeopleNoun | Kind.Voice | Kind.Report | Kind.Media | Kind.Title) || (word.Is(Kind.Pronoun) && phrase.End - phrase.First == 1))
                return true;
            if (text.IsWord(i) && text.IsCapital(i) && !word.Is(Kind.PhraseEnd | Kind.Adverb | Kind.Weekday | Kind.Month))
                return true;
        }
        return false;
    }

    public bool IsMedia(TokenRange phrase) => text.Any(phrase, Kind.Media);

    /// <summary>The phrase without the articles, adverbs and marks around it.</summary>
    public TokenRange Trim(int first, int end)
    {
        while (first < end && (!text.IsWord(first) || text.Word(first).Is(Kind.Adverb | Kind.Conjunction) || IsArticle(first)))
            first++;
        while (end > first && !text.IsWord(end - 1) && !text.IsKind(end - 1, TokenKind.CloseBracket))
            end--;
        return new(first, end);
    }

    private bool IsArticle(int i) => text.Word(i).Is(Kind.Determiner) && !text.Word(i).Is(Kind.Pronoun | Kind.Possessive);

    /// <summary>Where the name begins behind titles and what somebody is: "Interior Ministry spokesman Karim Bel"; the start of the phrase where no title stands before a name.</summary>
    public int AfterTitles(int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (i + 1 < end && IsTitle(i) && !text.IsKind(i + 1, TokenKind.Clitic))
                return text.Word(i + 1).Is(Kind.Preposition) ? first : text.IsKind(i + 1, TokenKind.Stop) ? Math.Min(i + 2, end - 1) : i + 1;
            if (!CanBeInName(i, first, end))
                return first;
        }
        return first;
    }

    private bool IsTitle(int i) => text.IsWord(i) && (text.Word(i).Is(Kind.Title) || (text.Word(i).Is(Kind.Person) && !text.IsCapital(i)));

    /// <summary>A capital, a small joint such as "al", a part that a hyphen joins, or the stop of "Gen."</summary>
    private bool CanBeInName(int i, int first, int end) => text.KindOf(i) switch
    {
        TokenKind.Word => text.IsCapital(i) || text.Token(i).Length <= 3 || (i > first && text.IsKind(i - 1, TokenKind.Hyphen)) || (i + 1 < end && text.IsKind(i + 1, TokenKind.Hyphen)),
        TokenKind.Hyphen or TokenKind.Stop => true,
        _ => false,
    };

    /// <summary>A name ends before "who" and before a comma.</summary>
    public int EndOfName(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (text.Word(i).Is(Kind.Relative) || text.IsKind(i, TokenKind.Comma))
                return i;
        }
        return end;
    }

    /// <summary>"the health ministry in Gaza" is no person.</summary>
    public bool HasBody(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Word(i).Is(Kind.Voice) && !text.Word(i).Is(Kind.Title | Kind.Person) && !text.IsCapital(i))
                return true;
        }
        return false;
    }
}
