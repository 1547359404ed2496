using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Formatting;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Registers formatters with the session of the running cell, by the names that .NET Interactive gave the calls.</summary>
public static class Formatter
{
    /// <summary>How many items of a sequence are shown.</summary>
    public static int ListExpansionLimit
    {
        get => Registry().Limits.Rows;
        set => Registry().Limits = Registry().Limits with { Rows = Math.Max(0, value) };
    }

    /// <summary>How deep a value is shown, its own members being the first level.</summary>
    public static int RecursionLimit
    {
        get => Registry().Limits.Depth;
        set => Registry().Limits = Registry().Limits with { Depth = Math.Max(1, value) };
    }

    /// <summary>Shows values of a type by this text in a MIME type.</summary>
    public static void Register<T>(Func<T, string> formatter, string mimeType = MimeBundle.PlainText) =>
        Registry().Register(mimeType, formatter);

    /// <summary>Shows values of a type by what is written, in a MIME type.</summary>
    public static void Register<T>(Action<T, TextWriter> formatter, string mimeType = MimeBundle.PlainText) =>
        Register(typeof(T), (value, writer) => formatter((T)value, writer), mimeType);

    /// <summary>Shows values of a type by what is written, in a MIME type; a formatter that gives false lets the next one try.</summary>
    public static void Register<T>(Func<T, FormatContext, bool> formatter, string mimeType = MimeBundle.PlainText) =>
        Register(typeof(T), (value, writer) => Declining(formatter((T)value, new FormatContext(writer))), mimeType);

    /// <summary>Shows values of a type, which may be an open generic, by what is written, in a MIME type.</summary>
    public static void Register(Type type, Action<object, TextWriter> formatter, string mimeType = MimeBundle.PlainText) =>
        Registry().Register(type, mimeType, formatter);

    /// <summary>Shows values of a type, and of those derived from it, in these MIME types alone where nothing else is asked for.</summary>
    public static void SetPreferredMimeTypesFor(Type type, params string[] mimeTypes) => Registry().Prefer(type, mimeTypes);

    /// <summary>Shows values of a type, and of those derived from it, in this MIME type alone where nothing else is asked for.</summary>
    public static void SetPreferredMimeTypeFor(Type type, string preferredMimeType) => SetPreferredMimeTypesFor(type, preferredMimeType);

    /// <summary>The MIME type in which a value is shown where nothing else is asked for; until it is set, every one there is for its type.</summary>
    public static string DefaultMimeType
    {
        get => GetPreferredMimeTypesFor(typeof(object)).First();
        set => SetPreferredMimeTypesFor(typeof(object), value == MimeBundle.Html ? [] : [value]);
    }

    /// <summary>The MIME types in which values of a type are shown where nothing else is asked for.</summary>
    public static IReadOnlyCollection<string> GetPreferredMimeTypesFor(Type type) =>
        Registry().Preferred(type) is { IsEmpty: false } preferred ? preferred : [MimeBundle.Html];

    /// <summary>Forgets what cells have registered.</summary>
    public static void ResetToDefault() => Cell().ResetFormatters();

    /// <summary>The text of a value in a MIME type.</summary>
    public static string ToDisplayString(this object? value, string mimeType = MimeBundle.PlainText) =>
        Registry().Format(value, mimeType)[mimeType];

    private static void Declining(bool wrote)
    {
        if (!wrote)
            throw new FormatDeclinedException();
    }

    private static FormatterRegistry Registry() => Cell().Formatters;

    private static NotebookContext Cell() =>
        NotebookContext.Current ?? throw new InvalidOperationException("Formatters belong to a notebook's session and can only be reached from a cell.");
}

/// <summary>What a formatter is given beside the value.</summary>
/// <param name="writer">Takes the text.</param>
public sealed class FormatContext(TextWriter writer)
{
    /// <summary>Takes the text.</summary>
    public TextWriter Writer { get; } = writer;
}
