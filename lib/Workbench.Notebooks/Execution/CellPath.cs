using System.Globalization;

namespace Workbench.Notebooks.Execution;

/// <summary>The name that the compiler and the debugger know a cell's code by: <c>notebook.ipynb#cell3</c>.</summary>
internal static class CellPath
{
    public static string Of(string notebook, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{notebook}#cell{number}");

    /// <summary>The number in a path of this notebook, null for any other file.</summary>
    public static int? Number(string? path, string notebook) =>
        path is not null
        && path.StartsWith(notebook + "#cell", StringComparison.Ordinal)
        && int.TryParse(path.AsSpan(notebook.Length + "#cell".Length), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
