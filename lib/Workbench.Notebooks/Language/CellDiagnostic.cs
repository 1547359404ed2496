namespace Workbench.Notebooks.Language;

/// <summary>What the compiler has to say about a place in a cell. Lines and columns count from 1, columns in UTF-16 units.</summary>
/// <param name="Id">The compiler's number for it, such as <c>CS0103</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">The compiler's words.</param>
/// <param name="Line">The line it begins on.</param>
/// <param name="Column">The column it begins at.</param>
/// <param name="EndLine">The line it ends on.</param>
/// <param name="EndColumn">The column after its last character.</param>
public sealed record CellDiagnostic(
    string Id, CellDiagnosticSeverity Severity, string Message, int Line, int Column, int EndLine, int EndColumn);

/// <summary>How bad what the compiler says is.</summary>
public enum CellDiagnosticSeverity
{
    /// <summary>The cell runs, but may not do what is meant.</summary>
    Warning,

    /// <summary>The cell does not run.</summary>
    Error,
}
