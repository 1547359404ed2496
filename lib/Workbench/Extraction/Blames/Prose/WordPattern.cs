using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames.Prose;

/// <summary>A run of words as the lists write it: each with its alternatives, some with a gap of a few words before them.</summary>
internal sealed class WordPattern
{
    /// <summary>The most words that ".." stands for.</summary>
    private const int LongestGap = 4;

    private readonly Part[] parts;

    private WordPattern(Part[] parts) => this.parts = parts;

    public int Count => parts.Length;

    public ulong[] First => parts[0].Keys;

    public ulong[] Last => parts[^1].Keys;

    /// <summary>The alternatives of a part that few texts have: the last of those whose shortest word is the longest.</summary>
    public static ulong[] Rarest(params ReadOnlySpan<WordPattern?> patterns)
    {
        var rarest = new Part([], 0, false);
        foreach (var pattern in patterns)
        {
            foreach (var part in pattern?.parts ?? [])
                rarest = part.Length >= rarest.Length ? part : rarest;
        }
        return rarest.Keys;
    }

    public static WordPattern Parse(IEnumerable<string> words)
    {
        var parts = new List<Part>();
        var gap = false;
        foreach (var word in words)
        {
            if (word != "..")
                parts.Add(new([.. word.Split('|').Select(KeyOf)], word.Split('|').Min(alternative => alternative.Length), gap));
            gap = word == "..";
        }
        return new([.. parts]);
    }

    /// <summary>The key of a word, of "'s" in either apostrophe, or of a hyphen.</summary>
    public static ulong KeyAt(AnnotatedText text, int token) => text.Token(token).Kind switch
    {
        TokenKind.Clitic => Clitic,
        TokenKind.Hyphen => Hyphen,
        _ => text.Token(token).Key,
    };

    /// <summary>The token after the words where they stand from a token on; -1 when they do not.</summary>
    public int Match(AnnotatedText text, int at, int limit)
    {
        foreach (var part in parts)
        {
            at = part.Find(text, at, limit, 1);
            if (at < 0)
                return -1;
            at++;
        }
        return at;
    }

    /// <summary>The first token of the words where they end before a token; -1 when they do not.</summary>
    public int MatchBefore(AnnotatedText text, int end, int low)
    {
        var at = end - 1;
        var gap = false;
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            at = parts[i].Find(text, at, low, -1, gap);
            if (at < 0)
                return -1;
            gap = parts[i].AfterGap;
            at--;
        }
        return at + 1;
    }

    private static readonly ulong Clitic = WordKey.Of("'s");

    private static readonly ulong Hyphen = WordKey.Of("-");

    private static ulong KeyOf(string word) => WordKey.Of(word);

    /// <param name="Keys">The words that do as well as each other.</param>
    /// <param name="Length">The letters of the shortest of them.</param>
    /// <param name="AfterGap">Whether a few words may stand before it.</param>
    private sealed record Part(ulong[] Keys, int Length, bool AfterGap)
    {
        public int Find(AnnotatedText text, int at, int limit, int step, bool? gap = null)
        {
            if (!(gap ?? AfterGap))
                return (step > 0 ? at < limit : at >= limit) && Has(KeyAt(text, at)) ? at : -1;
            var steps = LongestGap;
            for (var i = at; step > 0 ? i < limit : i >= limit; i += step)
            {
                if (Has(KeyAt(text, i)))
                    return i;
                if (steps-- == 0 || text.Token(i).Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Question)
                    return -1;
            }
            return -1;
        }

        /// <summary>Most parts are of one word or two, for which this is quicker than any search.</summary>
        private bool Has(ulong word)
        {
            foreach (var key in Keys)
            {
                if (key == word)
                    return true;
            }
            return false;
        }
    }
}
