namespace Workbench.Notebooks.Tests.Execution;

/// <summary>The engine's own names give way to those that a notebook brings.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("class Progress { public int X = 5; }", "new Progress().X", "5")]
    [InlineData("namespace Foo { public class Progress { public int X = 5; } }", "using Foo;\nnew Progress().X", "5")]
    [InlineData("namespace Foo { public static class Image { public static int Load() => 6; } }", "using Foo;\nImage.Load()", "6")]
    [InlineData("namespace Foo { public static class Markdown { public static int ToHtml() => 7; } }", "using Foo;\nMarkdown.ToHtml()", "7")]
    [InlineData("using Markdig = System.Text;", "new Progress<int>(n => { }).GetType().Name", "Progress`1")]
    public async Task A_notebooks_own_name_wins(string first, string second, string shown)
    {
        using var cells = new Cells();
        await cells.RunAsync(first);
        await cells.ShowsAsync(second, shown);
        await cells.ShowsAsync(second.Split('\n')[^1], shown);
    }
}
