using System.Text.Json.Nodes;
using Plotly.NET;
using Workbench.Charts;
using Workbench.Interop.Tests.Support;
using Chart = Workbench.Charts.Chart;

namespace Workbench.Interop.Tests;

public class PlotlyChartsTests
{
    private static readonly Dictionary<string, Chart> Charts = new()
    {
        ["intervals"] = RepositoryFolder.Corpus.CompareFigures("detained").Chart(),
        ["coverage"] = RepositoryFolder.Corpus.CoverageChart(),
        ["agreement"] = RepositoryFolder.Corpus.AgreementChart(),
        ["stance"] = RepositoryFolder.Corpus.StanceChart(),
        ["timeline"] = RepositoryFolder.Corpus.Timeline(),
        ["blame"] = RepositoryFolder.Corpus.BlameMatrix().HeatMap(),
        ["flow"] = RepositoryFolder.Corpus.BlameMatrix().Flow(),
    };

    public static TheoryData<string> Names => [.. Charts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_keeps_its_traces_and_its_layout(string name)
    {
        var figure = JsonNode.Parse(Charts[name].Figure.ToJson())!;
        var became = Json(Charts[name].ToGenericChart());
        Assert.True(JsonNode.DeepEquals(figure["data"], became["data"]), $"{figure["data"]}\n\n{became["data"]}");
        Assert.True(JsonNode.DeepEquals(figure["layout"], became["layout"]), $"{figure["layout"]}\n\n{became["layout"]}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_title_takes_the_place_of_the_old_one_and_leaves_the_rest(string name)
    {
        var chart = Charts[name].ToGenericChart();
        var layout = Json(chart.Titled("Another title"))["layout"]!;
        Assert.Equal("Another title", (string?)layout["title"]!["text"]);
        Assert.Equal(Json(chart)["layout"]!["height"]?.ToString(), layout["height"]?.ToString());
    }

    [Fact]
    public void An_axis_is_styled_where_it_stands()
    {
        var chart = Charts["intervals"].ToGenericChart();
        var before = Json(chart)["layout"]!["xaxis"]!.AsObject();
        var after = Json(chart.XAxisTitled("People"))["layout"]!["xaxis"]!.AsObject();
        Assert.Equal("People", (string?)after["title"]!["text"]);
        Assert.All(before.Where(member => member.Key != "title"), member => Assert.Equal(member.Value?.ToString(), after[member.Key]?.ToString()));
    }

    [Fact]
    public void A_marker_is_styled_where_it_stands()
    {
        var chart = Charts["timeline"].ToGenericChart();
        var marker = Json(chart.Marked(21))["data"]![0]!["marker"]!;
        Assert.Equal(21, (int)marker["size"]!);
        Assert.Equal(Json(chart)["data"]![0]!["marker"]!["color"]?.ToString(), marker["color"]?.ToString());
    }

    [Fact]
    public void Charts_combine_with_each_other_and_with_ones_made_by_hand()
    {
        var own = Charts["timeline"].ToGenericChart();
        var combined = Json(PlotlyFunctions.Combined(own, Point()));
        Assert.Equal(Json(own)["data"]!.AsArray().Count + 1, combined["data"]!.AsArray().Count);
        Assert.Equal(
            Json(own)["layout"]!["annotations"]?.AsArray().Count * 2,
            Json(PlotlyFunctions.Combined(own, own))["layout"]!["annotations"]?.AsArray().Count);
    }

    [Fact]
    public void Charts_stand_in_a_grid_each_on_axes_of_its_own()
    {
        var grid = Json(PlotlyFunctions.InOneRow(Charts["intervals"].ToGenericChart(), Charts["stance"].ToGenericChart()));
        Assert.NotNull(grid["layout"]!["xaxis2"]);
        Assert.Equal(
            Json(Charts["stance"].ToGenericChart())["layout"]!["xaxis"]!["type"]?.ToString(),
            grid["layout"]!["xaxis2"]!["type"]?.ToString());
        Assert.Contains(grid["data"]!.AsArray(), trace => (string?)trace!["xaxis"] == "x2");
    }

    [Fact]
    public void The_json_of_a_chart_cannot_end_a_script()
    {
        var json = Point().Titled("</script><script>alert(1)</script>").ToFigureJson();
        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
        Assert.Equal("</script><script>alert(1)</script>", (string?)JsonNode.Parse(json)!["layout"]!["title"]!["text"]);
    }

    [Fact]
    public void A_chart_made_by_hand_has_its_points_as_a_table()
    {
        var table = Point().Titled("By hand").ToTable();
        Assert.Equal("By hand", table.Caption);
        Assert.Equal([1.0, 2.0], table.Rows.Select(row => row[1]));
        Assert.Equal([3.0, 4.0], table.Rows.Select(row => row[2]));
    }

    internal static GenericChart Point() => PlotlyFunctions.Point([1, 2], [3, 4]);

    private static JsonNode Json(GenericChart chart) => JsonNode.Parse(chart.ToFigureJson())!;
}
