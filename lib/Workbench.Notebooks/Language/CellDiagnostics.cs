using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Language;

/// <summary>What the compiler says about a cell that was not run.</summary>
internal static class CellDiagnostics
{
    /// <summary>Errors that come of checking a library's types before they are made public, which the engine does.</summary>
    private static readonly ImmutableHashSet<string> s_accessibility =
        ["CS0050", "CS0051", "CS0052", "CS0053", "CS0054", "CS0055", "CS0056", "CS0057", "CS0058", "CS0059", "CS0060", "CS0061"];

    /// <summary>Errors about names, which mean nothing before what the cell references is there.</summary>
    private static readonly ImmutableHashSet<string> s_unknown = ["CS0012", "CS0103", "CS0117", "CS0234", "CS0246", "CS1061"];

    /// <summary>Warnings about versions of .NET's own assemblies, and about <c>await</c> that a cell does not use.</summary>
    private static readonly ImmutableHashSet<string> s_noise = ["CS1701", "CS1702", "CS1998", "CS8632"];

    public static ImmutableArray<CellDiagnostic> Of(string code, SessionState state, CancellationToken cancellation)
    {
        var segments = CellSegment.Of(code);
        state = state with { Options = state.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default) };
        var found = new List<Diagnostic>();
        foreach (var segment in segments.Where(s => s.IsCSharp))
        {
            var view = CellView.Of(code, segments, segment, state, cancellation);
            if (view.Library is not null)
                found.AddRange(view.CompileLibrary().GetDiagnostics(cancellation).Where(diagnostic => !s_accessibility.Contains(diagnostic.Id)));
            var script = CSharpSyntaxTree.ParseText(view.Script, CellSyntax.Script, cancellationToken: cancellation);
            found.AddRange(view.Compile(script).GetDiagnostics(cancellation).Where(diagnostic => !view.HasReferences || !s_unknown.Contains(diagnostic.Id)));
        }
        return
        [
            .. UnknownLine(code).Concat(found.Where(IsShown).Select(From))
                .Distinct()
                .OrderBy(diagnostic => diagnostic.Line)
                .ThenBy(diagnostic => diagnostic.Column),
        ];
    }

    /// <summary>A <c>#!</c> line that the engine refuses.</summary>
    private static IEnumerable<CellDiagnostic> UnknownLine(string code)
    {
        try
        {
            CellParts.Parse(code, NotebookLanguage.CSharp);
            return [];
        }
        catch (CellFaultException fault)
        {
            var line = fault.Line ?? 1;
            var text = SourceText.From(code).Lines[line - 1].ToString();
            var column = text.Length - text.TrimStart().Length + 1;
            return [new CellDiagnostic(fault.Name, CellDiagnosticSeverity.Error, fault.Message, line, column, line, text.TrimEnd().Length + 1)];
        }
    }

    private static bool IsShown(Diagnostic diagnostic) =>
        diagnostic.Location.IsInSource
        && diagnostic.Location.SourceTree?.FilePath.Length == 0
        && diagnostic.Severity >= DiagnosticSeverity.Warning
        && !s_noise.Contains(diagnostic.Id);

    private static CellDiagnostic From(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return new CellDiagnostic(
            diagnostic.Id,
            diagnostic.Severity == DiagnosticSeverity.Error ? CellDiagnosticSeverity.Error : CellDiagnosticSeverity.Warning,
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            span.EndLinePosition.Line + 1,
            span.EndLinePosition.Character + 1);
    }
}
