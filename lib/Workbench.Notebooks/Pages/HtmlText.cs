using System.Text;

namespace Workbench.Notebooks.Pages;

/// <summary>Text as it may stand in HTML, between tags and inside quoted attributes.</summary>
internal static class HtmlText
{
    /// <summary>Escapes the five characters that mean something, and replaces the control characters HTML forbids.</summary>
    public static string Escape(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                '\r' => html.Append("&#13;"),
                '\t' or '\n' => html.Append(c),
                < ' ' or (>= '\u007f' and <= '\u009f') or '\ufffe' or '\uffff' => html.Append('\ufffd'),
                _ => html.Append(c),
            };
        }
        return html.ToString();
    }

    /// <summary>JSON as it may stand in a script element: no <c>&lt;</c>, so that nothing in it can end the element.</summary>
    public static string EscapeJson(string json) => json
        .Replace("<", "\\u003c", StringComparison.Ordinal)
        .Replace(">", "\\u003e", StringComparison.Ordinal)
        .Replace("&", "\\u0026", StringComparison.Ordinal)
        .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
        .Replace("\u2029", "\\u2029", StringComparison.Ordinal);
}
