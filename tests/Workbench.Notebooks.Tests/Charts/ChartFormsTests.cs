using Workbench.Notebooks.Charts;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Formatting;

namespace Workbench.Notebooks.Tests.Charts;

public sealed class ChartFormsTests
{
    private const string Plotly = "application/vnd.plotly.v1+json";
    private const string Bars = """{"data":[{"type":"bar","x":["a","</script>"],"y":[1,2]}],"layout":{"title":{"text":"Two <b>bars</b>"}}}""";

    private readonly FormatterRegistry _formatters = new();

    [Fact]
    public void A_figure_gets_what_each_front_end_needs()
    {
        var chart = _formatters.Format(new MimeText(Plotly, Bars));
        Assert.Equal([Plotly, "image/svg+xml", "text/html", "text/plain"], chart.Keys);
        Assert.Equal("Two bars", chart["text/plain"]);
        Assert.StartsWith("<svg ", chart["image/svg+xml"], StringComparison.Ordinal);
        Assert.Contains("<img alt=\"Two bars\" src=\"data:image/svg+xml;base64,", chart["text/html"], StringComparison.Ordinal);
        Assert.DoesNotContain("</script>\"", chart["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_keeps_its_table_and_gives_it_back()
    {
        var chart = _formatters.Format(MimeBundle.Empty.With(Plotly, Bars).With("text/html", "<table><tr><td>1</table>").With("text/plain", "bars\n1 2"));
        Assert.Contains("<details class=\"workbench-data\">", chart["text/html"], StringComparison.Ordinal);
        Assert.Equal("<table><tr><td>1</table>", ChartHtml.TableOf(chart["text/html"]));
        Assert.Equal("bars\n1 2", chart["text/plain"]);
    }

    [Fact]
    public void A_figure_that_cannot_be_pictured_goes_without_a_picture()
    {
        var chart = _formatters.Format(new MimeText(Plotly, """{"data":[{"type":"pie","values":[1]}]}"""));
        Assert.Equal([Plotly, "text/html", "text/plain"], chart.Keys);
        Assert.Contains("<p>Chart</p>", chart["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_that_draws_itself_and_what_is_no_figure_are_left_as_they_are()
    {
        var own = MimeBundle.Empty.With(Plotly, Bars).With("text/html", "<div></div><script>draw()</script>").With("text/plain", "t");
        Assert.Equal("<div></div><script>draw()</script>", _formatters.Format(own)["text/html"]);
        Assert.DoesNotContain("text/html", _formatters.Format(new MimeText(Plotly, "[1]")).Keys);
    }

    [Fact]
    public void A_bundle_that_is_complete_stays_as_it_is()
    {
        var chart = _formatters.Format(new MimeText(Plotly, Bars));
        Assert.Equal(chart, _formatters.Format(chart));
    }
}
