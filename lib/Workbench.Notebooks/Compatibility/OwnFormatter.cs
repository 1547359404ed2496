namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Writes a value of this folder's types as the text it is.</summary>
/// <param name="mimeType">What the text is.</param>
/// <param name="text">The text.</param>
internal sealed class OwnFormatter(string mimeType, Func<object, string?> text)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        writer.Write(text(instance));
        return true;
    }
}

/// <summary>Formatters of values that are HTML.</summary>
internal sealed class HtmlSource
{
    private readonly OwnFormatter _html = new(HtmlFormatter.MimeType, value => value.ToString());

    public IEnumerable<OwnFormatter> CreateTypeFormatters() => [_html];
}

/// <summary>Formatters of values that are LaTeX.</summary>
internal sealed class LatexSource
{
    private readonly OwnFormatter _latex = new("text/latex", value => value.ToString());

    public IEnumerable<OwnFormatter> CreateTypeFormatters() => [_latex];
}
