using System.Text.Encodings.Web;

namespace Microsoft.AspNetCore.Html;

/// <summary>What is shown as HTML, whatever makes it.</summary>
public interface IHtmlContent
{
    /// <summary>Writes the HTML.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="encoder">Escapes what is plain text.</param>
    void WriteTo(TextWriter writer, HtmlEncoder encoder);
}

/// <summary>Makes HTML of text.</summary>
public static class HtmlContentExtensions
{
    /// <summary>This text as HTML that is shown as it stands.</summary>
    public static IHtmlContent ToHtmlContent(this string value) => new HtmlString(value);
}
