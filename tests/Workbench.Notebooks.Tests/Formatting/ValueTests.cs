using System.Collections;
using System.Data;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Formatting;
using Workbench.Notebooks.Tests.Execution;

namespace Workbench.Notebooks.Tests.Formatting;

/// <summary>Values whose members say little of them.</summary>
public sealed class ValueTests
{
    private readonly FormatterRegistry _formatters = new();

    public static TheoryData<object, string> Values => new()
    {
        { Task.FromResult(5), "Task<int> { Status = RanToCompletion, Result = 5 }" },
        { Task.CompletedTask, "Task { Status = RanToCompletion }" },
        { Task.FromException(new FormatException("bad")), "Task { Status = Faulted, Exception = FormatException: bad }" },
        { new TaskCompletionSource<string>().Task, "Task<string> { Status = WaitingForActivation }" },
        { Boats(), "name   people\n-----  ------\nswan       12\notter  <null>" },
        { new DataView(Boats(), "people > 1", "", DataViewRowState.CurrentRows), "name  people\n----  ------\nswan      12" },
        { Boats().Rows[0], "boats { name = swan, people = 12 }" },
        { new HashSet<int>(Enumerable.Range(0, 30_000)), "[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, … (20 of 30,000) ]" },
        { new { Good = 1, Bad = Fails() }, "{ Good = 1, Bad = <FormatException> }" },
        { new object[] { 1, new Mute() }, "[ 1, <NotSupportedException> ]" },
        { (Func<int, string>)(n => n.ToString(CultureInfo.InvariantCulture)), "Func<int, string>" },
        { new InvalidOperationException("outer", new FormatException("inner")), "InvalidOperationException: outer\ncaused by FormatException: inner" },
        { new[] { "ab", "cd" }.ToLookup(word => word[0]), "Key  Items\n---  ------\na    [ ab ]\nc    [ cd ]" },
        { new[,] { { 1, 2 }, { 3, 4 } }, "[ [ 1, 2 ], [ 3, 4 ] ]" },
        { new int[1, 1, 25], "[ [ [ 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, … (20 of 25) ] ] ]" },
        { new AggregateException(new FormatException("a"), new FormatException("b", new TimeoutException("c"))), "AggregateException: One or more errors occurred. (a) (b)\ncaused by FormatException: a\ncaused by FormatException: b\ncaused by TimeoutException: c" },
        { new KeyValuePair<string, int>("a", 1), "KeyValuePair<string, int> { Key = a, Value = 1 }" },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void A_value_shows_what_it_holds(object value, string plain) =>
        Assert.Equal(plain, _formatters.Format(value)["text/plain"]);

    [Fact]
    public void JSON_is_shown_as_JSON()
    {
        using var document = JsonDocument.Parse("""{ "a": [1, "é"] }""");
        foreach (var value in new object[] { document, document.RootElement, JsonNode.Parse("""{ "a": [1, "é"] }""")! })
        {
            var bundle = _formatters.Format(value);
            Assert.Equal("""{"a":[1,"é"]}""", bundle["application/json"]);
            Assert.Equal("{\n  \"a\": [\n    1,\n    \"é\"\n  ]\n}", bundle["text/plain"]);
        }
    }

    [Fact]
    public void A_lazy_sequence_is_gone_through_no_further_than_it_is_counted()
    {
        var read = 0;
        IEnumerable<int> Lazy()
        {
            while (true)
                yield return read++;
        }

        Assert.EndsWith("19, … (20 of more than 10,000) ]", _formatters.Format(Lazy())["text/plain"], StringComparison.Ordinal);
        Assert.InRange(read, 20, 10_021);
    }

    [Fact]
    public void A_long_text_is_cut_and_its_length_said()
    {
        _formatters.Limits = new OutputLimits { TextCharacters = 10 };
        Assert.Equal("0123456789… (10 of 5,000 characters)", _formatters.Format(string.Concat(Enumerable.Repeat("0123456789", 500)))["text/plain"]);
        Assert.Contains("(2,000 of 5,000 characters)", _formatters.Format(new { A = new string('x', 5000) })["text/html"], StringComparison.Ordinal);
        Assert.Equal("…", LongText.Cut("😀", 1).Split(' ')[0]);
    }

    [Fact]
    public void Rows_and_depth_are_the_hosts_to_say()
    {
        _formatters.Limits = new OutputLimits { Rows = 2, Depth = 1 };
        Assert.Equal("[ 1, 2, … (2 of 3) ]", _formatters.Format(new[] { 1, 2, 3 })["text/plain"]);
        Assert.Equal("{ A = … }", _formatters.Format(new { A = new { B = 1 } })["text/plain"]);
    }

    [Fact]
    public async Task A_cell_sets_how_its_values_are_shown()
    {
        using var cells = new Cells();
        await cells.RunAsync("record Money(int Amount);\nFormatter.Register<Money>(m => $\"{m.Amount} €\");\nFormatter.Register(typeof(Stack<>), (value, writer) => writer.Write(\"a stack\"));\nFormatter.ListExpansionLimit = 2;");
        await cells.ShowsAsync("new Money(5)", "5 €");
        await cells.ShowsAsync("new Stack<int>()", "a stack");
        await cells.ShowsAsync("new[] { 1, 2, 3 }", "[ 1, 2, … (2 of 3) ]");
        await cells.RunAsync("Formatter.Register<Money>((m, writer) => writer.Write($\"<b>{m.Amount}</b>\"), \"text/html\"); Formatter.SetPreferredMimeTypesFor(typeof(Money), \"text/plain\");");
        var shown = ((Output.ExecuteResult)(await cells.RunAsync("new Money(6)")).Outputs[0]).Data;
        Assert.Equal(["text/plain"], shown.Keys);
        using var others = new Cells();
        await others.ShowsAsync("new[] { 1, 2, 3 }", "[ 1, 2, 3 ]");
    }

    [Theory]
    [InlineData("Latex(\"x^2\")", "text/latex", "$$x^2$$")]
    [InlineData("Latex(\"$x$\")", "text/latex", "$x$")]
    [InlineData("Markdown(\"# a\")", "text/markdown", "# a")]
    [InlineData("new[] { 1, 2 }.DisplayTable();", "text/html", "<table><thead><tr><th scope=\"col\">value</th></tr></thead><tbody><tr><td class=\"number\">1</td></tr><tr><td class=\"number\">2</td></tr></tbody></table>")]
    public async Task A_cell_says_what_its_text_is(string code, string mimeType, string content)
    {
        using var cells = new Cells();
        var output = Assert.Single((await cells.RunAsync(code)).Outputs);
        Assert.Equal(content, ((output as Output.DisplayData)?.Data ?? ((Output.ExecuteResult)output).Data)[mimeType]);
    }

    [Fact]
    public async Task A_sequence_that_never_comes_can_be_stopped()
    {
        using var cells = new Cells();
        var result = await cells.RunAsync(
            "async IAsyncEnumerable<int> Never() { yield return 1; await Task.Delay(-1); yield return 2; }\nNever()", TimeSpan.FromMilliseconds(100));
        Assert.Equal(CellStatus.TimedOut, result.Status);
    }

    [Fact]
    public async Task An_exception_that_was_caught_says_where_it_came_from()
    {
        using var cells = new Cells();
        var result = await cells.RunAsync("Exception caught = null;\ntry { throw new Exception(\"here\"); }\ncatch (Exception e) { caught = e; }\ncaught");
        Assert.Equal("[1]: Exception: here\n   at cell 1, line 2", Cells.Describe(result.Outputs));
    }

    [Fact]
    public void A_frame_of_named_columns_is_a_table_of_its_rows()
    {
        var text = new FormatterRegistry { Limits = new OutputLimits { Rows = 2 } }.Format(new Frame())["text/plain"];
        Assert.Equal("Name  Tons\n----  ------\nIda        7\nUna   <null>\n(2 of 3 rows)", text);
    }

    private sealed class Frame
    {
        public Column[] Columns { get; } = [new("Name", ["Ida", "Una", "Eve"]), new("Tons", [7, null, 9])];

        public int Rows => Columns[0].Count();
    }

    private sealed class Column(string name, object?[] values) : IEnumerable<object?>
    {
        public string Name => name;

        public IEnumerator<object?> GetEnumerator() => ((IEnumerable<object?>)values).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private static DataTable Boats()
    {
        var table = new DataTable("boats") { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("name", typeof(string));
        table.Columns.Add("people", typeof(int));
        table.Rows.Add("swan", 12);
        table.Rows.Add("otter", DBNull.Value);
        return table;
    }

    private static IEnumerable<int> Fails()
    {
        yield return 1;
        throw new FormatException();
    }

    private sealed class Mute : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) => throw new NotSupportedException();
    }
}
