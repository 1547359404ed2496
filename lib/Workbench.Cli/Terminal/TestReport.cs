using System.Globalization;
using Workbench.Cli.Main;
using Workbench.Notebooks.Testing;

namespace Workbench.Cli.Terminal;

/// <summary>Prints what came of testing a notebook, with the cells that differ as a unified diff; in colour at a terminal.</summary>
internal static class TestReport
{
    private const int MostLines = 60;
    private const string Red = "\e[31m", Green = "\e[32m", Cyan = "\e[36m", Plain = "\e[0m";

    /// <summary>Whether standard output takes colours.</summary>
    private static bool HasColours { get; } = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb"
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public static void Show(NotebookTestResult tested)
    {
        Line($"{tested.Path}: {Verdict(tested)}", tested.Passed ? Green : Red);
        if (tested.IsUpdated)
            return;
        foreach (var cell in tested.Differences)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"--- cell {cell.Number} ({cell.CellId}), stored"), Red);
            Line(string.Create(CultureInfo.InvariantCulture, $"+++ cell {cell.Number} ({cell.CellId}), now"), Green);
            foreach (var line in cell.Lines.Take(MostLines))
                Line(line, line[0] switch { '-' => Red, '+' => Green, '@' => Cyan, _ => "" });
            if (cell.Lines.Length > MostLines)
                Line($" … and {Closing.Count(cell.Lines.Length - MostLines, "line")} more", "");
        }
    }

    private static string Verdict(NotebookTestResult tested) => tested switch
    {
        { Problem: { } problem } => $"failed: {problem.Message}",
        { Result.Failure: { } failure } => string.Create(CultureInfo.InvariantCulture, $"failed: cell {failure.Number} ({failure.CellId}): {failure.Error.Name}: {failure.Error.Message.ReplaceLineEndings(" ")}"),
        { IsUpdated: true } => $"updated, {Closing.Count(tested.Differences.Length, "cell")} of {tested.Compared} differed",
        { Differences.Length: > 0 } => $"failed: {Closing.Count(tested.Differences.Length, "cell")} of {tested.Compared} {(tested.Differences.Length == 1 ? "differs" : "differ")}",
        { Compared: 0 } => "passed: it ran to its end; no outputs were compared",
        _ => $"passed: {Closing.Count(tested.Compared, "cell")} compared",
    };

    private static void Line(string text, string colour) =>
        Console.Out.WriteLine(HasColours && colour.Length > 0 ? $"{colour}{PrintableText.Of(text)}{Plain}" : PrintableText.Of(text));
}
