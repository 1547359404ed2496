using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Pages;

namespace Workbench.Notebooks.Charts;

/// <summary>
/// What each front end needs of a chart: plotly's JSON for JupyterLab, VS Code and our pages, HTML for classic Jupyter
/// Notebook and nbconvert, a still picture for GitHub, words for a terminal.
/// </summary>
internal static class ChartForms
{
    /// <summary>The bundle with what it lacks; one without a figure is left as it is.</summary>
    public static MimeBundle Complete(MimeBundle bundle)
    {
        if (bundle.Get(MimeType.Plotly) is not { } figure || LabelOf(figure, bundle) is not { } label)
            return bundle;
        var picture = bundle.Get(MimeType.Svg) ?? FigurePicture.TryDraw(figure, label);
        if (picture is not null && !bundle.ContainsKey("image/png"))
            bundle = bundle.With(MimeType.Svg, picture);
        if (!bundle.ContainsKey(MimeBundle.PlainText))
            bundle = bundle.With(MimeBundle.PlainText, label);
        var html = bundle.Get(MimeBundle.Html);
        // what has a script draws itself
        return html?.Contains("<script", StringComparison.OrdinalIgnoreCase) == true
            ? bundle
            : bundle.With(MimeBundle.Html, ChartHtml.Write(label, bundle[MimeType.Plotly], picture, html));
    }

    /// <summary>The figure's title, else the first line of its text; null for what is no figure.</summary>
    private static string? LabelOf(string json, MimeBundle bundle)
    {
        try
        {
            var figure = PlotlyFigure.Read(json);
            return figure.Title ?? bundle.Get(MimeBundle.PlainText)?.Split('\n')[0].Trim() ?? "Chart";
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
