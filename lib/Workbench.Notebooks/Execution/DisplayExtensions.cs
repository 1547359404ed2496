using Workbench.Notebooks.Formatting;

namespace Workbench.Notebooks.Execution;

/// <summary>What any value can do in a cell, by the names that .NET Interactive gave it.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows this value now. With MIME types, shows it in these alone.</summary>
    public static DisplayHandle Display<T>(this T value, params string[] mimeTypes) =>
        NotebookFunctions.display(value, mimeTypes);

    /// <summary>Shows this text as what it is, such as <c>text/markdown</c>.</summary>
    public static DisplayHandle DisplayAs(this string value, string mimeType) =>
        NotebookFunctions.display(new MimeText(mimeType, value));

    /// <summary>Shows these rows as a table.</summary>
    public static DisplayHandle DisplayTable<T>(this IEnumerable<T> rows) => NotebookFunctions.display(rows);
}
