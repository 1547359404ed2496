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
    private static readonly WordMap<List<Outlet>> ByFirstWord = Build();

    private sealed record Outlet(string Name, bool IsAgency);

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
        if (document.Token(token).Kind != TokenKind.Word || ByFirstWord[document.Token(token).Key] is not { } names)
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
        Tokenizer.Read(words) is { Count: > 0 } tokens && ByFirstWord[tokens[0].Key] is { } names && names.Exists(name => name.Name == words);

    /// <summary>Whether the name is that of a news agency.</summary>
    public static bool IsAgency(string name) =>
        Tokenizer.Read(name) is { Count: > 0 } tokens && ByFirstWord[tokens[0].Key] is { } names && names.Contains(new(name, true));

    /// <summary>The outlets under the first words of their names, the longest names first.</summary>
    private static WordMap<List<Outlet>> Build()
    {
        var byFirstWord = new WordMap<List<Outlet>>();
        var tokens = new TokenList();
        foreach (var list in WordList.Read("outlets.txt", "Workbench.Extraction.Documents."))
        {
            foreach (var name in list.Phrases)
            {
                Tokenizer.Read(name, tokens);
                var outlets = byFirstWord.At(tokens[0].Key) ??= [];
                outlets.Insert(outlets.FindLastIndex(outlet => outlet.Name.Length >= name.Length) + 1, new(name, list.Role == "agency"));
            }
        }
        return byFirstWord;
    }
}
