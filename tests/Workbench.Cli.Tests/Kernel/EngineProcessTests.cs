using Workbench.Cli.Tests.Support;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Kernel;

namespace Workbench.Cli.Tests.Kernel;

/// <summary>A session in a process of its own, and what becomes of it when a cell ends that process.</summary>
public sealed class EngineProcessTests(EngineProcessTests.SharedEngine shared) : IClassFixture<EngineProcessTests.SharedEngine>
{
    [Fact]
    public async Task Cells_share_a_session_and_outputs_come_live_and_in_order()
    {
        var engine = shared.Engine;
        var live = new List<string>();
        var cell = new CellContext { OnOutput = happened => live.Add(Describe(happened.Output)) };

        var before = await RunAsync(engine, "var kept = 40;");
        var result = await RunAsync(engine, "Console.Write(\"a 🦔\"); Console.Error.Write(\"b\"); var d = display(1); d.Update(2); kept + 2", cell);

        Assert.Equal((CellStatus.Succeeded, before.Number + 1), (result.Status, result.Number));
        var value = $"[{result.Number}]: 42";
        string[] expected = ["stdout: a 🦔", "stderr: b", "display: 2", value];
        Assert.Equal(expected, result.Outputs.Select(Describe));
        Assert.Equal(["stdout: a 🦔", "stderr: b", "display: 1", "display: 2", value], live);
    }

    [Fact]
    public async Task Cells_know_the_cultures_of_the_world_and_stay_in_none()
    {
        Assert.SkipWhen(CultureData.Variables.IsEmpty, "This machine lacks the data of cultures, or the environment says to do without.");
        var result = await RunAsync(shared.Engine, "using System.Globalization;\n12.5.ToString(\"C\", new CultureInfo(\"en-GB\")) + \" \" + 1.5 + CultureInfo.CurrentCulture.Name");
        Assert.Equal([$"[{result.Number}]: £12.50 1.5"], result.Outputs.Select(Describe));
    }

    [Fact]
    public async Task An_error_has_the_line_of_its_cell()
    {
        var engine = shared.Engine;
        var result = await RunAsync(engine, "var n = 0;\n1 / n");
        Assert.Equal((CellStatus.Failed, "DivideByZeroException", 2), (result.Status, result.Error!.Name, result.Error.Line));
    }

