using Workbench.Quantities.Numbers;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Documents;

/// <summary>Phrases of one role in a word list of this folder, found by their words whatever the case.</summary>
internal sealed class LinePhrases
{
    private static readonly WordList[] Lists = [.. WordList.Read("lines.txt", "Workbench.Extraction.Documents.")];

    private readonly Phrases<string> phrases = new(fromEnd: false);

    private LinePhrases(string role)
    {
        foreach (var phrase in Lists.Where(list => list.Role == role).SelectMany(list => list.Phrases))
            phrases.Add(KeysOf(phrase), phrase);
    }

    public static LinePhrases Chrome { get; } = new("chrome");

    public static LinePhrases Comments { get; } = new("comments");

    public static LinePhrases Footer { get; } = new("footer");

    public static LinePhrases Cites { get; } = new("cites");

    public static LinePhrases Whole { get; } = new("whole");

    public static LinePhrases Text { get; } = new("text");

    public static LinePhrases Asks { get; } = new("asks");

    public static LinePhrases Stamps { get; } = new("stamps");

    public static LinePhrases Network { get; } = new("network");

    private static ulong[] KeysOf(string phrase)
    {
        var keys = new List<ulong>();
        foreach (var token in Tokenizer.Read(phrase).Tokens)
        {
            if (token.Kind == TokenKind.Word)
                keys.Add(token.Key);
        }
        return [.. keys];
    }

    /// <summary>How many tokens the phrase at <paramref name="at"/> takes; 0 when none begins there.</summary>
    public int Length(ReadOnlySpan<Token> tokens, int at) => phrases.Match(tokens, at, 0, out _);

    /// <summary>The first place from <paramref name="first"/> on where a phrase stands: its first token and how many; length 0 when there is none.</summary>
    public (int First, int Length) Find(ReadOnlySpan<Token> tokens, int first = 0)
    {
        for (var at = first; at < tokens.Length; at++)
        {
            if (tokens[at].Kind == TokenKind.Word && Length(tokens, at) is > 0 and var length)
                return (at, length);
        }
        return (tokens.Length, 0);
    }
}
