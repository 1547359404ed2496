using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction;

/// <summary>Asks whether some word stands in a range of tokens, and where.</summary>
internal static class RangeQueries
{
    /// <summary>The tokens of a sentence from <paramref name="first"/> on, <paramref name="count"/> at most.</summary>
    public static TokenRange Ahead(this in Sentence sentence, int first, int count) => new(first, Math.Min(sentence.End, first + count));

    /// <summary>The tokens of a sentence before <paramref name="end"/>, <paramref name="count"/> at most.</summary>
    public static TokenRange Back(this in Sentence sentence, int end, int count) => new(Math.Max(sentence.First, end - count), end);

    /// <summary>The tokens of a sentence from <paramref name="first"/> on, up to <paramref name="end"/> at most.</summary>
    public static TokenRange Within(this in Sentence sentence, int first, int end) => new(first, Math.Min(sentence.End, end));

    /// <summary>The part of a range before its first token that is no word.</summary>
    public static TokenRange WordsOf(this AnnotatedText text, TokenRange range)
    {
        var end = range.First;
        while (end < range.End && text.IsWord(end))
            end++;
        return range with { End = end };
    }

    /// <summary>The part of a range before its first token that does not begin with a capital.</summary>
    public static TokenRange CapitalsOf(this AnnotatedText text, TokenRange range)
    {
        var end = range.First;
        while (end < range.End && text.IsCapital(end))
            end++;
        return range with { End = end };
    }

    public static bool Any(this AnnotatedText text, TokenRange range, Kind kinds)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (text.Word(i).Is(kinds))
                return true;
        }
        return false;
    }

    /// <summary>Whether a verb of the range, the words behind it taken in, says that such a thing was done.</summary>
    public static bool Any(this AnnotatedText text, TokenRange range, Deed deeds)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if ((text.Deeds(i) & deeds) != 0)
                return true;
        }
        return false;
    }

    public static bool Any(this AnnotatedText text, TokenRange range, ulong word) => text.IndexOf(range, word) >= 0;

    public static bool Any(this AnnotatedText text, TokenRange range, WordSet words) => text.IndexOf(range, words) >= 0;

    /// <summary>Whether some token of the range passes a test, which is best a static lambda: one that captures costs an object a call.</summary>
    public static bool Any(this AnnotatedText text, TokenRange range, Func<AnnotatedText, int, bool> test) => text.IndexOf(range, test) >= 0;

    /// <summary>The first token of the range that passes a test; -1 when none does.</summary>
    public static int IndexOf(this AnnotatedText text, TokenRange range, Func<AnnotatedText, int, bool> test)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (test(text, i))
                return i;
        }
        return -1;
    }

    /// <summary>The first token of the range that is a word; -1 when none is.</summary>
    public static int IndexOf(this AnnotatedText text, TokenRange range, ulong word)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (text.Is(i, word))
                return i;
        }
        return -1;
    }

    /// <summary>The first token of the range that is one of some words; -1 when none is.</summary>
    public static int IndexOf(this AnnotatedText text, TokenRange range, WordSet words)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (text.Is(i, words))
                return i;
        }
        return -1;
    }

    /// <summary>The last token of the range that is one of some words; -1 when none is.</summary>
    public static int LastIndexOf(this AnnotatedText text, TokenRange range, WordSet words)
    {
        for (var i = range.End - 1; i >= range.First; i--)
        {
            if (text.Is(i, words))
                return i;
        }
        return -1;
    }

    /// <summary>The last token of the range that is of a kind; -1 when none is.</summary>
    public static int LastIndexOf(this AnnotatedText text, TokenRange range, TokenKind kind)
    {
        for (var i = range.End - 1; i >= range.First; i--)
        {
            if (text.IsKind(i, kind))
                return i;
        }
        return -1;
    }
}
