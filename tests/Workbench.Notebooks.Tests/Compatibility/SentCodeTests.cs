using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Tests.Execution;

namespace Workbench.Notebooks.Tests.Compatibility;

public sealed class SentCodeTests : IDisposable
{
    private readonly Cells _cells = new(new SessionOptions { Name = "sender.ipynb" });

    [Theory]
    [InlineData("await Kernel.Root.SendAsync(new SubmitCode(\"6 * 7\"));", "display: 42")]
    [InlineData("await Kernel.Root.SubmitCodeAsync(\"Console.Write(\\\"sent\\\")\");", "stdout: sent")]
    [InlineData("await Kernel.Root.FindKernelByName(\"csharp\").SendAsync(new SubmitCode(\"1 + 1\"));", "display: 2")]
    [InlineData("Kernel.Root.SendAsync(new SubmitCode(\"graph TD\", \"mermaid\"));", "display: graph TD")]
    [InlineData("await Kernel.Root.SendAsync(new SubmitCode(\"#!markdown\\n**m**\"));", "display: **m**")]
    [InlineData("var seven = 7;\nawait Kernel.Current.SubmitCodeAsync(\"await Task.Yield(); seven * 2\");", "display: 14")]
    [InlineData("await Task.Run(() => Kernel.Root.SubmitCodeAsync(\"3\"));", "display: 3")]
    public async Task Code_that_a_cell_sends_runs_at_once_and_shows_what_it_gives(string code, string shown)
    {
        var result = await _cells.RunAsync(code);
        Assert.Null(result.Error);
        Assert.Equal(shown, Cells.Describe(result.Outputs));
    }

    [Fact]
    public async Task What_sent_code_defines_later_cells_see()
    {
        await _cells.RunAsync("var before = 1;\nawait Kernel.Root.SubmitCodeAsync(\"var sent = before + 1; int Twice(int n) => 2 * n;\");\nvar after = 3;");
        await _cells.ShowsAsync("Twice(sent) + after", "7");
    }

    [Fact]
    public async Task The_value_of_sent_code_is_an_event_of_it() => await _cells.ShowsAsync(
        """
        using Microsoft.DotNet.Interactive.Events;
        var result = await Kernel.Root.SendAsync(new SubmitCode("\"a\" + \"b\""));
        result.Events.OfType<ReturnValueProduced>().Single().Value
        """,
        "ab");

    [Fact]
    public async Task Sent_code_that_fails_ends_the_cell_and_shows_its_own_lines()
    {
        var error = (await _cells.RunAsync("var a = 1;\n\nawait Kernel.Root.SubmitCodeAsync(\"var b = 2;\\nthrow new Exception(\\\"no\\\");\");")).Error!;
        Assert.Equal("no", error.Message);
        Assert.Equal(["in code sent by sender.ipynb:", "Exception: no", "  1 | var b = 2;", "> 2 | throw new Exception(\"no\");", "    | ^", "   at cell 1, line 2"], error.Traceback);
        await _cells.ShowsAsync("a", "1");
    }

    [Fact]
    public async Task A_cell_that_fails_after_it_sent_code_shows_its_own_lines()
    {
        var error = (await _cells.RunAsync("await Kernel.Root.SubmitCodeAsync(\"1\");\nthrow new Exception(\"later\");")).Error!;
        Assert.Equal(2, error.Line);
    }

    [Fact]
    public async Task A_language_that_is_not_here_has_no_kernel() =>
        await _cells.ShowsAsync("(Kernel.Root.FindKernelByName(\"python\") is null, Kernel.Root.FindKernelByName(\"HTML\").Name)", "(true, html)");

    [Fact]
    public async Task Sent_code_that_runs_on_and_on_is_stopped_with_its_cell()
    {
        await _cells.RunAsync("var kept = 5;");
        var result = await _cells.RunAsync("await Kernel.Root.SubmitCodeAsync(\"while (true) { }\");", TimeSpan.FromMilliseconds(300));
        Assert.Equal(CellStatus.TimedOut, result.Status);
        await _cells.ShowsAsync("kept", "5");
    }

    [Fact]
    public async Task A_cell_can_read_its_own_code() =>
        await _cells.ShowsAsync("KernelInvocationContext.Current.Command.Code.Length", "51");

    [Fact]
    public async Task Turning_the_compilers_warnings_off_through_its_private_parts_does_nothing() => await _cells.ShowsAsync(
        """
        using System.Reflection;
        using Microsoft.DotNet.Interactive.CSharp;
        var kernel = (CSharpKernel)Kernel.Root.FindKernelByName("csharp");
        var field = typeof(CSharpKernel).GetField("_scriptOptions", BindingFlags.NonPublic | BindingFlags.Instance);
        var options = field.GetValue(kernel);
        field.SetValue(kernel, options.GetType().GetMethod("WithWarningLevel").Invoke(options, [0]));
        "quiet"
        """,
        "quiet");

    [Fact]
    public async Task Code_cannot_be_sent_when_its_cell_is_over()
    {
        await _cells.RunAsync("var late = new TaskCompletionSource(); var sending = late.Task.ContinueWith(_ => Kernel.Root.SubmitCodeAsync(\"1\")).Unwrap();");
        var error = (await _cells.RunAsync("late.SetResult(); await sending;")).Error!;
        Assert.Equal("Code can be sent to the session only from a cell, and only while that runs.", error.Message);
    }

    public void Dispose() => _cells.Dispose();
}
