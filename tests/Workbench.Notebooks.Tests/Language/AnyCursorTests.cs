using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Tests.Execution;

namespace Workbench.Notebooks.Tests.Language;

/// <summary>Whatever is typed and wherever the cursor is: an answer, and no fault within.</summary>
public sealed class AnyCursorTests
{
    private static readonly string[] Pieces =
    [
        "x", "names", "Count", ".", "?.", "(", ")", "[", "]", "{", "}", "<", ">", ";", ",", ":", "=", "=>", "\"", "'", "@\"", "$\"", "\"\"\"", "/*", "*/", "//", "///", "#", "#!html", "#r \"",
        "\n", "\r\n", "\t", " ", "new ", "class A ", "from n in ", "select ", "switch ", "case ", "is ", "with ", "async ", "await ", "=> x", "1", "0x", "1.5e", "\\u0041", "\0", "\uD83D",
        "\uDE00", "😀", "é", "\u202E", "namespace N;", "static int F(this int x)", "[Obsolete]", "where T : ", "out ", "ref ", "params ", "nameof(", "typeof(", "#if ", "#load \"", "\u2028", "`", "~", "^",
    ];

    private static readonly string[] Snippets =
    [
        "",
        "names.Where(n => n.Length > 1).Select(n => new { n, Half = n.Length / 2 })",
        "var text = $\"{names.Count:N0} of {names?[0]}\" + @\"a\"\"b\" + \"\"\"raw \"quoted\" text\"\"\";",
        "#!html\n<p>it's 😀</p>\n#!csharp\nnames.Add(\"😀\");\n#!time\nnames",
        "class A : IDisposable { public int X { get; set; } = 1; [Obsolete] void F<T>(T t) where T : class => throw new(); }",
        "switch (names) { case { Count: > 1 and < 5 } list when list[0] is \"a\": break; default: goto default; }",
        "static class Ext { extension(string s) { public int Half => s.Length / 2; } }\nnames[0].Half",
        "foreach (var (a, b) in names.Zip(names)) { if (a == b) continue; else yield return (a, b); }",
        "from n in names where n.Length > 1 orderby n descending group n by n[0] into g select g.Key",
        "record R(int A, string B) { }\nvar r = new R(B: \"b\", A: 1) with { A = 2 };",
        "#r \"nuget: Some.Package, 1.0.0\"\n#load \"nowhere.csx\"\nusing static System.Math;\nMax(1, 2)",
        "unsafe { int* p = stackalloc int[3]; p->ToString(); } /* open",
        "await Task.Run(async () => { await Task.Yield(); return names; })",
        "\uD83Dnames.\uDE00Count \0 \u202E x",
    ];

    [Fact]
    public async Task Every_cursor_position_of_many_snippets_gets_an_answer()
    {
        using var cells = new Cells();
        await cells.RunAsync("var names = new List<string> { \"a\" };");
        foreach (var snippet in Snippets)
        {
            for (var cursor = 0; cursor <= snippet.Length; cursor++)
                await AskAsync(cells.Session, snippet, cursor);
        }
    }

    [Fact]
    public async Task Random_code_gets_an_answer()
    {
        using var cells = new Cells();
        await cells.RunAsync("var names = new List<string> { \"a\" };");
        var random = new Random(20220105);
        for (var round = 0; round < 60; round++)
        {
            var code = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            await AskAsync(cells.Session, code, random.Next(code.Length + 1));
            Assert.NotNull(cells.Session.IsComplete(code));
            await cells.Session.DiagnoseAsync(code, TestContext.Current.CancellationToken);
            Assert.True(cells.Session.Language.Fault is null, $"{code}: {cells.Session.Language.Fault}");
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1000)]
    [InlineData(int.MaxValue)]
    public async Task A_cursor_outside_of_the_cell_is_brought_into_it(int cursor)
    {
        using var session = new NotebookSession();
        var list = await session.CompleteAsync("Conso", cursor, TestContext.Current.CancellationToken);
        Assert.Equal(cursor < 0 ? 0 : 5, list.End - (cursor < 0 ? 5 : 0));
    }

    [Fact]
    public async Task Code_nested_beyond_all_measure_gets_an_answer()
    {
        using var session = new NotebookSession();
        foreach (var piece in (string[])["(", "[", "{", "new(){", "a.", "x=>", "$\"{", "if(a)"])
        {
            var code = string.Concat(Enumerable.Repeat(piece, 200));
            await AskAsync(session, code, code.Length);
        }
    }

    private static async Task AskAsync(NotebookSession session, string code, int cursor)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var list = await session.CompleteAsync(code, cursor, cancellation);
        Assert.True(0 <= list.Start && list.Start <= cursor && cursor <= list.End && list.End <= code.Length, $"{list.Start}-{list.End} for {cursor} in {code}");
        await session.InspectAsync(code, cursor, cancellation: cancellation);
        Assert.True(session.Language.Fault is null, $"{cursor} in {code}: {session.Language.Fault}");
    }
}
