using System.Diagnostics;
using System.Globalization;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Kernel;

namespace Workbench.Benchmarks;

/// <summary>
/// What people wait for when they work in notebooks, and before the first claim of a text, measured in one run against the start of an empty process of the same
/// program, so that the ratios hold on other machines. Run it with
/// <c>dotnet publish lib/Workbench.Cli -o DIR</c> and <c>dotnet run -c Release --project tests/Workbench.Benchmarks -- numbers DIR</c>.
/// </summary>
internal static class EngineNumbers
{
    private const int Starts = 15, WarmUps = 50, WarmCells = 200, ManyCells = 1_000;
    private const double Megabyte = 1 << 20;

    public static async Task<int> RunAsync(string command)
    {
        var settings = new EngineSettings(command, ["engine"]);
        var empty = Numbers.Median(Enumerable.Range(0, Starts).Select(_ => Time(() => Start(command))));
        var first = new List<double>();
        for (var i = 0; i < Starts; i++)
            first.Add(await FirstCellAsync(settings));
        Numbers.Say("start of an empty process", empty, "s", 1);
        Numbers.Say("process start to the first cell's result", Numbers.Median(first), "s", Numbers.Median(first) / empty);
        var extracting = Numbers.Median([.. Enumerable.Range(0, Starts).Select(_ => Time(() => Start(command, "Police said at least 12 people were killed.", "extract", "-")))]);
        Numbers.Say("process start to the claims of a first sentence", extracting, "s", extracting / empty);
        using (var engine = new EngineProcess(settings))
            await WarmAsync(engine, empty);
        foreach (var (question, times) in await LanguageNumbers.MeasureAsync(settings))
            Numbers.Say($"{question}, warm", Numbers.Median(times) * 1000, "ms", Numbers.Median(times) / empty);
        return 0;
    }

    private static async Task WarmAsync(EngineProcess engine, double empty)
    {
        var times = new List<double>();
        for (var i = 0; i < ManyCells; i++)
        {
            var time = await TimeAsync(() => engine.RunAsync(string.Create(CultureInfo.InvariantCulture, $"var x{i} = {i}; x{i} + 1")));
            if (i is >= WarmUps and < WarmUps + WarmCells)
                times.Add(time);
        }
        Numbers.Say("a trivial cell, warm", Numbers.Median(times) * 1000, "ms", Numbers.Median(times) / empty);
        var peak = await engine.RunAsync("System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64.ToString()");
        var bytes = double.Parse(((Output.ExecuteResult)peak.Outputs.Single()).Data[MimeBundle.PlainText], CultureInfo.InvariantCulture);
        Numbers.Say(string.Create(CultureInfo.InvariantCulture, $"memory at its most in a session of {ManyCells:#,0} cells"), bytes / Megabyte, "MB", null);
    }

    /// <summary>Seconds from the start of a process to its first result; its end is not counted.</summary>
    private static async Task<double> FirstCellAsync(EngineSettings settings)
    {
        var clock = Stopwatch.StartNew();
        using var engine = new EngineProcess(settings);
        var result = await engine.RunAsync("1 + 1");
        if (result.Status != CellStatus.Succeeded)
            throw new InvalidOperationException(result.Error?.Message);
        return clock.Elapsed.TotalSeconds;
    }

    private static void Start(string command, string input = "", params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments.Length == 0 ? ["--version"] : arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }

    private static double Time(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalSeconds;
    }

    private static async Task<double> TimeAsync(Func<Task> action)
    {
        var clock = Stopwatch.StartNew();
        await action();
        return clock.Elapsed.TotalSeconds;
    }
}
