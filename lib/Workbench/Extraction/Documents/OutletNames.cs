using Workbench.Quantities.Numbers;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Documents;

/// <summary>An outlet named in a text.</summary>
/// <param name="Name">As it stands there.</param>
/// <param name="First">Its first token.</param>
/// <param name="IsAgency">Whether it is a news agency.</param>
internal sealed record OutletMention(string Name, int First, bool IsAgency);

/// <summary>The outlets and agencies that ship with the library, found by their names as written.</summary>
internal static class OutletNames
{
    private static readonly Dictionary<ulong, List<(string Name, bool IsAgency)>> ByFirstWord = Build();

    /// <summary>The first outlet named among the tokens from <paramref name="first"/> to <paramref name="end"/>; null when none is.</summary>
    public static OutletMention? Find(DocumentText document, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (At(document, token) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>The longest name that begins at a token.</summary>
    public static OutletMention? At(DocumentText document, int token)
    {
        if (!ByFirstWord.TryGetValue(document.Token(token).Key, out var names) || document.Token(token).Kind != TokenKind.Word)
            return null;
        var rest = document.Text.AsSpan(document.Token(token).Start);
        foreach (var (name, isAgency) in names)
        {
            if (rest.StartsWith(name, StringComparison.Ordinal) && (rest.Length == name.Length || !char.IsLetterOrDigit(rest[name.Length])))
                return new OutletMention(name, token, isAgency);
        }
        return null;
    }

    /// <summary>Whether the words are the name of an outlet and nothing else.</summary>
    public static bool Is(string words) =>
        Tokenizer.Read(words) is { Count: > 0 } tokens && ByFirstWord.TryGetValue(tokens[0].Key, out var names) && names.Exists(name => name.Name == words);

    /// <summary>Whether the name is that of a news agency.</summary>
    public static bool IsAgency(string name) =>
        Tokenizer.Read(name) is { Count: > 0 } tokens && ByFirstWord.TryGetValue(tokens[0].Key, out var names) && names.Contains((name, true));

    private static Dictionary<ulong, List<(string, bool)>> Build()
    {
        var byFirstWord = new Dictionary<ulong, List<(string Name, bool IsAgency)>>();
        var tokens = new TokenList();
        foreach (var list in WordList.Read("outlets.txt", "Workbench.Extraction.Documents."))
        {
            foreach (var name in list.Phrases)
            {
                Tokenizer.Read(name, tokens);
                var key = tokens[0].Key;
                if (!byFirstWord.TryGetValue(key, out var names))
                    byFirstWord[key] = names = [];
                names.Add((name, list.Role == "agency"));
            }
        }
        foreach (var names in byFirstWord.Values)
            names.Sort((left, right) => right.Name.Length.CompareTo(left.Name.Length));
        return byFirstWord;
    }
}
