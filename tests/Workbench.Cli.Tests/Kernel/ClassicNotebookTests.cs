using Workbench.Cli.Tests.Support;
using Workbench.Notebooks.Tests.Pages;

namespace Workbench.Cli.Tests.Kernel;

/// <summary>A notebook as somebody works in it: Debian's Jupyter Notebook in Chromium.</summary>
public sealed class ClassicNotebookTests(JupyterFixture jupyter, BrowserFixture browser)
{
    private const string Pictures = "WORKBENCH_PICTURES";

    [Fact]
    public async Task Run_all_see_a_chart_edit_complete_interrupt_and_restart()
    {
        jupyter.Python();
        using var workspace = TestWorkspace.Ferry();
        workspace.Write("notebooks/work.ipynb", NotebookText.Of(
            "var corpus = Corpus.Open();\ncorpus.CompareFigures(\"detained\").Chart()", "var kept = 5; kept", "// complete here", "// loop here")
            .Replace("\".net-csharp\"", $"\"{JupyterFixture.KernelName}\"", StringComparison.Ordinal));
        await using var notebook = await ClassicNotebook.OpenAsync(jupyter, browser.NewPageAsync, workspace.PathOf("notebooks"), "work.ipynb");

        await notebook.RunAllAsync();
        await notebook.SeesAsync(1, "5");
        await notebook.Page.Locator(".code_cell").First.Locator(".js-plotly-plot .main-svg").First.WaitForAsync();
        await PictureAsync(notebook, "chart");

        await notebook.RunAsync(1, "kept * 2");
        await notebook.SeesAsync(1, "10");

        await notebook.TypeAsync(2, "\"text\".Trim");
        await notebook.Page.Keyboard.PressAsync("Tab");
        await notebook.Page.Locator(".completions option", new() { HasText = "TrimStart" }).First.WaitForAsync();
        await PictureAsync(notebook, "completion");
        await notebook.Page.Keyboard.PressAsync("Escape");

        await notebook.RunAsync(3, "Console.WriteLine(\"begun\"); while (true) { }");
        await notebook.SeesAsync(3, "begun");
        await notebook.InterruptAsync();
        await notebook.SeesAsync(3, "The cell was interrupted.");
        await notebook.RunAsync(1, "kept * 3");
        await notebook.SeesAsync(1, "15");

        await notebook.RestartAsync();
        await notebook.RunAsync(1, "kept * 4");
        await notebook.SeesAsync(1, "CS0103");
        await PictureAsync(notebook, "restarted");
    }

    /// <summary>Keeps a picture for whoever asked for pictures.</summary>
    private static async Task PictureAsync(ClassicNotebook notebook, string name)
    {
        if (Environment.GetEnvironmentVariable(Pictures) is { Length: > 0 } folder)
            await notebook.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"notebook-{name}.png") });
    }
}
