using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Tests.Execution;

/// <summary>A session under test.</summary>
internal sealed class Cells(SessionOptions? options = null) : IDisposable
{
    public NotebookSession Session { get; } = new(options);

    public static async Task ShowsOnceAsync(string code, string plain)
    {
        using var cells = new Cells();
        await cells.ShowsAsync(code, plain);
    }

    public Task<CellResult> RunAsync(string code, TimeSpan? limit = null) =>
        Session.RunAsync(code, new CellContext { TimeLimit = limit }, TestContext.Current.CancellationToken);

    /// <summary>The cell has this result as its last output, in plain text.</summary>
    public async Task ShowsAsync(string code, string plain)
    {
        var result = await RunAsync(code);
        Assert.Equal("", string.Join("\n", result.Error?.Traceback ?? []));
        Assert.Equal(plain, Assert.IsType<Output.ExecuteResult>(result.Outputs.Last()).Data["text/plain"]);
    }

    /// <summary>The outputs of a cell, each on a line of its own.</summary>
    public static string Describe(IEnumerable<Output> outputs) => string.Join("\n", outputs.Select(output => output switch
    {
        Output.Stream stream => $"{stream.Name}: {stream.Text.Replace("\n", "\\n", StringComparison.Ordinal)}",
        Output.DisplayData display => $"display: {display.Data["text/plain"]}",
        Output.ExecuteResult result => $"[{result.ExecutionCount}]: {result.Data["text/plain"]}",
        Output.Error error => $"error: {error.Name}: {error.Message}",
        _ => throw new InvalidOperationException(),
    }));

    public void Dispose() => Session.Dispose();
}
