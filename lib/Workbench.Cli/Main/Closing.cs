using System.Globalization;
using System.Text;
using Workbench.Notebooks.Running;
using Workbench.Sources;

namespace Workbench.Cli.Main;

/// <summary>What the main job says at its end.</summary>
internal static class Closing
{
    /// <summary>The sources and the range of each category.</summary>
    public static string Summary(Workspace workspace, Corpus corpus)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{corpus.Codebook.Event}: {corpus.Sources.Length} sources, {corpus.Figures.Length} figures, {corpus.Blames.Length} blames\n\n");
        text.Append(FrontPage.SourcesOf(corpus).Select("Source", "Author", "Published", "Stance", "Figures", "Blames"));
        text.Append('\n').Append(FrontPage.Summary(corpus));
        text.Append(CultureInfo.InvariantCulture, $"\nPages: {Path.Combine(workspace.Output, "index.html")}\n");
        return text.ToString();
    }

    public static int Unchanged(Workspace workspace, RunState last)
    {
        Console.Error.WriteLine($"Nothing has changed since the last run; nothing was executed ({workspace.Relative(workspace.Output)}/ is up to date).");
        Console.Out.Write(last.Summary);
        return ExitCode.Success;
    }

    public static void Warn(Workspace workspace, Corpus corpus)
    {
        foreach (var problem in corpus.Problems.Where(problem => problem.Severity != Severity.Note))
            Console.Error.WriteLine(problem with { File = workspace.Relative(problem.File) });
    }

    public static int Done(Workspace workspace, NotebookRuns runs, IReadOnlyList<JobResult> results, string summary)
    {
        foreach (var result in results.Where(result => !result.Succeeded))
            Console.Error.WriteLine(Failure(workspace, result));
        var kept = runs.Executed.Count() - runs.Stale;
        Console.Error.WriteLine($"{results.Count(result => result.Succeeded)} notebooks ran, {kept} needed no run, {results.Count(result => !result.Succeeded)} failed.");
        Console.Out.Write(summary);
        return results.All(result => result.Succeeded) ? ExitCode.Success : ExitCode.Failed;
    }

    public static string Failure(Workspace? workspace, JobResult result)
    {
        var path = workspace?.Relative(result.Job.Path) ?? result.Job.Path;
        return result switch
        {
            { Problem: { } problem } => problem.Message,
            { Result.Failure: { } failure } => $"{path}: cell {failure.Number} ({failure.CellId}) failed: {failure.Error.Name}: {failure.Error.Message}",
            _ => $"{path}: did not run to its end",
        };
    }
}
