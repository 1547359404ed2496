using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Execution;

/// <summary>Cuts a cell at its <c>#!name</c> lines, as .NET Interactive notebooks use them.</summary>
internal static class CellParts
{
    /// <summary>The language of what follows <c>#!value</c>: text that is kept under a name.</summary>
    public const string Value = "value";

    private static readonly ImmutableArray<string> s_languages = [NotebookLanguage.CSharp, "html", "javascript", "markdown", "mermaid"];

    private static readonly ImmutableArray<string> s_commands = ["about", "import", "lsmagic", "set", "share", "time", Value, "who", "whos"];

    /// <summary>What a <c>#!</c> line may name.</summary>
    public static ImmutableArray<string> Known { get; } =
        [.. s_languages.Concat(s_commands).Order(StringComparer.Ordinal).Select(name => "#!" + name)];

    /// <summary>The parts in order.</summary>
    /// <exception cref="CellFaultException">A line names a language or command that is not here.</exception>
    public static ImmutableArray<CellPart> Parse(string source, string language)
    {
        var parts = ImmutableArray.CreateBuilder<CellPart>();
        var text = new StringBuilder();
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].TrimStart().StartsWith("#!", StringComparison.Ordinal) || (language == NotebookLanguage.CSharp && CellSyntax.EndsInsideToken(text.ToString())))
            {
                text.Append(lines[i]).Append('\n');
                continue;
            }
            Flush(parts, text, language);
            language = Next(parts, lines[i].Trim(), language, i + 1);
            if (language == NotebookLanguage.CSharp)
                text.Append('\n', i + 1);
        }
        Flush(parts, text, language);
        return parts.ToImmutable();
    }

    /// <summary>Whether cells and stretches of cells can be in this language.</summary>
    public static bool IsLanguage(string name) => s_languages.Contains(name);

    /// <summary>The refusal of a cell in a language that is not here.</summary>
    public static CellFaultException NotRun(string language) => new(
        "UnknownLanguage",
        $"this cell is in '{language}', which this engine does not run; it runs C#, and shows HTML, JavaScript, Markdown and Mermaid. "
        + "Run the notebook with a kernel of that language, or tag the cell 'skip-execution'.",
        line: null);

    private static string Next(ImmutableArray<CellPart>.Builder parts, string line, string language, int number)
    {
        var words = line.Split([' ', '\t'], 2);
        var name = NotebookLanguage.Normalize(words[0][2..].ToLowerInvariant());
        if (IsLanguage(name))
            return name;
        if (!s_commands.Contains(name))
            throw Unknown(words[0], name, number);
        if (!IsLanguage(language) && language != Value)
            throw NotRun(language);
        parts.Add(new CellPart.Command(name, words.Length > 1 ? words[1].Trim() : "", language, number));
        return name == Value ? Value : language;
    }

    private static CellFaultException Unknown(string word, string name, int line) => NotebookLanguage.IsForeign(name)
        ? new CellFaultException(
            "UnknownLanguage",
            $"'{word}' (line {line}): this engine does not run {NotebookLanguage.DisplayName(name)}; it runs C#, and shows HTML, JavaScript, Markdown and Mermaid. "
            + "Run the notebook with a kernel of that language, or tag the cell 'skip-execution'.",
            line)
        : name is "connect" or "log"
        ? new CellFaultException(
            "UnknownMagic",
            $"'{word}' (line {line}): {(name == "log" ? "this engine keeps no log of its commands" : "this engine connects to no other kernel")}. Remove the line, or tag the cell 'skip-execution'.",
            line)
        : new CellFaultException(
            "UnknownMagic",
            $"'{word}' is not known here (line {line}); known are {string.Join(", ", Known)}. "
            + "Remove the line, or run the notebook where that language or command is installed.",
            line);

    private static void Flush(ImmutableArray<CellPart>.Builder parts, StringBuilder text, string language)
    {
        // the last line end is Split's, not the cell's
        var code = text.Length > 0 ? text.ToString(0, text.Length - 1) : "";
        if (!string.IsNullOrWhiteSpace(code))
            parts.Add(new CellPart.Code(language, code));
        text.Clear();
    }
}
