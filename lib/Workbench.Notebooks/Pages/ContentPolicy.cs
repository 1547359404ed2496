namespace Workbench.Notebooks.Pages;

/// <summary>
/// What a page allows its browser to do (W3C Content Security Policy 3). Nothing is fetched but the site's own script
/// and style; nothing written in a page runs.
/// </summary>
internal static class ContentPolicy
{
    /// <summary>
    /// The hash is that of nothing: plotly.js makes an empty style element and fills it by script, and clears style
    /// attributes by setting them to nothing. Pictures are drawn into <c>data:</c> and <c>blob:</c> addresses when saved.
    /// </summary>
    public const string Value =
        "default-src 'none'; script-src 'self'; "
        + "style-src 'self' 'unsafe-hashes' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; "
        + "img-src data: blob:; base-uri 'none'; form-action 'none'";
}