    [Fact]
    public async Task What_native_code_and_child_processes_write_stands_in_their_cell()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "it runs echo");
        var engine = shared.Engine;
        for (var i = 1; i <= 3; i++)
        {
            var result = await RunAsync(engine, $"System.Diagnostics.Process.Start(\"echo\", \"child {i}\").WaitForExit();");
            Assert.Equal([$"stdout: child {i}\n"], result.Outputs.Select(Describe));
        }
    }

    [Theory]
    [InlineData("Environment.Exit(3);", "The cell ended the process (exit code 3).")]
    [InlineData("int F(int n) => F(n + 1) + 1; F(0)", "The cell overflowed the stack, which ends the process: something calls itself without end.")]
    [InlineData("Environment.FailFast(\"no further\");", "The cell ended the process (Environment.FailFast: no further).")]
    [InlineData("System.Diagnostics.Process.GetCurrentProcess().Kill();", "The process was ended by the signal SIGKILL, perhaps because the machine's memory was exhausted.")]
    public async Task A_cell_that_ends_the_process_says_how_and_what_is_lost(string code, string reason)
    {
        using var engine = Begin(TestedCommand.Engine);
        await RunAsync(engine, "var first = 1; var second = 2;");
        var result = await RunAsync(engine, "Console.Write(\"so far\");\n" + code);

        Assert.Equal((CellStatus.Crashed, true), (result.Status, engine.IsLost));
        Assert.Equal(
            ["stdout: so far", $"error: EngineEnded: {reason} The session and its variables are lost: first, second."],
            result.Outputs.Select(Describe));
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(engine, "1"));
    }

    [Fact]
    public async Task Memory_is_bounded_and_a_cell_that_wants_more_fails_alone()
    {
        using var engine = Begin(TestedCommand.Engine with { MemoryLimit = 200_000_000 });
        await RunAsync(engine, "var kept = 1;");
        var result = await RunAsync(engine, "void Fill() { var all = new List<byte[]>(); while (true) all.Add(new byte[1_000_000]); }\nFill();");
        Assert.Equal("OutOfMemoryException", result.Error!.Name);
        Assert.Equal("[3]: 1", Describe((await RunAsync(engine, "kept")).Outputs.Single()));
    }

    [Fact]
    public async Task A_cell_that_closes_standard_output_harms_nothing()
    {
        var engine = shared.Engine;
        await RunAsync(engine, "Console.Out.Close(); Console.OpenStandardOutput().Close();");
        var result = await RunAsync(engine, "Console.Write(\"still here\"); 1");
        Assert.Equal(["stdout: still here", $"[{result.Number}]: 1"], result.Outputs.Select(Describe));
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) { try { while (true) { } } catch { } }")]
    [InlineData("await Task.Yield(); while (true) { }")]
    public async Task A_loop_is_interrupted_and_the_variables_are_kept(string loop)
    {
        var engine = shared.Engine;
        var before = await RunAsync(engine, "var kept = 1;");
        var result = await InterruptAsync(engine, "Console.WriteLine(\"begun\");\n" + loop);
        Assert.Equal((CellStatus.Cancelled, "The cell was interrupted."), (result.Status, result.Error!.Message));
        Assert.Equal($"[{before.Number + 2}]: 1", Describe((await RunAsync(engine, "kept")).Outputs.Single()));
    }

    [Fact]
    public async Task An_interrupt_that_comes_before_the_cells_turn_stops_that_cell_and_no_other()
    {
        var engine = shared.Engine;
        using var interrupt = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        await RunAsync(engine, "var kept = 1;");
        var running = engine.RunAsync("Console.WriteLine(\"begun\");\nwhile (true) { }", new CellContext { OnOutput = _ => begun.TrySetResult() }, interrupt.Token);
        await begun.Task;
        var waiting = await engine.RunAsync("kept = 2;", cancellation: new CancellationToken(canceled: true));
        Assert.Equal((CellStatus.Cancelled, "error: Interrupted: The cell was interrupted."), (waiting.Status, Describe(waiting.Outputs.Single())));
        Assert.False(running.IsCompleted);
        await interrupt.CancelAsync();
        Assert.Equal(CellStatus.Cancelled, (await running).Status);
        Assert.EndsWith(": 1", Describe((await RunAsync(engine, "kept")).Outputs.Single()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("System.Text.RegularExpressions.Regex.IsMatch(new string('a', 60), \"^(a+)+$b\")")]
    [InlineData("System.Linq.Expressions.Expression<Func<int, bool>> never = i => i < 0;\nEnumerable.Range(0, int.MaxValue).AsQueryable().Count(never)")]
    [InlineData("Enumerable.Range(0, int.MaxValue).Aggregate((a, b) => a ^ b)")]
    public async Task Work_of_a_library_is_interrupted_and_what_it_costs_is_said(string work)
    {
        using var engine = Begin(TestedCommand.Engine);
        await RunAsync(engine, "var kept = 1;");
        var result = await InterruptAsync(engine, "Console.WriteLine(\"begun\");\n" + work);
        var (status, message) = engine.IsLost
            ? (CellStatus.Crashed, "The cell was interrupted. A library was at work, and ending it ended the process. The session and its variables are lost: kept.")
            : (CellStatus.Cancelled, "The cell was interrupted.");
        Assert.Equal((status, message), (result.Status, result.Error!.Message));
    }

    [Theory]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("var gate = new System.Threading.SemaphoreSlim(0); gate.Wait();")]
    public async Task A_cell_that_blocks_is_given_up_with_its_process_and_says_what_is_lost(string block)
    {
        using var engine = Begin(TestedCommand.Engine);
        var first = await RunAsync(engine, "var kept = 1;");
        Assert.True(first.Status == CellStatus.Succeeded, first.Error?.Message);
        var result = await InterruptAsync(engine, "Console.WriteLine(\"begun\");\n" + block);
        Assert.Equal(CellStatus.Abandoned, result.Status);
        Assert.StartsWith(
            "The cell was interrupted. It could not be stopped, because it blocks. The session and its variables are lost: kept", result.Error!.Message, StringComparison.Ordinal);
        Assert.True(engine.IsLost);
    }

    [Fact]
    public async Task A_cell_asks_and_the_host_answers()
    {
        var result = await RunAsync(shared.Engine, "((string)await GetPasswordAsync(\"word?\"), Console.ReadLine())");
        Assert.Contains("word? True", Describe(result.Outputs.Single()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_no_engine_is_told()
    {
        using var engine = new EngineProcess(new EngineSettings("no-such-program", []));
        var result = await RunAsync(engine, "1");
        Assert.Equal(CellStatus.Crashed, result.Status);
        Assert.StartsWith("The engine's process could not be started: no-such-program: ", result.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_process_ends_with_its_client_also_in_mid_cell()
    {
        int process;
        using (var engine = Begin(TestedCommand.Engine))
        {
            process = int.Parse(Describe((await RunAsync(engine, "Environment.ProcessId")).Outputs.Single())["[1]: ".Length..], System.Globalization.CultureInfo.InvariantCulture);
            _ = engine.RunAsync("System.Threading.Thread.Sleep(-1);", cancellation: TestContext.Current.CancellationToken);
        }
        Assert.Throws<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(process));
    }

    /// <summary>One engine for all tests that leave it as it was; should one lose it, the next gets another. It is answered what it asks.</summary>
    public sealed class SharedEngine : IDisposable
    {
        private EngineProcess _engine = Begin();

        public EngineProcess Engine
        {
            get
            {
                if (!_engine.IsLost)
                    return _engine;
                _engine.Dispose();
                return _engine = Begin();
            }
        }

        public void Dispose() => _engine.Dispose();

        private static EngineProcess Begin() => new(
            TestedCommand.Engine, new SessionOptions { WorkingDirectory = AppContext.BaseDirectory, Input = (request, _) => Task.FromResult($"{request.Prompt} {request.IsPassword}") });
    }

    /// <summary>An engine in a folder that stays: the current one may be that of a command another test runs here, and be gone in a moment.</summary>
    private static EngineProcess Begin(EngineSettings settings) => new(settings, new SessionOptions { WorkingDirectory = AppContext.BaseDirectory });

    private static Task<CellResult> RunAsync(EngineProcess engine, string code, CellContext? cell = null) =>
        engine.RunAsync(code, cell, TestContext.Current.CancellationToken);

    /// <summary>Runs a cell and interrupts it as soon as it has written something.</summary>
    private static async Task<CellResult> InterruptAsync(EngineProcess engine, string code)
    {
        using var interrupt = new CancellationTokenSource();
        return await engine.RunAsync(code, new CellContext { OnOutput = _ => interrupt.CancelAfter(50) }, interrupt.Token);
    }

    private static string Describe(Output output) => output switch
    {
        Output.Stream stream => $"{stream.Name}: {stream.Text}",
        Output.DisplayData display => $"display: {display.Data["text/plain"]}",
        Output.ExecuteResult result => $"[{result.ExecutionCount}]: {result.Data["text/plain"]}",
        Output.Error error => $"error: {error.Name}: {error.Message}",
        _ => "",
    };
}
