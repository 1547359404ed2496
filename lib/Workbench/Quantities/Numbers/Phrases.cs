using Workbench.Quantities.Tokens;

namespace Workbench.Quantities.Numbers;

/// <summary>Phrases of one or more words with a meaning each; the longest that stands at a place wins.</summary>
internal sealed class Phrases<T>
{
    private readonly Dictionary<ulong, List<(ulong[] Words, T Meaning)>> byAnchor = [];
    private readonly bool fromEnd;

    /// <summary>Phrases found by their first word, or by their last.</summary>
    public Phrases(bool fromEnd) => this.fromEnd = fromEnd;

    public void Add(ulong[] words, T meaning)
    {
        var anchor = fromEnd ? words[^1] : words[0];
        if (!byAnchor.TryGetValue(anchor, out var list))
            byAnchor[anchor] = list = [];
        list.Add((words, meaning));
        list.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
    }

    /// <summary>The phrase whose anchor word is the token at <paramref name="at"/>: its length in tokens, or 0.</summary>
    public int Match(ReadOnlySpan<Token> tokens, int at, int floor, out T? meaning)
    {
        meaning = default;
        if (!byAnchor.TryGetValue(tokens[at].Key, out var list))
            return 0;
        foreach (var (words, found) in list)
        {
            var length = fromEnd ? Backward(tokens, at, floor, words) : Forward(tokens, at, words);
            if (length == 0)
                continue;
            meaning = found;
            return length;
        }
        return 0;
    }

    private static int Forward(ReadOnlySpan<Token> tokens, int at, ulong[] words)
    {
        var next = at;
        foreach (var word in words)
        {
            if (next > at && next < tokens.Length && tokens[next].Kind == TokenKind.Hyphen)
                next++;
            if (next >= tokens.Length || !tokens[next].Is(word))
                return 0;
            next++;
        }
        return next - at;
    }

    private static int Backward(ReadOnlySpan<Token> tokens, int at, int floor, ulong[] words)
    {
        var first = at - words.Length + 1;
        if (first < floor)
            return 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (!tokens[first + i].Is(words[i]))
                return 0;
        }
        return words.Length;
    }
}
