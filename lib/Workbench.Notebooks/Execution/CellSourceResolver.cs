using System.Text;
using Microsoft.CodeAnalysis;
using Workbench.Notebooks.Directives;
using Workbench.Notebooks.Inputs;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// Finds what <c>#load</c> names from the notebook's folder, and leaves the names of cells as they are. What a loaded
/// file names with <c>#r</c> has been found before, so that the compiler need not see it.
/// </summary>
internal sealed class CellSourceResolver(string folder) : SourceFileResolver([], folder)
{
    public override string? NormalizePath(string path, string? baseFilePath) =>
        path.Contains("#cell", StringComparison.Ordinal) ? path : base.NormalizePath(path, baseFilePath);

    /// <summary>Other texts for files, by full path, in which reads are noted.</summary>
    public Dictionary<string, string> Noted { get; } = new(StringComparer.Ordinal);

    public override Stream OpenRead(string resolvedPath)
    {
        InputRecorder.Current?.Read(resolvedPath);
        return new MemoryStream(Encoding.UTF8.GetBytes(Noted.GetValueOrDefault(resolvedPath) ?? ReferenceLines.Blank(File.ReadAllText(resolvedPath))));
    }
}
