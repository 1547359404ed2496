using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Formatting;

namespace Workbench.Notebooks.Displays;

/// <summary>
/// How the values of this notebook are shown, to be set by its cells: <c>Formatter.Register&lt;Money&gt;(m => $"{m.Amount} €")</c>.
/// It holds for the session whose cell calls it.
/// </summary>
public static class Formatter
{
    private const string PlainText = "text/plain";

    /// <summary>How many items of a sequence are shown.</summary>
    public static int ListExpansionLimit
    {
        get => Session.Limits.Rows;
        set => Session.Limits = Session.Limits with { Rows = Math.Max(0, value) };
    }

    private static FormatterRegistry Session =>
        NotebookContext.Current?.Formatters
        ?? throw new InvalidOperationException("Formatter sets how a notebook's values are shown and can only be used in a cell.");

    /// <summary>Shows values of a type, and of those derived from it, by this text.</summary>
    public static void Register<T>(Func<T, string> format, string mimeType = PlainText) => Session.Register(mimeType, format);

    /// <summary>Shows values of a type, and of those derived from it, by what this writes.</summary>
    public static void Register<T>(Action<T, TextWriter> format, string mimeType = PlainText) =>
        Session.Register(typeof(T), mimeType, (value, writer) => format((T)value, writer));

    /// <summary>Shows values of a type by what this writes; the type may be an open generic such as <c>typeof(List&lt;&gt;)</c>.</summary>
    public static void Register(Type type, Action<object, TextWriter> format, string mimeType = PlainText) =>
        Session.Register(type, mimeType, format);

    /// <summary>Shows values of a type in these MIME types alone, where nobody asks for others.</summary>
    public static void SetPreferredMimeTypesFor(Type type, params string[] mimeTypes) => Session.Prefer(type, mimeTypes);
}
