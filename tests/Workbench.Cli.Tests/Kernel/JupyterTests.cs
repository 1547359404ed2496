using Workbench.Cli.Tests.Support;
using Workbench.Notebooks.Documents;

namespace Workbench.Cli.Tests.Kernel;

/// <summary>The kernel in the real Jupyter.</summary>
public sealed class JupyterTests(JupyterFixture jupyter)
{
    [Fact]
    public async Task Jupyters_own_tests_of_a_kernel_pass()
    {
        var outcome = await jupyter.RunScriptAsync("kernel_tests.py", "jupyter_kernel_test");
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        // C# has no pager
        Assert.EndsWith("OK (skipped=1)", outcome.Error.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupts_lost_engines_input_late_output_and_endings_are_as_promised()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "it looks into /proc");
        var outcome = await jupyter.RunScriptAsync("behaviour_tests.py", "jupyter_client");
        Assert.True(outcome.ExitCode == 0, outcome.Error);
    }

    [Fact]
    public async Task Nbconvert_executes_the_notebooks_of_this_repository()
    {
        jupyter.Require("nbconvert");
        using var workspace = TestWorkspace.CopyOf(RepositoryFolder.Root);
        string[] notebooks = ["notebooks/02-figures.ipynb", "notebooks/05-your-question.ipynb"];
        var outcome = await jupyter.RunAsync(
            workspace.Folder, "nbconvert", ["--to", "notebook", "--execute", "--output-dir", "executed", $"--ExecutePreprocessor.kernel_name={JupyterFixture.KernelName}", .. notebooks]);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        foreach (var notebook in notebooks)
        {
            var outputs = NotebookText.OutputsOf(workspace.PathOf(Path.Combine("executed", Path.GetFileName(notebook))));
            Assert.DoesNotContain(outputs, output => output is Output.Error);
            Assert.Contains(outputs, output => Bundle(output)?.ContainsKey("application/vnd.plotly.v1+json") == true);
        }
    }

    private static MimeBundle? Bundle(Output output) => output switch
    {
        Output.DisplayData display => display.Data,
        Output.ExecuteResult result => result.Data,
        _ => null,
    };
}
