using System.Diagnostics;
using Workbench.Interop.Tests.Support;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Running;

namespace Workbench.Interop.Tests;

/// <summary>The samples, run as people run them: with the SDK's own tools, and packages from the machine's feeds.</summary>
public class SampleTests
{
    [Fact]
    public async Task The_notebook_of_frames_and_charts_runs_and_shows_both()
    {
        var path = RepositoryFolder.Of("notebooks", "interop", "deedle-and-plotly-net.ipynb");
        var result = await NotebookRunner.RunAsync(
            NotebookFile.Read(path),
            new RunOptions
            {
                Session = new SessionOptions
                {
                    References = [typeof(Corpus).Assembly],
                    Usings = ["Workbench", "Workbench.Charts", "Workbench.Tables"],
                    WorkingDirectory = Path.GetDirectoryName(path),
                },
            },
            cancellation: TestContext.Current.CancellationToken);
        Assert.True(result.Succeeded, result.Failure?.Error.Message);
        var bundles = result.Notebook.Cells.OfType<Cell.Code>().SelectMany(cell => cell.Outputs).OfType<Output.ExecuteResult>().Select(output => output.Data).ToArray();
        Assert.Equal(2, bundles.Count(bundle => bundle.ContainsKey("application/vnd.plotly.v1+json")));
        Assert.Equal(4, bundles.Count(bundle => bundle.Get(MimeBundle.Html)?.StartsWith("<table class=\"workbench-table\">", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task The_fsharp_script_compares_the_detained()
    {
        var start = new ProcessStartInfo("dotnet", ["fsi", $"--lib:{AppContext.BaseDirectory}", RepositoryFolder.Of("lib", "Workbench.Interop", "detained.fsx")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await error);
        Assert.StartsWith(RepositoryFolder.Corpus.CompareFigures("detained").Sentence, await output, StringComparison.Ordinal);
        Assert.Contains("Ray Bergmann: 4,404 to 4,404", await output, StringComparison.Ordinal);
    }
}
