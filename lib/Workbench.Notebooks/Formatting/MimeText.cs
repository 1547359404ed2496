namespace Workbench.Notebooks.Formatting;

/// <summary>Text that is shown as what its MIME type says, not as a string.</summary>
/// <param name="MimeType">Such as <c>text/html</c>.</param>
/// <param name="Text">The text; for a JSON type the JSON, for a binary type base64.</param>
public sealed record MimeText(string MimeType, string Text)
{
    /// <summary>The text itself.</summary>
    public override string ToString() => Text;
}
