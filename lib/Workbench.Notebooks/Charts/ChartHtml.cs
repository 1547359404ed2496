using System.Security.Cryptography;
using System.Text;
using Workbench.Notebooks.Formatting;
using Workbench.Notebooks.Pages;

namespace Workbench.Notebooks.Charts;

/// <summary>
/// A chart as HTML for front ends that do not draw plotly's figures themselves, such as classic Jupyter Notebook and
/// nbconvert's pages: its picture, its data as a table, and a script that draws it where plotly.js is there.
/// </summary>
internal static class ChartHtml
{
    private const string Mark = "<div class=\"workbench-chart\" ";
    private const string DataBegin = "<details class=\"workbench-data\"><summary>Data as a table</summary>\n";
    private const string DataEnd = "\n</details><!--workbench-data-->\n";

    private static readonly Lazy<string> s_draw = new(() => Script("chart.js"));
    private static readonly Lazy<string> s_load = new(() => $"<script type=\"text/javascript\">{Script("plotly.js")}(\"{PlotlyScript.Packed()}\");</script>\n");

    /// <summary>The chart: with its picture, or its name where it has none.</summary>
    public static string Write(string label, string figure, string? picture, string? table)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(figure)).AsSpan(0, 8));
        var name = ShapeHtml.Escape(label);
        var shown = picture is null ? $"<p>{name}</p>" : $"<img alt=\"{name}\" src=\"{Picture.FromSvg(picture)}\" style=\"max-width:100%;height:auto\">";
        var data = table is null ? "" : DataBegin + table + DataEnd;
        return $"{Mark}data-workbench-chart=\"{id}\" data-label=\"{name}\">\n<div class=\"workbench-picture\">{shown}</div>\n{data}</div>\n"
            + $"<script type=\"text/javascript\">{s_draw.Value}(\"{id}\", {figure.Replace("<", "\\u003c", StringComparison.Ordinal)});</script>\n";
    }

    /// <summary>Whether HTML is a chart that this wrote.</summary>
    public static bool IsChart(string? html) => html?.StartsWith(Mark, StringComparison.Ordinal) == true;

    /// <summary>The same chart, carrying plotly.js for itself and every other on its page.</summary>
    public static string WithPlotly(string html) => html + s_load.Value;

    /// <summary>Whether a chart carries plotly.js.</summary>
    public static bool HasPlotly(string html) => html.EndsWith(s_load.Value, StringComparison.Ordinal);

    /// <summary>The chart's data as they were given; of HTML that is no such chart, all of it.</summary>
    public static string TableOf(string html)
    {
        if (!IsChart(html))
            return html;
        var begin = html.IndexOf(DataBegin, StringComparison.Ordinal);
        var end = html.LastIndexOf(DataEnd, StringComparison.Ordinal);
        return begin < 0 || end < begin ? "" : html[(begin + DataBegin.Length)..end];
    }

    private static string Script(string name) => Encoding.UTF8.GetString(WebResource.Read($"web/cells/{name}")).TrimEnd();
}
