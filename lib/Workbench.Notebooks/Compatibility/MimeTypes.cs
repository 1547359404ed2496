using Workbench.Notebooks.Documents;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>The name of HTML's MIME type.</summary>
public static class HtmlFormatter
{
    /// <summary><c>text/html</c></summary>
    public const string MimeType = MimeBundle.Html;
}

/// <summary>The name of plain text's MIME type.</summary>
public static class PlainTextFormatter
{
    /// <summary><c>text/plain</c></summary>
    public const string MimeType = MimeBundle.PlainText;
}

/// <summary>The name of JSON's MIME type.</summary>
public static class JsonFormatter
{
    /// <summary><c>application/json</c></summary>
    public const string MimeType = "application/json";
}

/// <summary>The name of CSV's MIME type.</summary>
public static class CsvFormatter
{
    /// <summary><c>text/csv</c></summary>
    public const string MimeType = "text/csv";
}
