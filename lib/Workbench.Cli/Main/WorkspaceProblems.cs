using System.Collections.Immutable;
using Workbench.Cli.Terminal;
using Workbench.Sources;

namespace Workbench.Cli.Main;

/// <summary>What a person should look at in the files of a workspace, as lines.</summary>
/// <param name="Lines">Errors and warnings; notes are left to <c>workbench check</c>.</param>
/// <param name="AreErrors">Whether something could not be used.</param>
internal sealed record WorkspaceProblems(ImmutableArray<string> Lines, bool AreErrors)
{
    public static WorkspaceProblems None { get; } = new([], false);

    public static WorkspaceProblems Of(Workspace workspace, Corpus corpus) => new(
        [.. corpus.Problems.Where(problem => problem.Severity != Severity.Note).Select(problem => (problem with { File = workspace.Relative(problem.File) }).ToString())],
        corpus.Problems.Any(problem => problem.Severity == Severity.Error));

    public void Show()
    {
        foreach (var line in Lines)
            PrintableText.Diagnose(line);
    }
}
