using Workbench.Notebooks.Documents;

namespace Microsoft.DotNet.Interactive.Formatting;

#pragma warning disable CA1000 // notebooks call these functions of the type by this name

/// <summary>Registers formatters of one type, as notebooks of the first years do.</summary>
public static class Formatter<T>
{
    /// <summary>How many items of a sequence are shown, of whatever type.</summary>
    public static int ListExpansionLimit
    {
        get => Formatter.ListExpansionLimit;
        set => Formatter.ListExpansionLimit = value;
    }

    /// <inheritdoc cref="Formatter.Register{T}(Func{T, string}, string)"/>
    public static void Register(Func<T, string> formatter, string mimeType = MimeBundle.PlainText) => Formatter.Register(formatter, mimeType);

    /// <inheritdoc cref="Formatter.Register{T}(Action{T, TextWriter}, string)"/>
    public static void Register(Action<T, TextWriter> formatter, string mimeType = MimeBundle.PlainText) => Formatter.Register(formatter, mimeType);

    /// <inheritdoc cref="Formatter.Register{T}(Func{T, FormatContext, bool}, string)"/>
    public static void Register(Func<T, FormatContext, bool> formatter, string mimeType = MimeBundle.PlainText) => Formatter.Register(formatter, mimeType);
}
