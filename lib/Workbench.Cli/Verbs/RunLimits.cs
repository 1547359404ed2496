using System.CommandLine;
using System.Globalization;
using Workbench.Notebooks.Kernel;
using Workbench.Notebooks.Running;

namespace Workbench.Cli.Verbs;

/// <summary>How the verbs that execute notebooks execute them: each in a process of its own, so many at a time.</summary>
internal static class RunLimits
{
    private const double LongestTimeout = 1_000_000;
    private const double ShareOfMemory = 0.75;
    private const long Gigabyte = 1L << 30;

    /// <summary>What a notebook's process needs at least, in bytes: .NET, the compiler and a small corpus.</summary>
    private const long LeastMemory = Gigabyte / 2;

    private static readonly Option<double?> Timeout = SecondsOption("--timeout", "How long one cell may take, in seconds [default: 300].");

    private static readonly Option<double?> NotebookTimeout = SecondsOption("--notebook-timeout", "How long a notebook may take, in seconds [default: no limit].");

    private static readonly Option<int?> Jobs = new("--jobs", "-j")
    {
        Description = "How many notebooks run at a time [default: one a core, fewer where memory is short].",
        HelpName = "N",
        CustomParser = result => (int?)Number(result, value => value is >= 1 and <= 1024 && value == Math.Floor(value), "a whole number from 1 to 1024"),
    };

    private static readonly Option<double?> Memory = new("--memory")
    {
        Description = "How much memory the objects of one notebook may take, in gigabytes [default: three quarters of the machine's, shared by those that run at a time].",
        HelpName = "GB",
        CustomParser = result => Number(result, value => value is >= 0.1 and <= 100_000, "gigabytes, from 0.1 to 100000"),
    };

    /// <summary>Adds the options to a verb.</summary>
    public static void AddTo(Command verb)
    {
        foreach (var option in (Option[])[Timeout, NotebookTimeout, Jobs, Memory])
            verb.Add(option);
    }

    /// <summary>How many of the notebooks run at a time.</summary>
    public static int AtOnce(ParseResult result, int notebooks)
    {
        var fitting = (int)Math.Clamp(MachineMemory() * ShareOfMemory / LeastMemory, 1, 1024);
        return Math.Min(notebooks, result.GetValue(Jobs) ?? Math.Min(Environment.ProcessorCount, fitting));
    }

    /// <summary>The options of a run with the limits that were given.</summary>
    /// <param name="result">What was given.</param>
    /// <param name="atOnce">How many notebooks run at a time.</param>
    /// <param name="processes">What opens their sessions.</param>
    public static RunOptions Of(ParseResult result, int atOnce, OwnProcesses processes)
    {
        var engine = Engine(result.GetValue(WorkbenchCommand.Workspace)?.FullName, atOnce);
        if (result.GetValue(Memory) is { } gigabytes)
            engine = engine with { MemoryLimit = (long)(gigabytes * Gigabyte) };
        return new RunOptions
        {
            Session = NotebookSessions.Options,
            CellTimeLimit = Seconds(result.GetValue(Timeout)) ?? NotebookSessions.CellTimeLimit,
            NotebookTimeLimit = Seconds(result.GetValue(NotebookTimeout)),
            OpenSession = session => processes.OpenSession(engine, session),
        };
    }

    /// <summary>How the processes of notebooks are started, so many at a time, which share the memory.</summary>
    public static EngineSettings Engine(string? workspace, int atOnce) =>
        EngineVerb.Settings(workspace) with { MemoryLimit = (long)(MachineMemory() * ShareOfMemory / Math.Max(1, atOnce)) };

    private static long MachineMemory() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    private static Option<double?> SecondsOption(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "SECONDS",
        CustomParser = result => Number(
            result, value => value is > 0 and <= LongestTimeout, string.Create(CultureInfo.InvariantCulture, $"seconds, more than 0 and at most {LongestTimeout:#,0}")),
    };

    private static double? Number(System.CommandLine.Parsing.ArgumentResult result, Func<double, bool> fits, string expected)
    {
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && fits(value))
            return value;
        var option = ((System.CommandLine.Parsing.OptionResult)result.Parent!).Option.Name;
        result.AddError($"{option} {text}: expected {expected}.");
        return null;
    }

    private static TimeSpan? Seconds(double? seconds) => seconds is { } value ? TimeSpan.FromSeconds(value) : null;
}
