using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Formatting;

namespace Workbench.Notebooks.Tests.Formatting;

public sealed class FormatterTests
{
    private readonly FormatterRegistry _formatters = new();

    public static TheoryData<object?, string> Scalars => new()
    {
        { null, "<null>" },
        { "text", "text" },
        { true, "true" },
        { 'c', "c" },
        { 1234.5, "1234.5" },
        { 0.1m, "0.1" },
        { DayOfWeek.Friday, "Friday" },
        { new DateTime(2021, 3, 4, 5, 6, 7, DateTimeKind.Unspecified), "2021-03-04 05:06:07" },
        { new DateTime(2021, 3, 4, 5, 6, 7, DateTimeKind.Utc), "2021-03-04 05:06:07Z" },
        { new DateTimeOffset(2021, 3, 4, 5, 6, 7, TimeSpan.FromHours(6)), "2021-03-04 05:06:07+06:00" },
        { new DateOnly(2021, 3, 4), "2021-03-04" },
        { TimeSpan.FromMinutes(90), "01:30:00" },
        { typeof(Dictionary<string, int?[]>), "Dictionary<string, int?[]>" },
        { new InvalidOperationException("no"), "InvalidOperationException: no" },
        { new Uri("https://example.org/a"), "https://example.org/a" },
    };

    [Theory]
    [MemberData(nameof(Scalars), DisableDiscoveryEnumeration = true)]
    public void A_scalar_is_plain_text_alone(object? value, string plain)
    {
        var bundle = _formatters.Format(value);
        Assert.Equal(plain, bundle["text/plain"]);
        Assert.Single(bundle);
    }

    public static TheoryData<object, string> Composites => new()
    {
        { new[] { 1, 2 }, "[ 1, 2 ]" },
        { Array.Empty<int>(), "[ ]" },
        { (1, "a"), "(1, a)" },
        { new Dictionary<string, int> { ["a"] = 1 }, "{ a: 1 }" },
        { new { A = 1, B = new[] { "x" } }, "{ A = 1, B = [ x ] }" },
        { new Point(1, 2), "Point { X = 1, Y = 2 }" },
        { new[] { new Point(1, 20), new Point(300, 4) }, "X    Y\n---  --\n  1  20\n300   4" },
        { new[] { 1, 2, 3 }.GroupBy(n => n % 2).First(), "group { Key = 1, Items = [ 1, 3 ] }" },
        { Enumerable.Range(0, 25), "[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, … (20 of 25) ]" },
        { Naturals().Where(n => n > 0), "[ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, … (20 of more than 10,000) ]" },
        { Later(), "[ 1, 2 ]" },
        { new Throwing(), "Throwing { Good = 1, Bad = <InvalidOperationException> }" },
    };

    [Theory]
    [MemberData(nameof(Composites), DisableDiscoveryEnumeration = true)]
    public void A_value_with_parts_shows_them(object value, string plain) =>
        Assert.Equal(plain, _formatters.Format(value)["text/plain"]);

