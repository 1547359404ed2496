using System.Text.Encodings.Web;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.AspNetCore.Html;

/// <summary>Text that is shown as HTML.</summary>
/// <param name="value">The HTML.</param>
[TypeFormatterSource(typeof(HtmlSource))]
public sealed class HtmlString(string? value) : IHtmlContent
{
    /// <summary>The HTML.</summary>
    public string? Value => value;

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(value);

    /// <summary>The HTML.</summary>
    public override string ToString() => value ?? "";
}
