using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbench.Notebooks.Language;

/// <summary>What the compiler says about a cell that was not run.</summary>
internal static class CellDiagnostics
{
    public static ImmutableArray<CellDiagnostic> Of(string code, SessionState state, CancellationToken cancellation)
    {
        var segments = CellSegment.Of(code);
        var found = new List<Diagnostic>();
        foreach (var segment in segments.Where(s => s.IsCSharp))
        {
            var view = CellView.Of(code, segments, segment, state);
            if (view.Library is not null)
                found.AddRange(view.LibraryCompilation().GetDiagnostics(cancellation));
            found.AddRange(view.Compile(CSharpSyntaxTree.ParseText(view.Script, CellView.ScriptOptions, cancellationToken: cancellation)).GetDiagnostics(cancellation));
        }
        return
        [
            .. found
                .Where(diagnostic => diagnostic.Location.IsInSource && diagnostic.Severity >= DiagnosticSeverity.Warning)
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(From),
        ];
    }

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
