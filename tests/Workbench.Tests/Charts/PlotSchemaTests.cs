using System.Text.Json.Nodes;

namespace Workbench.Tests.Charts;

public class PlotSchemaTests
{
    public static TheoryData<string> Names { get; } = [.. ChartsOf.Brindle.Keys];

    public static TheoryData<string> HostileNames { get; } = [.. ChartsOf.Hostile.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Plotly_knows_every_attribute_and_value_of_a_figure(string name) =>
        Assert.Empty(PlotSchema.Problems(FigureJson.Read(ChartsOf.Brindle[name])));

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void It_knows_those_of_figures_drawn_from_hostile_words(string name) =>
        Assert.Empty(PlotSchema.Problems(FigureJson.Read(ChartsOf.Hostile[name])));

    [Theory]
    [InlineData("""{"data":[{"type":"pointcloud"}],"layout":{}}""", "data[0]: no such trace")]
    [InlineData("""{"data":[{"type":"bar","colour":"red"}],"layout":{}}""", "data[0].colour is no attribute")]
    [InlineData("""{"data":[{"type":"scatter","marker":{"opacity":2}}],"layout":{}}""", "data[0].marker.opacity = 2 is no ")]
    [InlineData("""{"data":[{"type":"scatter","mode":"lines+dots"}],"layout":{}}""", "data[0].mode = \"lines\\u002Bdots\" is no ")]
    [InlineData("""{"data":[],"layout":{"title":"A text alone"}}""", "layout.title is no object")]
    [InlineData("""{"data":[],"layout":{"annotations":[{"text":"x","xref":"page"}]}}""", "layout.annotations[0].xref = \"page\" is no ")]
    [InlineData("""{"data":[],"layout":{"xaxis":{"range":[1,2,3]}}}""", "layout.xaxis.range = [1,2,3] is no ")]
    public void What_it_does_not_know_is_found(string figure, string problem) =>
        Assert.StartsWith(problem, Assert.Single(PlotSchema.Problems(JsonNode.Parse(figure)!)), StringComparison.Ordinal);
}