    [Fact]
    public void Words_are_aligned_to_the_left_where_front_ends_align_every_cell_to_the_right()
    {
        var html = _formatters.Format(new[] { new { Port = "North", Boats = (int?)3 }, new { Port = "South", Boats = (int?)null } })["text/html"];
        Assert.Contains("<th scope=\"col\" style=\"text-align:left\">Port</th><th scope=\"col\">Boats</th>", html, StringComparison.Ordinal);
        Assert.Contains("<tr><td style=\"text-align:left\">South</td><td>&lt;null&gt;</td></tr>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_are_a_table_that_says_how_many_there_are()
    {
        var html = _formatters.Format(Enumerable.Range(0, 1000).Select(n => new Point(n, 0)).ToList())["text/html"];
        Assert.StartsWith("<table><caption>20 of 1,000 rows</caption><thead><tr><th scope=\"col\">X</th><th scope=\"col\">Y</th></tr></thead>", html, StringComparison.Ordinal);
        Assert.Equal(21, html.Split("<tr>").Length - 1);
    }

    [Fact]
    public void Whatever_comes_from_a_value_is_escaped()
    {
        var html = _formatters.Format(new Dictionary<string, object> { ["<script>"] = new[] { new { A = "\"'&" } } })["text/html"];
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.Contains("&quot;&#39;&amp;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Cycles_end_and_so_does_depth()
    {
        var node = new Node("a");
        node.Next = node;
        Assert.Equal("Node { Name = a, Next = … }", _formatters.Format(node)["text/plain"]);
        var chain = Enumerable.Range(0, 9).Aggregate(new Node("end"), (next, i) => new Node($"{i}") { Next = next });
        Assert.Equal(6, _formatters.Format(chain)["text/plain"].Split("Name").Length - 1);
    }

    [Fact]
    public void A_value_that_fans_out_is_bounded()
    {
        Assert.InRange(_formatters.Format(Fan(3))["text/html"].Length, 1, 200_000);

        static object Fan(int depth) => Enumerable.Range(0, 20).Select(i => depth == 0 ? (object)new Point(i, i) : Fan(depth - 1));
    }

    [Fact]
    public void A_registered_formatter_serves_derived_types_interfaces_and_open_generics()
    {
        _formatters.Register<Shape>("text/html", shape => $"<i>{shape.Name}</i>");
        Assert.Equal("<i>circle</i>", _formatters.Format(new Circle())["text/html"]);
        _formatters.Register(typeof(Stack<>), "text/plain", (value, writer) => writer.Write($"stack of {((System.Collections.ICollection)value).Count}"));
        Assert.Equal("stack of 2", _formatters.Format(new Stack<int>([1, 2]))["text/plain"]);
        _formatters.Register<Circle>("text/html", _ => "<b>round</b>");
        Assert.Equal("<b>round</b>", _formatters.Format(new Circle())["text/html"]);
    }

    [Fact]
    public void A_type_brings_its_own_formatters_by_name_also_for_derived_types()
    {
        var bundle = _formatters.Format(new DerivedGauge(7));
        Assert.Equal("<meter>7</meter>", bundle["text/html"]);
        Assert.Equal("""{"data":[7]}""", bundle["application/vnd.gauge+json"]);
        Assert.Equal("gauge 7", bundle["text/plain"]);
        Assert.DoesNotContain("text/markdown", bundle.Keys);
        Assert.Contains("<td style=\"text-align:left\"><meter>7</meter></td>", _formatters.Format(new[] { new { G = new DerivedGauge(7) } })["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Asked_for_a_MIME_type_it_gives_that_and_plain_text()
    {
        Assert.Equal(["text/html", "text/plain"], _formatters.Format(new DerivedGauge(7), ["text/html"]).Keys);
        Assert.Equal("<pre>&lt;b&gt;</pre>", _formatters.Format("<b>", ["text/html"])["text/html"]);
        Assert.Equal("# Title", _formatters.Format("# Title", ["text/markdown"])["text/markdown"]);
    }

    [Fact]
    public void A_formatter_that_fails_or_gives_no_JSON_is_named()
    {
        _formatters.Register<Point>("application/json", _ => "{");
        Assert.StartsWith(
            "The formatter of Point for application/json gave text that is not JSON:",
            Assert.Throws<InvalidOperationException>(() => _formatters.Format(new Point(1, 2))).Message,
            StringComparison.Ordinal);
        _formatters.Register<Point>("application/json", _ => throw new FormatException("oops"));
        Assert.Equal(
            "The formatter of Point for application/json failed: oops",
            Assert.Throws<InvalidOperationException>(() => _formatters.Format(new Point(1, 2))).Message);
    }

    [Fact]
    public void A_bundle_and_marked_up_text_stay_what_they_are()
    {
        Assert.Equal("<b>", _formatters.Format(new MimeText("text/html", "<b>"))["text/html"]);
        var bundle = MimeBundle.Empty.With("image/svg+xml", "<svg/>");
        Assert.Equal(["image/svg+xml", "text/plain"], _formatters.Format(bundle).Keys);
    }

    private static IEnumerable<int> Naturals()
    {
        for (var n = 0; ; n++)
            yield return n;
    }

    private static async IAsyncEnumerable<int> Later()
    {
        yield return 1;
        await Task.Yield();
        yield return 2;
    }

    private sealed record Point(int X, int Y);

    private sealed record Node(string Name)
    {
        public Node? Next { get; set; }
    }

    private class Shape(string name)
    {
        public string Name { get; } = name;
    }

    private sealed class Circle() : Shape("circle");

    private sealed class Throwing
    {
        public int Good { get; } = 1;

        public int Bad => throw new InvalidOperationException($"{Good}");
    }
}
