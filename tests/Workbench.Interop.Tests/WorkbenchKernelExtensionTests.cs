using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Workbench.Interop.Tests.Support;
using Workbench.Notebooks.Documents;

namespace Workbench.Interop.Tests;

/// <summary>Formatters of .NET Interactive belong to the process, and the notebooks need the current directory: one after another.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class WorkbenchKernelExtensionCollection;

[Collection<WorkbenchKernelExtensionCollection>]
public class WorkbenchKernelExtensionTests
{
    private const string Plotly = "application/vnd.plotly.v1+json";

    public static TheoryData<string> Notebooks =>
        [.. Directory.EnumerateFiles(RepositoryFolder.Of("notebooks"), "*.ipynb").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task A_notebook_runs_unchanged_under_dotnet_interactive(string name)
    {
        using var kernel = await Kernel();
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = RepositoryFolder.Of("notebooks");
        try
        {
            foreach (var cell in NotebookFile.Read(RepositoryFolder.Of("notebooks", name)).Cells.OfType<Cell.Code>())
                await Run(kernel, cell.Source);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    [Fact]
    public async Task Charts_are_drawn_and_frames_are_escaped_tables()
    {
        using var kernel = await Kernel();
        await Run(kernel, $"var corpus = Corpus.Open(@\"{RepositoryFolder.Path}\");");
        Assert.Contains(Plotly, await Shown(kernel, "corpus.Timeline()"));
        Assert.Contains(Plotly, await Shown(kernel, "corpus.Timeline().ToGenericChart()"));
        Assert.Contains("<table class=\"workbench-table\">", (await Shown(kernel, "corpus.Figures.ToFrame()"))["text/html"], StringComparison.Ordinal);
        Assert.Contains("<table class=\"workbench-table\">", (await Shown(kernel, "corpus.Figures.ToTable()"))["text/html"], StringComparison.Ordinal);
    }

    private static async Task<CompositeKernel> Kernel()
    {
        var kernel = new CompositeKernel { new CSharpKernel().UseKernelHelpers() };
        await new WorkbenchKernelExtension().OnLoadAsync(kernel);
        return kernel;
    }

    private static async Task<Dictionary<string, string>> Shown(CompositeKernel kernel, string code) =>
        (await Run(kernel, code)).OfType<ReturnValueProduced>().Single().FormattedValues.ToDictionary(value => value.MimeType, value => value.Value);

    private static async Task<IReadOnlyList<KernelEvent>> Run(CompositeKernel kernel, string code)
    {
        var result = await kernel.SendAsync(new SubmitCode(code), TestContext.Current.CancellationToken);
        var failure = result.Events.OfType<CommandFailed>().FirstOrDefault();
        Assert.True(failure is null, $"{code}\n{failure?.Message}");
        return [.. result.Events];
    }
}
