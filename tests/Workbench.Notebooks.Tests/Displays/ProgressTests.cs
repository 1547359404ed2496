using Workbench.Notebooks.Displays;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Tests.Execution;

namespace Workbench.Notebooks.Tests.Displays;

public sealed class ProgressTests
{
    [Fact]
    public async Task A_bar_is_left_as_it_was_at_the_end()
    {
        using var cells = new Cells();
        var result = await cells.RunAsync("var p = new Progress(1200, \"<reading>\"); display(p); for (var i = 1; i <= 1200; i++) p.Report(i);");
        var shown = Assert.IsType<Output.DisplayData>(Assert.Single(result.Outputs)).Data;
        Assert.Equal("<reading>: 1,200 of 1,200 (100%)", shown["text/plain"]);
        Assert.Equal(
            "<div class=\"workbench-progress\"><label>&lt;reading&gt; <progress value=\"1200\" max=\"1200\"></progress></label> 1,200 of 1,200</div>",
            shown["text/html"]);
    }

    [Fact]
    public async Task A_bar_moves_while_the_cell_runs_but_not_at_every_step()
    {
        var states = new List<ProgressState>();
        using var session = new NotebookSession();
        await session.RunAsync(
            "var p = new Progress(100000, \"n\"); display(p); for (var i = 0; i < 100000; i++) p.Advance();",
            new CellContext { OnOutput = e => states.Add(ProgressState.Of(e.Output)!) }, TestContext.Current.CancellationToken);
        Assert.Equal(new ProgressState("n", 0, 100000, false), states[0]);
        Assert.Equal(new ProgressState("n", 100000, 100000, false), states[^1]);
        Assert.InRange(states.Count, 2, 1000);
    }

    [Fact]
    public async Task Work_whose_cell_fails_has_stopped()
    {
        using var cells = new Cells();
        var result = await cells.RunAsync("var p = new Progress(10, \"work\"); display(p); p.Report(4); throw new Exception(\"no\");");
        Assert.Equal("display: work: 4 of 10 (40%), stopped\nerror: Exception: no", Cells.Describe(result.Outputs));
    }

    [Fact]
    public async Task A_later_cell_goes_on_where_the_first_stopped()
    {
        using var cells = new Cells();
        var first = await cells.RunAsync("var p = new Progress(4);\np");
        await cells.RunAsync("((IProgress<double>)p).Report(0.5); ((IProgress<int>)p).Report(3); p.Advance(9);");
        Assert.Equal("display: 4 of 4 (100%)", Cells.Describe(first.Collector.Snapshot()));
    }

    [Fact]
    public async Task Items_can_be_gone_through_with_a_bar()
    {
        using var cells = new Cells();
        var result = await cells.RunAsync("var sum = 0; foreach (var n in new[] { 1, 2, 3 }.WithProgress(\"adding\")) sum += n; sum");
        Assert.Equal("display: adding: 3 of 3 (100%)\n[1]: 6", Cells.Describe(result.Outputs));
    }

    [Theory]
    [InlineData(0, 0, "0 of 0 (100%)")]
    [InlineData(3, -5, "0 of 3 (0%)")]
    [InlineData(3, 99, "3 of 3 (100%)")]
    [InlineData(1000, 999, "999 of 1,000 (99%)")]
    public void What_is_out_of_range_is_brought_into_it(int total, int done, string said)
    {
        var progress = new Progress(total);
        progress.Report(done);
        Assert.Equal(said, progress.ToString());
        progress.Report(double.NaN);
        Assert.Equal(0, progress.Done);
    }
}
