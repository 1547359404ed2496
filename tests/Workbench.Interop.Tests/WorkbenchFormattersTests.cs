using Deedle;
using Workbench.Interop.Tests.Support;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Formatting;
using Workbench.Tables;

namespace Workbench.Interop.Tests;

public class WorkbenchFormattersTests
{
    private const string Plotly = "application/vnd.plotly.v1+json";

    [Fact]
    public void A_frame_is_shown_as_an_escaped_table_with_its_keys()
    {
        var frame = new Table([new("Id"), new("Quote")], [["k<1>", "<script>alert('x')</script>"]]).ToFrame("Id");
        var html = Registry().Format(frame)[MimeBundle.Html];
        Assert.Contains("<table class=\"workbench-table\">", html, StringComparison.Ordinal);
        Assert.Contains("k&lt;1&gt;", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_keyed_by_numbers_and_pairs_is_shown_as_well()
    {
        var frame = Frame.FromRecords(new[] { new { A = 1, B = "x" }, new { A = 2, B = "y" } });
        Assert.Contains(">y<", Registry().Format(frame)[MimeBundle.Html], StringComparison.Ordinal);
        var grouped = frame.GroupRowsBy<string>("B");
        Assert.Contains(">x<", Registry().Format(grouped)[MimeBundle.Html], StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_frame_says_how_much_of_it_is_shown()
    {
        var frame = Frame.FromRecords(Enumerable.Range(0, 250).Select(i => new { Number = i }));
        var html = Registry().Format(frame)[MimeBundle.Html];
        Assert.Contains("<caption>The first 100 of 250 rows.</caption>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">100<", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_of_plotly_net_is_shown_as_the_librarys_own()
    {
        var registry = Registry();
        var bundle = registry.Format(PlotlyChartsTests.Point());
        Assert.Equal(registry.Format(RepositoryFolder.Corpus.Timeline()).Keys, bundle.Keys);
        Assert.StartsWith("{", bundle[Plotly], StringComparison.Ordinal);
    }

    private static FormatterRegistry Registry()
    {
        var registry = new FormatterRegistry();
        registry.RegisterFrom(typeof(TableFrames).Assembly);
        return registry;
    }
}
