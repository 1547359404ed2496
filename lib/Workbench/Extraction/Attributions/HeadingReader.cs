using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Attributions;

/// <summary>Finds who is named before or behind the mark of a heading: "Police: 12 dead in blast", "12 dead in blast - report".</summary>
internal readonly struct HeadingReader(AnnotatedText text, Sentence sentence)
{
    /// <summary>The most tokens of such a name.</summary>
    private const int Longest = 6;

    private static readonly WordSet Reports = WordLists.Credits["report"];

    /// <summary>The name that ends with the first colon of the sentence; empty when there is none.</summary>
    public TokenRange Front()
    {
        var first = sentence.First;
        for (var i = first + 1; i < Math.Min(sentence.End - 1, first + Longest); i++)
        {
            if (text.IsKind(i, TokenKind.Colon))
                return IsVoice(first, i) ? new(first, i) : default;
        }
        return default;
    }

    /// <summary>The name behind the last colon or dash of a sentence without a full stop; empty when there is none.</summary>
    public TokenRange Back()
    {
        if (!text.IsWord(sentence.End - 1))
            return default;
        for (var i = sentence.End - 2; i > sentence.First && i >= sentence.End - Longest; i--)
        {
            if (text.KindOf(i) is TokenKind.Colon or TokenKind.Dash || (text.IsKind(i, TokenKind.Hyphen) && !text.Token(i).IsGlued))
                return IsVoice(i + 1, sentence.End) ? new(i + 1, sentence.End) : default;
        }
        return default;
    }

    /// <summary>Words of a name only, the last of them a body, an outlet, a report or an office.</summary>
    private bool IsVoice(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!text.IsWord(i) || text.Word(i).Is(Kind.PhraseEnd & ~Kind.Determiner) || text.Word(i).Is(Kind.Event))
                return false;
        }
        return first < end && (text.Word(end - 1).Is(Kind.Voice | Kind.Media | Kind.Title) || text.Is(end - 1, Reports));
    }
}
