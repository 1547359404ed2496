using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Execution;

/// <summary>One stretch of a cell: code of a language, or a command.</summary>
internal abstract record CellPart
{
    private CellPart()
    {
    }

    /// <summary>Text in one language. C# is preceded by as many empty lines as the cell has above it.</summary>
    public sealed record Code(string Language, string Text) : CellPart;

    /// <summary>A <c>#!name</c> that does something itself.</summary>
    public sealed record Command(string Name) : CellPart;
}

/// <summary>Cuts a cell at its <c>#!name</c> lines, as .NET Interactive notebooks use them.</summary>
internal static class CellParts
{
    /// <summary>What a <c>#!</c> line may name.</summary>
    public static ImmutableArray<string> Known { get; } =
        ["#!csharp", "#!html", "#!javascript", "#!lsmagic", "#!markdown", "#!time", "#!who", "#!whos"];

    private static readonly CSharpParseOptions s_script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    /// <summary>The parts in order.</summary>
    /// <exception cref="CellFaultException">A line names a language or command that is not here.</exception>
    public static ImmutableArray<CellPart> Parse(string source, string language)
    {
        var parts = ImmutableArray.CreateBuilder<CellPart>();
        var text = new StringBuilder();
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].TrimStart().StartsWith("#!", StringComparison.Ordinal) || IsInsideToken(text, language))
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

    private static string Next(ImmutableArray<CellPart>.Builder parts, string line, string language, int number)
    {
        var word = line.Split(' ', 2)[0];
        var name = NotebookLanguage.Normalize(word[2..].ToLowerInvariant());
        if (IsLanguage(name))
            return name;
        if (!Known.Contains("#!" + name))
        {
            throw new CellFaultException(
                "UnknownMagic",
                $"'{word}' is not known here (line {number}); known are {string.Join(", ", Known)}. "
                + "Remove the line, or run the notebook where that language or command is installed.",
                number);
        }
        parts.Add(new CellPart.Command(name));
        return language;
    }

    public static bool IsLanguage(string name) =>
        name is NotebookLanguage.CSharp or "html" or "javascript" or "markdown";

    private static void Flush(ImmutableArray<CellPart>.Builder parts, StringBuilder text, string language)
    {
        // the last line end is Split's, not the cell's
        var code = text.Length > 0 ? text.ToString(0, text.Length - 1) : "";
        if (!string.IsNullOrWhiteSpace(code))
            parts.Add(new CellPart.Code(language, code));
        text.Clear();
    }

    /// <summary>Whether the C# so far ends within a string or comment, so that the next line is part of it.</summary>
    private static bool IsInsideToken(StringBuilder text, string language) =>
        language == NotebookLanguage.CSharp
        && CSharpSyntaxTree.ParseText(text.ToString(), s_script).GetDiagnostics().Any(
            diagnostic => diagnostic.Id is "CS1035" or "CS1039" or "CS8997");
}
