using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Tests.Execution;

namespace Workbench.Notebooks.Tests.Language;

/// <summary>Questions come at any time and from any thread.</summary>
public sealed class WhileRunningTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_a_cell_runs_answers_are_by_the_last_finished_one()
    {
        using var cells = new Cells();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var started = new TaskCompletionSource();
        await cells.RunAsync("var before = 1;");
        var running = cells.Session.RunAsync(
            "var during = 2; Console.WriteLine(); while (true) { }", new CellContext { OnOutput = _ => started.TrySetResult() }, stop.Token);
        await started.Task.WaitAsync(Cancellation);
        Assert.Equal(["before"], await NamesAsync(cells.Session, "befo"));
        Assert.Empty(await NamesAsync(cells.Session, "duri"));
        Assert.Contains("= 1", (await cells.Session.InspectAsync("before", 2, cancellation: Cancellation))!["text/plain"], StringComparison.Ordinal);
        Assert.Equal("CS0103", Assert.Single(await cells.Session.DiagnoseAsync("during", Cancellation)).Id);
        await stop.CancelAsync();
        await running;
        Assert.Equal(["during"], await NamesAsync(cells.Session, "duri"));
    }

    [Fact]
    public async Task Many_questions_at_once_are_all_answered()
    {
        using var cells = new Cells();
        await cells.RunAsync("var names = new List<string>();");
        var run = cells.RunAsync("for (var i = 0; i < 100; i++) names.Add(new string('x', i));");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => NamesAsync(cells.Session, $"/* {i} */ names.Capa")));
        Assert.All(answers, answer => Assert.Equal(["Capacity"], answer));
        Assert.Null((await run).Error);
        Assert.Null(cells.Session.Language.Fault);
    }

    [Fact]
    public async Task A_question_that_is_no_longer_asked_ends()
    {
        using var session = new NotebookSession();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.CompleteAsync("Conso", 5, new CancellationToken(canceled: true)));
        Assert.NotEmpty(await NamesAsync(session, "Conso"));
    }

    [Fact]
    public async Task Running_cells_does_not_load_the_workspace()
    {
        using var cells = new Cells();
        await cells.RunAsync("1 + 1");
        Assert.False(cells.Session.Language.IsLoaded);
        await NamesAsync(cells.Session, "Conso");
        Assert.True(cells.Session.Language.IsLoaded);
    }

    [Fact]
    public async Task The_engines_own_functions_are_documented_by_the_file_beside_it()
    {
        using var session = new NotebookSession();
        var said = await session.InspectAsync("HTML", 2, cancellation: Cancellation);
        Assert.Contains("Text that is shown as HTML", said!["text/plain"], StringComparison.Ordinal);
        Assert.StartsWith("```csharp\n", said["text/markdown"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_beside_the_notebook_are_offered_to_directives()
    {
        var folder = Directory.CreateTempSubdirectory("workbench-language-");
        try
        {
            folder.CreateSubdirectory("parts");
            File.WriteAllText(Path.Combine(folder.FullName, "helper.csx"), "");
            File.WriteAllText(Path.Combine(folder.FullName, "parts", "other.csx"), "");
            using var session = new NotebookSession(new SessionOptions { WorkingDirectory = folder.FullName });
            Assert.Equal(["parts/", "helper.csx"], await NamesAsync(session, "#load \""));
            Assert.Equal(["other.csx"], await NamesAsync(session, "#load \"parts/o"));
            Assert.Empty(await NamesAsync(session, "#load \"nowhere/o"));
            Assert.Empty(await NamesAsync(session, "#r \"he"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string[]> NamesAsync(NotebookSession session, string code) =>
        [.. (await session.CompleteAsync(code, code.Length, Cancellation)).Items.Select(item => item.Text)];
}
