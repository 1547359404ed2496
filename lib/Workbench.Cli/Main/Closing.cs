using System.Globalization;
using System.Text;
using Workbench.Cli.Terminal;
using Workbench.Notebooks.Running;

namespace Workbench.Cli.Main;

/// <summary>What the main job says at its end.</summary>
internal static class Closing
{
    /// <summary>The sources, the range of each category, and the notebooks that were not run.</summary>
    public static string Summary(Corpus corpus, IEnumerable<(string Path, string Reason)> notRun)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{corpus.Codebook.Event}: {Count(corpus.Sources.Length, "source")}, {Count(corpus.Figures.Length, "figure")}, {Count(corpus.Blames.Length, "blame")}\n\n");
        text.Append(FrontPage.SourcesOf(corpus).Select("Source", "Author", "Published", "Stance", "Figures", "Blames"));
        text.Append('\n').Append(FrontPage.Summary(corpus));
        foreach (var (path, reason) in notRun)
            text.Append(CultureInfo.InvariantCulture, $"\nNot run: {path} {NotRun.Why}.\n  {reason.Replace("\n", "\n  ", StringComparison.Ordinal)}\n");
        return PrintableText.Of(text.ToString());
    }

    /// <summary>"1 figure", "2 figures".</summary>
    public static string Count(int number, string thing) => string.Create(CultureInfo.InvariantCulture, $"{number} {thing}{(number == 1 ? "" : "s")}");

    public static int Unchanged(Workspace workspace, RunState last)
    {
        Console.Error.WriteLine($"Nothing has changed since the last run; nothing was executed ({workspace.Relative(workspace.Output)}/ is up to date).");
        last.Problems.Show();
        Say(workspace, last);
        return last.Problems.AreErrors ? ExitCode.Failed : ExitCode.Success;
    }

    public static int Done(Workspace workspace, NotebookRuns runs, IReadOnlyList<JobResult> results, RunState state)
    {
        var failed = results.Where(result => !result.Succeeded && NotRun.Reason(result) is null).ToArray();
        foreach (var result in failed)
            Failures(workspace, result).ForEach(PrintableText.Diagnose);
        var ran = results.Count(result => result.Succeeded);
        var notRun = results.Count - ran - failed.Length;
        Console.Error.WriteLine($"{Count(ran, "notebook")} ran, {runs.Kept} needed no run{(notRun > 0 ? $", {notRun} not run" : "")}, {failed.Length} failed.");
        Say(workspace, state);
        return failed.Length == 0 && !state.Problems.AreErrors ? ExitCode.Success : ExitCode.Failed;
    }

    private static void Say(Workspace workspace, RunState state) =>
        Console.Out.Write($"{state.Summary}\nPages: {Path.Combine(workspace.Output, "index.html")}\n");

    /// <summary>Why a notebook did not succeed, a line a failure.</summary>
    public static List<string> Failures(Workspace? workspace, JobResult result)
    {
        var path = workspace?.Relative(result.Job.Path) ?? result.Job.Path;
        return result switch
        {
            { Problem: { } problem } => [problem.Message],
            { Result: { } run } => [.. run.Failures.Select(failure => $"{path}: cell {failure.Number} ({failure.CellId}) failed: {failure.Error.Name}: {failure.Error.Message}")],
            _ => [$"{path}: was not run"],
        };
    }
}
