using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Tests.Execution;

public sealed class ConsoleTests
{
    [Fact]
    public async Task A_writer_that_a_cell_sets_goes_with_the_cell()
    {
        using var cells = new Cells();
        var first = await cells.RunAsync("var text = new System.IO.StringWriter(); Console.SetOut(text); Console.Write(\"kept\"); text.ToString()");
        var second = await cells.RunAsync("Console.Write(\"shown\");");
        Assert.Equal("[1]: kept", Cells.Describe(first.Outputs));
        Assert.Equal("stdout: shown", Cells.Describe(second.Outputs));
        await cells.ShowsAsync("text.ToString()", "kept");
    }

    [Fact]
    public async Task A_cell_may_put_the_writer_back_itself()
    {
        using var cells = new Cells();
        var result = await cells.RunAsync(
            "var before = Console.Out; Console.SetOut(System.IO.TextWriter.Null); Console.Write(\"lost\"); Console.SetOut(before); Console.Write(\"seen\");");
        Assert.Equal("stdout: seen", Cells.Describe(result.Outputs));
    }

    [Fact]
    public async Task Nobody_waits_for_a_lock_on_the_console()
    {
        using var cells = new Cells();
        await cells.RunAsync("1");
        // the thread that holds it may have been aborted
        var result = await Task.Run(() =>
        {
            lock (Console.Out)
            lock (Console.Error)
                return cells.RunAsync("Console.WriteLine(\"out\"); Console.Error.WriteLine(\"error\");").GetAwaiter().GetResult();
        }, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal("stdout: out\\n\nstderr: error\\n", Cells.Describe(result.Outputs));
    }

    [Theory]
    [InlineData("Console.WriteLine(1.5m); Console.WriteLine('c'); Console.WriteLine(true); Console.WriteLine(); Console.WriteLine(new[] { 'a', 'b' });", "1.5\\nc\\nTrue\\n\\nab\\n")]
    [InlineData("Console.WriteLine(\"{0:N2} of {1}\", 2, \"x\"); Console.WriteLine((object?)null); Console.Write(\"a\"); Console.Write(7);", "2.00 of x\\n\\na7")]
    [InlineData("_ = Console.Out.WriteLineAsync(\"first\"); await Console.Out.WriteAsync('s'); await Console.Out.FlushAsync();", "first\\ns")]
    public async Task Whatever_is_written_comes_in_order(string code, string written) =>
        Assert.Equal($"stdout: {written}", Cells.Describe((await new Cells().RunAsync(code)).Outputs));

    [Fact]
    public async Task Closing_the_console_does_no_harm()
    {
        using var cells = new Cells();
        var result = await cells.RunAsync("Console.Out.Close(); Console.Error.Dispose(); Console.Write(\"still\"); Console.Error.Write(\"here\");");
        Assert.Equal("stdout: still\nstderr: here", Cells.Describe(result.Outputs));
        Assert.Equal("stdout: next", Cells.Describe((await cells.RunAsync("Console.Write(\"next\");")).Outputs));
    }

    [Fact]
    public async Task What_is_traced_and_what_fails_to_hold_is_told()
    {
        using var cells = new Cells();
        var result = await cells.RunAsync(
            "System.Diagnostics.Trace.WriteLine(\"traced\"); System.Diagnostics.Debug.WriteLine(\"debugged\"); System.Diagnostics.Debug.Assert(1 > 2, \"one is less\"); 3");
        Assert.Equal("stderr: traced\\ndebugged\\nAssertion failed: one is less\\n\n[1]: 3", Cells.Describe(result.Outputs));
    }

    [Fact]
    public async Task Lines_of_many_threads_stay_whole()
    {
        using var cells = new Cells();
        var result = await cells.RunAsync(
            "await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => { for (var i = 0; i < 50; i++) Console.WriteLine(new string((char)('a' + n), 20)); })));");
        var lines = ((Output.Stream)Assert.Single(result.Outputs)).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(400, lines.Length);
        Assert.All(lines, line => Assert.Equal(new string(line[0], 20), line));
    }
}
