using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Inputs;
using Workbench.Notebooks.Packages;

namespace Workbench.Notebooks.Directives;

/// <summary>
/// Takes the <c>#r</c> and <c>#i</c> lines out of a cell, wherever they stand, and out of the files that it loads.
/// </summary>
internal static partial class ReferenceLines
{
    /// <summary>The code with those lines blank, so that all others keep their numbers, and what they name.</summary>
    /// <exception cref="CellFaultException">A line names nothing that can be referenced.</exception>
    public static (string Code, ImmutableArray<ReferenceLine> Lines) Split(string code, string folder)
    {
        var lines = ImmutableArray.CreateBuilder<ReferenceLine>();
        return (Read(code, folder, null, lines, []), lines.ToImmutable());
    }

    /// <summary>The code without its <c>#r</c> and <c>#i</c> lines, but for names of .NET's own assemblies.</summary>
    public static string Blank(string code) =>
        Directives(code).Where(directive => !AssemblyReferences.IsKnown(directive.Text)).Aggregate(new StringBuilder(code), BlankOut).ToString();

    private static string Read(
        string code, string folder, int? loadedAt, ImmutableArray<ReferenceLine>.Builder lines, ImmutableHashSet<string> loading)
    {
        var result = new StringBuilder(code);
        foreach (var directive in Directives(code))
        {
            var line = loadedAt ?? directive.Line;
            if (directive.Kind == "load")
                ReadLoaded(directive.Text, folder, line, lines, loading);
            else if (Line(directive, folder, line) is { } found)
            {
                lines.Add(found);
                BlankOut(result, directive);
            }
        }
        return result.ToString();
    }

    private static void ReadLoaded(
        string path, string folder, int line, ImmutableArray<ReferenceLine>.Builder lines, ImmutableHashSet<string> loading)
    {
        var full = Path.GetFullPath(path, folder);
        // the compiler says it when there is no such file
        if (!File.Exists(full) || loading.Contains(full))
            return;
        InputRecorder.Current?.Read(full);
        Read(File.ReadAllText(full), Path.GetDirectoryName(full)!, line, lines, loading.Add(full));
    }

    private static ReferenceLine? Line(Directive directive, string folder, int line)
    {
        if (PackageReference.IsPackage(directive.Text, out var rest))
        {
            if (directive.Kind == "i")
                return new ReferenceLine.Feed(IsAddress(rest) ? rest : Path.GetFullPath(rest, folder), line);
            return PackageReference.Parse(rest) is { } package
                ? new ReferenceLine.Package(package, line)
                : throw new CellFaultException("UnknownReference", $"\"{directive.Text}\" names no package; expected #r \"nuget: Name, version\", such as #r \"nuget: CsvHelper, 33.0.1\".", line);
        }
        if (directive.Kind == "i")
            throw new CellFaultException("UnknownReference", $"\"{directive.Text}\" names no feed; expected #i \"nuget: address or folder\".", line);
        var path = Path.GetFullPath(directive.Text, folder);
        if (path.EndsWith("proj", StringComparison.OrdinalIgnoreCase) && Path.GetExtension(path).Length > 0)
            return new ReferenceLine.Project(path, line);
        if (File.Exists(path))
            return new ReferenceLine.File(path, line);
        if (AssemblyReferences.IsKnown(directive.Text))
            return null;
        throw new CellFaultException(
            "UnknownReference",
            $"\"{directive.Text}\" is no file in the notebook's folder and no assembly of .NET. Check the path, build the project that makes it, "
            + "or name a package with #r \"nuget: Name, version\".",
            line);
    }

    private static bool IsAddress(string source) => source.Contains("://", StringComparison.Ordinal);

    private static IEnumerable<Directive> Directives(string code)
    {
        if (!Possible().IsMatch(code))
            yield break;
        var root = CSharpSyntaxTree.ParseText(code, CellSyntax.Script).GetCompilationUnitRoot();
        var trivia = root.DescendantTrivia(descendIntoTrivia: true).Where(trivia => trivia.HasStructure).Select(trivia => trivia.GetStructure());
        foreach (var directive in trivia.OfType<DirectiveTriviaSyntax>().Where(directive => directive.IsActive))
        {
            var end = code.AsSpan(directive.SpanStart).IndexOfAny('\r', '\n') is >= 0 and var length ? directive.SpanStart + length : code.Length;
            if (Named().Match(code[directive.SpanStart..end]) is { Success: true } named)
            {
                var line = directive.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                yield return new Directive(named.Groups["kind"].Value, named.Groups["text"].Value, line, directive.SpanStart, end);
            }
        }
    }

    private static StringBuilder BlankOut(StringBuilder code, Directive directive)
    {
        for (var i = directive.Start; i < directive.End && directive.Kind != "load"; i++)
        {
            if (code[i] is not ('\n' or '\r'))
                code[i] = ' ';
        }
        return code;
    }

    [GeneratedRegex(@"^[ \t]*#\s*(r|i|load)\s*(""|nuget:)", RegexOptions.Multiline)]
    private static partial Regex Possible();

    [GeneratedRegex(@"^#\s*((?<kind>r|i|load)\s*""(?<text>[^""]*)""|(?<kind>r|i)\s+(?<text>nuget:[^""]+?)(?=\s*$|\s+//))")]
    private static partial Regex Named();

    private sealed record Directive(string Kind, string Text, int Line, int Start, int End);
}
