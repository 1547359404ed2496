using System.Security.Cryptography;
using System.Text;

namespace Workbench.Notebooks.Pages;

/// <summary>
/// What a page allows its browser to do (W3C Content Security Policy 3). Nothing is fetched but the site's own script
/// and style, and nothing written in a page runs. Pictures are <c>data:</c> and <c>blob:</c> addresses, for outputs and
/// for saving a chart. On a page opened from a disk <c>'self'</c> means the disk to some browsers and nothing to others;
/// <c>file:</c> means the disk to all of them, and to a page that came from a server it opens nothing.
/// </summary>
internal static class ContentPolicy
{
    /// <summary>
    /// The inline styles plotly.js sets as attributes, word for word: none at all, which also admits the empty style
    /// element it fills by script, and those of the marks it understands in text (b, i, em, sub, u, s, a).
    /// </summary>
    private static readonly string[] PlotlyStyles =
    [
        "", "font-weight:bold", "font-style:italic", "font-style:italic;font-weight:bold", "font-size:70%",
        "text-decoration:underline", "text-decoration:line-through", "cursor:pointer",
    ];

    public static readonly string Value =
        "default-src 'none'; script-src 'self' file:; "
        + $"style-src 'self' file: 'unsafe-hashes' {string.Join(' ', PlotlyStyles.Select(Hash))}; "
        + "img-src data: blob:; base-uri 'none'; form-action 'none'";

    private static string Hash(string style) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'";
}
