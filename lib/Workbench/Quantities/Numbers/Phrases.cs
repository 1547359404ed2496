using Workbench.Quantities.Tokens;

namespace Workbench.Quantities.Numbers;

/// <summary>Phrases of one or more words with a meaning each; the longest that stands at a place wins.</summary>
internal sealed class Phrases<T>
{
    private readonly WordMap<List<Phrase>> byAnchor = new();
    private readonly bool fromEnd;

    /// <summary>Phrases found by their first word, or by their last.</summary>
    public Phrases(bool fromEnd) => this.fromEnd = fromEnd;

    public void Add(ulong[] words, T meaning)
    {
        var anchor = fromEnd ? words[^1] : words[0];
        var phrases = byAnchor.At(anchor) ??= [];
        phrases.Insert(phrases.FindLastIndex(phrase => phrase.Words.Length >= words.Length) + 1, new(words, meaning));
    }

    private sealed record Phrase(ulong[] Words, T Meaning);

    /// <summary>The phrase whose anchor word is the token at <paramref name="at"/>: its length in tokens, or 0.</summary>
    public int Match(ReadOnlySpan<Token> tokens, int at, int floor, out T? meaning)
    {
        meaning = default;
        if (byAnchor[tokens[at].Key] is not { } phrases)
            return 0;
        foreach (var (words, found) in phrases)
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
