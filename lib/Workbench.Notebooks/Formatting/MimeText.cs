using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Formatting;

/// <summary>Text that is shown as what its MIME type says, not as a string.</summary>
/// <param name="MimeType">Such as <c>text/html</c>.</param>
/// <param name="Text">The text; for a JSON type the JSON, for a binary type base64.</param>
public sealed record MimeText(string MimeType, string Text) : IHtmlContent
{
    /// <inheritdoc/>
    void IHtmlContent.WriteTo(TextWriter writer, HtmlEncoder encoder) =>
        writer.Write(MimeType == MimeBundle.Html ? Text : encoder.Encode(Text));

    /// <summary>The text itself.</summary>
    public override string ToString() => Text;
}
