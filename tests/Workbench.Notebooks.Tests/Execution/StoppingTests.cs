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
    [InlineData("Enumerable.Range(0, int.MaxValue).Aggregate((a, b) => a ^ b)")]
    [InlineData("(from i in Enumerable.Range(0, int.MaxValue) where i % 3 == 5 select i * 2).Count()")]
    [InlineData("(from i in Enumerable.Range(0, int.MaxValue) select i * 2).Sum(i => (long)i)")]
    [InlineData("System.Threading.Tasks.Parallel.For(0, int.MaxValue, i => Math.Sqrt(i));")]
    [InlineData("ParallelEnumerable.Range(0, int.MaxValue).Select(i => Math.Sqrt(i)).Sum()")]
    [InlineData("await System.Threading.Tasks.Parallel.ForEachAsync(Enumerable.Range(0, int.MaxValue), async (i, c) => await Task.Yield());")]
    [InlineData("Enumerable.Range(0, 300_000).ToList().Sort((a, b) => { System.Threading.Thread.SpinWait(100_000); return b - a; });")]
    [InlineData("int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);\nFib(60)")]
    [InlineData("int Fib(int n) { try { return n < 2 ? n : Fib(n - 1) + Fib(n - 2); } catch { return 0; } }\nEnumerable.Range(0, int.MaxValue).All(n => Fib(n) < 0 || true)")]
    [InlineData("Enumerable.Range(0, int.MaxValue).Count(i => { try { return int.Parse(\"17\") == i; } finally { } })")]
    [InlineData("var text = new System.Text.StringBuilder();\nEnumerable.Range(0, int.MaxValue).All(i => text.Append(i).Length > 0 && (text.Length < 1_000_000 || text.Clear().Length == 0))")]
    [InlineData("System.Threading.SpinWait.SpinUntil(() => false);")]
    [InlineData("Console.Write($\"{new[] { 1 }.Select(i => Enumerable.Range(0, int.MaxValue).Count(n => n < i)).Sum():N0}\");")]
    [InlineData("Action turn = () => Math.Abs(1); Func<Task> wait = async () => await Task.Yield(); Enumerable.Range(0, int.MaxValue).All(i => { turn(); wait().Wait(); return true; })")]
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
    public async Task What_an_object_does_to_tidy_up_is_done_to_the_end()
    {
        using var cells = new Cells();
        await cells.RunAsync("var tidied = new List<int>();\nclass Desk(List<int> tidied) : IDisposable { void Tidy(int i) => tidied.Add(i);\n"
            + "public void Dispose() { for (var i = 0; i < 9; i++) Tidy(i); } }");
        var stopped = await cells.RunAsync("using (new Desk(tidied)) { Enumerable.Range(0, int.MaxValue).Count(i => i < 0); while (true) { } }", s_short);
        Assert.Equal(CellStatus.TimedOut, stopped.Status);
        await cells.ShowsAsync("tidied.Count", "9");
    }

    [Fact]
    public async Task An_expression_tree_is_what_the_user_wrote()
    {
        using var cells = new Cells();
        await cells.RunAsync("using System.Linq.Expressions;\nExpression<Func<List<int>, bool>> tree = all => all.Any(n => n > 1);");
        await cells.ShowsAsync("$\"{tree}\"", "all => all.Any(n => (n > 1))");
        await cells.ShowsAsync("$\"{(from n in new[] { 1, 2 }.AsQueryable() where n > 1 select n + 1).Expression}\"", "System.Int32[].Where(n => (n > 1)).Select(n => (n + 1))");
        await cells.ShowsAsync("$\"{tree.Compile()([2])} {(from n in new[] { 1, 2 } where n > 1 select n + 1).Single()}\"", "True 3");
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
    public async Task A_cell_that_is_interrupted_before_its_turn_does_not_run()
    {
        using var session = new NotebookSession();
        using var interrupt = new CancellationTokenSource();
        var running = session.RunAsync("while (true) { }", cancellation: interrupt.Token);
        var waiting = await session.RunAsync("var run = 1;", cancellation: new CancellationToken(canceled: true));
        Assert.Equal((CellStatus.Cancelled, "The cell was interrupted."), (waiting.Status, waiting.Error!.Message));
        Assert.False(running.IsCompleted);
        await interrupt.CancelAsync();
        Assert.Equal(CellStatus.Cancelled, (await running).Status);
        Assert.Equal((false, 0), (session.IsLost, session.VariableNames().Length));
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
