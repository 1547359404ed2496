using System.Text;
using System.Xml.Linq;
using Workbench.Notebooks.Charts;

namespace Workbench.Notebooks.Tests.Charts;

public sealed class FigurePictureTests
{
    private static readonly bool s_updates = Environment.GetEnvironmentVariable("WORKBENCH_UPDATE_SNAPSHOTS") == "1";

    public static TheoryData<string> Drawn => [.. Names("Drawn")];

    public static TheoryData<string> NotDrawn => [.. Names("NotDrawn")];

    [Theory]
    [MemberData(nameof(Drawn))]
    public void A_figure_is_drawn_as_the_picture_beside_it(string name)
    {
        var picture = FigurePicture.TryDraw(Figure("Drawn", name), "no title");
        Assert.NotNull(picture);
        Assert.Equal("svg", XDocument.Parse(picture).Root!.Name.LocalName);
        var expected = Cases.Path("Charts", "Drawn", name + ".svg");
        if (s_updates)
            File.WriteAllText(SourcePath(name), picture);
        else
            Assert.Equal(File.ReadAllText(expected).ReplaceLineEndings("\n"), picture);
    }

    [Theory]
    [MemberData(nameof(NotDrawn))]
    public void A_figure_that_would_be_drawn_wrong_has_no_picture(string name) =>
        Assert.Null(FigurePicture.TryDraw(Figure("NotDrawn", name), "no title"));

    [Fact]
    public void What_stands_in_a_figure_cannot_break_out_of_its_picture()
    {
        const string Hostile = """{"data":[{"type":"bar","name":"</text><script>f()</script>","showlegend":true,"x":["\"/><script>","\u0000\uffff"],"y":[1,2],"marker":{"color":"red\" onload=\"f()"}}],"layout":{"title":"<img src=x onerror=f()>","font":{"family":"x\""}}}""";
        var picture = FigurePicture.TryDraw(Hostile, "t");
        Assert.DoesNotContain(XDocument.Parse(picture!).Descendants(), element => element.Name.LocalName is "script" or "img");
        Assert.DoesNotContain("onload", picture, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":[{"type":"scatter","x":[1e308,-1e308],"y":[1,2]}]}""")]
    [InlineData("""{"data":[{"type":"bar","x":["a"],"y":[null]}]}""")]
    [InlineData("""{"data":[{"type":"scatter","x":[],"y":[]}]}""")]
    [InlineData("""{"data":[{"type":"scatter","x":[5,5],"y":[0,0]}],"layout":{"xaxis":{"dtick":1e-300}}}""")]
    [InlineData("""{"data":[{"type":"heatmap","z":[[]]}]}""")]
    [InlineData("""{"data":[{"type":"scatter","x":["0001-01-01","9999-12-31"],"y":[1,2]}],"layout":{"height":-5,"width":1e9,"margin":{"l":1e7}}}""")]
    [InlineData("""{"data":[{"type":"sankey","node":{"label":["a"]},"link":{"source":[7],"target":[0],"value":[1]}}]}""")]
    [InlineData("""{"data":[{"type":"bar","x":["\ud800"],"y":[1]}]}""")]
    [InlineData("""{"data":[7,"x",{}],"layout":[3]}""")]
    [InlineData("""{"data":[{"type":"scatter","x":[1],"y":[1],"marker":{"size":"big","symbol":[]}}],"layout":{"annotations":[{},7]}}""")]
    public void An_odd_figure_gives_a_picture_or_none_but_no_failure(string figure)
    {
        var picture = FigurePicture.TryDraw(figure, "odd");
        if (picture is not null)
            Assert.DoesNotContain("NaN", XDocument.Parse(picture).ToString(), StringComparison.Ordinal);
    }

    private static string Figure(string folder, string name) => File.ReadAllText(Cases.Path("Charts", folder, name + ".json"), Encoding.UTF8);

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(Cases.Path("Charts", folder), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    private static string SourcePath(string name, [System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "Cases", "Charts", "Drawn", name + ".svg");
}
