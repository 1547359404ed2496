using System.CommandLine;
using Workbench.Claims;
using Workbench.Cli.Terminal;
using Workbench.Coding;
using Workbench.Sources;

namespace Workbench.Cli.Verbs;

/// <summary><c>workbench check</c>: whether the codings still hold against their sources.</summary>
internal static class CheckVerb
{
    private static readonly Option<bool> Update = new("--update")
    {
        Description = "Write where each quote stands now, and the words around it, into the coding files; comments and layout stay. Quotes that changed or are gone are left for you.",
    };

    public static Command Create()
    {
        var verb = new Command("check", "Finds every quote of every coding in its source and tells which moved, which changed and which is gone. Exit code 1 when one no longer holds.") { Update };
        verb.SetAction(result => Check(WorkbenchCommand.WorkspaceOf(result), result.GetValue(Update)));
        return verb;
    }

    private static int Check(Workspace workspace, bool update)
    {
        var (codebook, bookProblems) = CodebookFile.Read(workspace.CodebookPath);
        Show(workspace, bookProblems);
        if (codebook is null)
            return ExitCode.Failed;
        var (sources, sourceProblems) = SourceFolder.Read(workspace.Seeds);
        Show(workspace, sourceProblems);
        if (update)
            Rewrite(workspace, CodingUpdate.Apply(workspace.Codings, sources, codebook));
        var report = CodingCheck.Run(workspace.Codings, sources, codebook);
        Show(workspace, report.Problems);
        Console.Out.WriteLine($"{report.Quotes.Length} quotes: {report.Held} held, {report.Moved} moved, {report.Changed} changed, {report.Gone} gone.");
        return report.IsSound && sourceProblems.All(problem => problem.Severity != Severity.Error) ? ExitCode.Success : ExitCode.Failed;
    }

    private static void Rewrite(Workspace workspace, IEnumerable<CodingUpdateResult> results)
    {
        foreach (var result in results)
        {
            Show(workspace, result.Problems);
            if (result.IsRewritten)
                Console.Out.WriteLine($"{workspace.Relative(result.File)}: rewritten");
        }
    }

    private static void Show(Workspace workspace, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
            PrintableText.Diagnose((problem with { File = workspace.Relative(problem.File) }).ToString());
    }
}
