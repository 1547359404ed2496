using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Directives;

/// <summary>
/// Puts a variable's value into <c>#i</c> and <c>#r</c> lines that name one in its place, in the way of .NET Interactive's commands:
/// <c>#i "nuget: @csharp:feed"</c>.
/// </summary>
internal static partial class ReferenceValues
{
    /// <summary>The code with those lines written out.</summary>
    /// <param name="code">A cell's code.</param>
    /// <param name="variables">The names of the session's variables.</param>
    /// <param name="valueOf">The value of a variable.</param>
    /// <exception cref="CellFaultException">A line names something else, or a variable that is not there or holds no name.</exception>
    public static string WriteOut(string code, Func<string[]> variables, Func<string, object?> valueOf) => Line().Replace(code, match =>
    {
        var (kind, source, name) = (match.Groups["kind"].Value, match.Groups["source"].Value, match.Groups["name"].Value);
        var line = code.AsSpan(0, match.Index).Count('\n') + 1;
        if (NotebookLanguage.Normalize(source) != NotebookLanguage.CSharp || !SyntaxFacts.IsValidIdentifier(name))
            throw new CellFaultException("UnknownReference", $"#{kind} asks '{source}' for '{name}'; it can only be given a variable, such as #{kind} \"nuget: @csharp:name\".", line);
        if (!variables().Contains(name))
            throw new CellFaultException("UnknownReference", $"#{kind} asks for the variable '{name}', and no earlier cell has one of that name.", line);
        return valueOf(name) is string text && Scheme().Replace(text, "").Trim() is { Length: > 0 } written && written.IndexOfAny(['"', '\n', '\r']) < 0
            ? $"#{kind} \"nuget: {written}\""
            : throw new CellFaultException("UnknownReference", $"#{kind} asks for the variable '{name}', and that holds no text that could stand there.", line);
    });

    [GeneratedRegex("""^[ \t]*#\s*(?<kind>r|i)\s*(?<quote>"?)\s*(nuget:\s*)?@(?<source>[\w#]+):(?<name>[^"\s]+)\k<quote>[ \t]*(?=\r?$)""", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"^\s*nuget:", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();
}
