using Workbench.Notebooks.Displays;
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

    /// <summary>Shows these rows as a table; of values that are one piece of text, the table has one column.</summary>
    public static DisplayHandle DisplayTable<T>(this IEnumerable<T> rows) =>
        IsScalar(typeof(T)) ? NotebookFunctions.display(rows.Select(value => new { value })) : NotebookFunctions.display(rows);

    /// <summary>These items, with a bar that moves on as they are gone through.</summary>
    public static IEnumerable<T> WithProgress<T>(this IReadOnlyCollection<T> items, string label = "")
    {
        var progress = new Progress(items.Count, label);
        NotebookFunctions.display(progress);
        foreach (var item in items)
        {
            yield return item;
            progress.Advance();
        }
    }

    private static bool IsScalar(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || (typeof(IFormattable).IsAssignableFrom(type) && type.Namespace == nameof(System));
}
