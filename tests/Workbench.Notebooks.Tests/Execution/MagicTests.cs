using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Tests.Execution;

public sealed class MagicTests
{
    [Fact]
    public async Task A_cell_can_change_its_language_in_the_middle()
    {
        using var cells = new Cells();
        var result = await cells.RunAsync("var x = 1;\n#!html\n<p>it's</p>\n#!markdown\n**m**\n#!js\nf(\"\");\n#!mermaid\ngraph TD\n#!C#\nx + 1");
        var bundles = result.Outputs.OfType<Output.DisplayData>().Select(output => output.Data).ToArray();
        Assert.Equal("<p>it's</p>", bundles[0]["text/html"]);
        Assert.Equal("**m**", bundles[1]["text/markdown"]);
        Assert.Equal("f(\"\");", bundles[2]["application/javascript"]);
        Assert.Equal("graph TD", bundles[3]["text/vnd.mermaid"]);
        Assert.Equal("graph TD", bundles[3]["text/plain"]);
        Assert.Equal("```mermaid\ngraph TD\n```", bundles[3]["text/markdown"]);
        Assert.Equal("[1]: 2", Cells.Describe(result.Outputs.TakeLast(1)));
    }

    [Fact]
    public async Task Lines_after_a_language_line_keep_their_numbers()
    {
        using var cells = new Cells();
        Assert.Equal(4, (await cells.RunAsync("#!html\n<p>\n#!csharp\nthrow new Exception();")).Error!.Line);
    }

    [Fact]
    public async Task A_string_may_hold_what_looks_like_a_language_line() =>
        await Cells.ShowsOnceAsync("var s = @\"a\n#!nothing\nb\";\ns.Length", "13");

    [Fact]
    public async Task An_unknown_command_is_refused_with_the_known_ones()
    {
        using var cells = new Cells();
        Assert.Equal(
            "'#!sqlx' is not known here (line 2); known are #!about, #!csharp, #!html, #!import, #!javascript, #!lsmagic, #!markdown, #!mermaid, #!set, #!share, #!time, #!value, #!who, #!whos. Remove the line, or run the notebook where that language or command is installed.",
            (await cells.RunAsync("\n#!sqlx\nselect 1")).Error!.Message);
    }

    [Theory]
    [InlineData("fsharp", "F#")]
    [InlineData("pwsh", "PowerShell")]
    [InlineData("sql", "SQL")]
    [InlineData("sql-sales", "'sql-sales'")]
    public async Task A_stretch_in_another_language_is_refused_before_anything_runs(string name, string language)
    {
        using var cells = new Cells();
        var refused = await cells.RunAsync($"Console.Write(\"ran\");\n#!{name}\nlet x = 1");
        Assert.Equal($"error: UnknownLanguage: '#!{name}' (line 2): this engine does not run {language}; it runs C#, and shows HTML, JavaScript, Markdown and Mermaid. Run the notebook with a kernel of that language, or tag the cell 'skip-execution'.", Cells.Describe(refused.Outputs));
    }

    [Fact]
    public async Task A_cell_in_a_language_that_is_not_here_is_refused()
    {
        using var session = new NotebookSession();
        var refused = await session.RunAsync("let x = 1", new CellContext { Language = "fsharp" }, TestContext.Current.CancellationToken);
        Assert.Equal(CellStatus.Failed, refused.Status);
        Assert.StartsWith("this cell is in 'fsharp'", refused.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_in_a_language_that_is_not_here_is_refused_also_where_it_only_asks_for_a_value()
    {
        using var session = new NotebookSession();
        await session.RunAsync("var town = \"Ust\";", null, TestContext.Current.CancellationToken);
        var refused = await session.RunAsync("#!set --value @csharp:town --name town", new CellContext { Language = "fsharp" }, TestContext.Current.CancellationToken);
        Assert.StartsWith("this cell is in 'fsharp'", refused.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_lists_its_variables()
    {
        using var cells = new Cells();
        await cells.RunAsync("var b = 2; var a = new List<string> { \"x\" };");
        await cells.RunAsync("var b = \"new\";");
        Assert.Equal("display: a\nb", Cells.Describe((await cells.RunAsync("#!who")).Outputs));
        Assert.Contains("b     string        new", Cells.Describe((await cells.RunAsync("#!whos")).Outputs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timed_cell_says_how_long_it_took()
    {
        using var cells = new Cells();
        Assert.Matches(@"^\[1\]: 3\ndisplay: Wall time: \d+\.\d ms$", Cells.Describe((await cells.RunAsync("#!time\n1 + 2")).Outputs));
    }
}
