namespace Workbench.Tables;

/// <summary>
/// Names the class that knows how a type is shown. Notebook kernels find this attribute by its name alone
/// (.NET Interactive's convention-based formatters), so that a library needs no reference to any of them.
/// </summary>
/// <param name="formatterSourceType">A class with a parameterless constructor and <c>CreateTypeFormatters()</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;
}

/// <summary>One way of showing a value, found by its members' names.</summary>
internal sealed class ConventionFormatter<T>(string mimeType, Func<T, string> write)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not T value)
            return false;
        writer.Write(write(value));
        return true;
    }
}

/// <summary>How a <see cref="Table"/> is shown.</summary>
internal sealed class TableFormatterSource
{
    private readonly object[] formatters =
    [
        new ConventionFormatter<Table>("text/html", table => table.ToHtml()),
        new ConventionFormatter<Table>("text/markdown", table => table.ToMarkdown()),
        new ConventionFormatter<Table>("text/plain", table => table.ToString()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
