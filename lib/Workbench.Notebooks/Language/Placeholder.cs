using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Language;

/// <summary>Stands for a name that is not begun yet, where the code would read as something else without it.</summary>
internal static class Placeholder
{
    private const string Await = "await";

    /// <summary>The code with a name after an <c>await</c> that nothing follows on its line: by itself that word is a name.</summary>
    public static string In(string code, IdentifierSpan word) =>
        word.Start == word.End && IsAfterAwait(code.AsSpan(0, word.Start)) && EndsLine(code.AsSpan(word.End)) && !CellSyntax.EndsInsideToken(code[..word.Start])
            ? code.Insert(word.Start, "_")
            : code;

    private static bool IsAfterAwait(ReadOnlySpan<char> before)
    {
        var line = before.TrimEnd(' ');
        return line.Length < before.Length && line.EndsWith(Await, StringComparison.Ordinal)
            && (line.Length == Await.Length || !char.IsLetterOrDigit(line[^(Await.Length + 1)]));
    }

    private static bool EndsLine(ReadOnlySpan<char> after) => after.TrimStart(" )};") is [] or ['\n' or '\r', ..];
}
