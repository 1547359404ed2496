using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Tests.Execution;

public sealed class StoppingTests
{
    private static readonly TimeSpan s_short = TimeSpan.FromMilliseconds(300);

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) { try { while (true) { } } catch { } }")]
    [InlineData("await Task.Yield(); while (true) { }")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("IEnumerable<int> Endless() { while (true) { } }\nEndless()")]
    [InlineData("do { if (partial > 1) continue; } while (true);")]
    [InlineData("await Task.Run(() => { while (true) { } });")]
    [InlineData("System.Threading.Tasks.Parallel.For(0, 4, _ => { for (;;) ; });")]
    [InlineData("while (true) System.Text.RegularExpressions.Regex.Match(\"abc\" + DateTime.Now.Ticks, \"b.*9\");")]
    [InlineData("foreach (var i in Enumerable.Range(0, int.MaxValue)) { try { throw new Exception(); } catch { } }")]
    [InlineData("static class Endless { public static void Run(this int n) { while (true) n++; } }\n1.Run();")]
    public async Task A_loop_ends_at_its_time_limit_and_the_session_goes_on(string code)
    {
        using var cells = new Cells();
        await cells.RunAsync("var kept = 1;");
        var stopped = await cells.RunAsync("var partial = 2;\n" + code, s_short);
        Assert.Equal(CellStatus.TimedOut, stopped.Status);
        Assert.Equal("error: TimeLimit: The cell took longer than 0.3 s, its time limit.", Cells.Describe(stopped.Outputs));
        await cells.ShowsAsync("kept + partial", "3");
    }

    [Fact]
    public async Task A_cell_that_heeds_its_token_ends_by_itself()
    {
        using var cells = new Cells();
        var stopped = await cells.RunAsync(
            "var token = Workbench.Notebooks.Execution.NotebookContext.Current.CancellationToken;\ntry { await Task.Delay(-1, token); } finally { Console.Write(\"tidy\"); }",
            s_short);
        Assert.Equal(CellStatus.TimedOut, stopped.Status);
        Assert.StartsWith("stdout: tidy\n", Cells.Describe(stopped.Outputs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_finally_block_does_in_loops_is_done_to_the_end()
    {
        using var cells = new Cells();
        var stopped = await cells.RunAsync("var tidied = 0;\ntry { while (true) { } } finally { for (var i = 0; i < 9; i++) tidied++; }", s_short);
        Assert.Equal(CellStatus.TimedOut, stopped.Status);
        await cells.ShowsAsync("tidied", "9");
    }

    [Fact]
    public async Task A_cell_that_swallows_its_end_has_been_stopped_all_the_same()
    {
        using var cells = new Cells();
        var stopped = await cells.RunAsync("try { while (true) { } } catch { }\n1", s_short);
        Assert.Equal((CellStatus.TimedOut, 1), (stopped.Status, stopped.Outputs.Length));
    }

    [Fact]
    public async Task The_caller_can_interrupt()
    {
        using var session = new NotebookSession();
        using var interrupt = new CancellationTokenSource(s_short);
        var stopped = await session.RunAsync("while (true) { }", cancellation: interrupt.Token);
        Assert.Equal((CellStatus.Cancelled, "The cell was interrupted."), (stopped.Status, stopped.Error!.Message));
    }

    [Fact]
    public async Task A_cell_that_cannot_be_stopped_is_given_up_and_the_session_is_lost()
    {
        using var cells = new Cells();
        var blocked = await cells.RunAsync("System.Threading.Thread.Sleep(6_000);", s_short);
        Assert.Equal(CellStatus.Abandoned, blocked.Status);
        Assert.Equal(
            "The cell took longer than 0.3 s, its time limit. It could not be stopped, because it blocks. The session is lost; it held no variables.",
            blocked.Error!.Message);
        Assert.True(cells.Session.IsLost);
        await Assert.ThrowsAsync<InvalidOperationException>(() => cells.RunAsync("1"));
    }
}
