using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Language;

namespace Workbench.Notebooks.Tests.Language;

public sealed class SeamTests
{
    [Fact]
    public async Task A_session_answers_what_an_editor_asks()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var session = new NotebookSession();
        await session.RunAsync("var names = new List<string> { \"a\" };", cancellation: cancellation);

        var list = await session.CompleteAsync("names.Cou", 9, cancellation);
        Assert.Equal((6, 9), (list.Start, list.End));
        Assert.Contains(list.Items, item => item is { Text: "Count", Kind: "property" });

        var hover = await session.InspectAsync("names", 3, cancellation: cancellation);
        Assert.Contains("List<string>", hover!["text/plain"], StringComparison.Ordinal);

        Assert.Equal(CompletenessStatus.Incomplete, session.IsComplete("if (true) {").Status);
        var diagnostic = Assert.Single(await session.DiagnoseAsync("var a = 1;\nvar b = nmes;", cancellation));
        Assert.Equal(("CS0103", 2, 9), (diagnostic.Id, diagnostic.Line, diagnostic.Column));
    }
}
