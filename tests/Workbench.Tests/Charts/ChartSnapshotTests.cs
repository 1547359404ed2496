using Workbench.Tests.Support;

namespace Workbench.Tests.Charts;

/// <summary>Each chart of the invented event, as the figure plotly reads.</summary>
public class ChartSnapshotTests
{
    public static TheoryData<string> Names { get; } = [.. ChartsOf.Brindle.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_is_drawn_as_its_snapshot(string name) =>
        Snapshot.Matches(FigureJson.Pretty(ChartsOf.Brindle[name]), "Charts", name + ".json");

    [Theory]
    [MemberData(nameof(Names))]
    public void The_culture_of_the_machine_changes_nothing(string name)
    {
        var expected = ChartsOf.Brindle[name].Figure.ToJson();
        ForeignCulture.Run(() => Assert.Equal(expected, ChartsOf.Draw(Corpus.Open(Brindle.Folder))[name].Figure.ToJson()));
    }
}
