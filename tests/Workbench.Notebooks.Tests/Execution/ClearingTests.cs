using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Tests.Execution;

public sealed class ClearingTests
{
    [Fact]
    public async Task What_was_put_out_before_is_gone()
    {
        using var cells = new Cells();
        var result = await cells.RunAsync("Console.Write(\"a\"); display(1); ClearOutput(); Console.Write(\"b\");");
        Assert.Equal("stdout: b", Cells.Describe(result.Outputs));
    }

    [Fact]
    public async Task A_clearing_that_waits_comes_with_the_next_output()
    {
        var events = new List<OutputEvent>();
        using var session = new NotebookSession();
        var result = await session.RunAsync(
            "for (var i = 0; i < 3; i++) { Console.Write(i); ClearOutput(wait: true); }",
            new CellContext { OnOutput = events.Add }, TestContext.Current.CancellationToken);
        Assert.Equal("stdout: 2", Cells.Describe(result.Outputs));
        Assert.Equal([OutputClearing.None, OutputClearing.WithNext], events.Take(2).Select(e => e.Clearing));
    }

    [Fact]
    public async Task What_is_gone_no_longer_counts_against_the_limits()
    {
        using var cells = new Cells(new SessionOptions { Limits = new OutputLimits { Outputs = 3, StreamCharacters = 10 } });
        var result = await cells.RunAsync("for (var i = 0; i < 9; i++) { display(i); Console.Write(\"123456789\"); ClearOutput(); } display(\"end\");");
        Assert.Equal("display: end", Cells.Describe(result.Outputs));
    }

    [Fact]
    public async Task A_display_that_is_updated_a_thousand_times_counts_once()
    {
        using var cells = new Cells(new SessionOptions { Limits = new OutputLimits { DisplayCharacters = 1000 } });
        var result = await cells.RunAsync("var d = display(\"\"); for (var i = 0; i < 1000; i++) d.Update(new string('x', 400) + i);");
        Assert.EndsWith("xxx999", Assert.IsType<Output.DisplayData>(Assert.Single(result.Outputs)).Data["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Displays_of_different_cells_have_different_names_and_each_is_updated_where_it_stands()
    {
        var names = new List<string?>();
        using var session = new NotebookSession();
        var context = new CellContext { OnOutput = e => names.Add(e.DisplayId) };
        var first = await session.RunAsync("var one = display(1);", context, TestContext.Current.CancellationToken);
        await session.RunAsync("var two = display(2); one.Update(3);", context, TestContext.Current.CancellationToken);
        Assert.Equal(names[0], names[2]);
        Assert.NotEqual(names[0], names[1]);
        Assert.Equal("display: 3", Cells.Describe(first.Collector.Snapshot()));
    }
}
