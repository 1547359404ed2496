using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Running;
using Workbench.Notebooks.Tests.Packages;
using Workbench.Tests.Support;

namespace Workbench.Notebooks.Tests.Compatibility;

/// <summary>Notebooks in the style of .NET Interactive run to their end and put out what stands beside them.</summary>
public sealed partial class InteractiveNotebookTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Cases.Path("Interactive")).Where(file => file.EndsWith(".ipynb", StringComparison.Ordinal) || (file.EndsWith(".dib", StringComparison.Ordinal) && Path.GetFileName(file) != "helpers.dib")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_notebook_of_the_old_engine_runs_to_its_end(string name)
    {
        foreach (var file in Directory.GetFiles(Cases.Path("Interactive")))
            File.Copy(file, Path.Combine(feed.Folder, Path.GetFileName(file)), overwrite: true);
        var options = new RunOptions { Session = new SessionOptions { Name = name, WorkingDirectory = feed.Folder, PackageFolder = Path.Combine(feed.Folder, "cache") } };
        var result = await NotebookRunner.RunAsync(NotebookFile.Read(Path.Combine(feed.Folder, name)), options, null, TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join("\n", result.Failure?.Error.Traceback ?? []));
        Snapshot.Matches(Outputs(result.Notebook), "Interactive", Path.ChangeExtension(name, ".outputs.txt"));
    }

    private static string Outputs(Notebook notebook)
    {
        var text = new StringBuilder();
        foreach (var cell in notebook.Cells.OfType<Cell.Code>())
        {
            text.Append(CultureInfo.InvariantCulture, $"[{cell.ExecutionCount}]\n");
            foreach (var output in cell.Outputs)
                text.Append(Text(output)).Append('\n');
        }
        return Time().Replace(text.ToString(), "0.0 ms");
    }

    private static string Text(Output output) => output switch
    {
        Output.Stream stream => $"{stream.Name}: {stream.Text.TrimEnd()}",
        Output.DisplayData display => Text("display", display.Data),
        Output.ExecuteResult result => Text("result", result.Data),
        Output.Error error => $"error: {error.Name}: {error.Message}",
        _ => throw new InvalidOperationException(),
    };

    private static string Text(string kind, MimeBundle data) =>
        string.Join("\n", data.OrderBy(pair => pair.Key == "text/plain" ? "" : pair.Key, StringComparer.Ordinal).Select(pair => $"{kind} {pair.Key}: {pair.Value}"));

    [GeneratedRegex(@"\d+\.\d ms")]
    private static partial Regex Time();
}
