using System.Collections.Immutable;
using Workbench.Tables;
using Workbench.Tests.Support;

namespace Workbench.Tests.Tables;

public class TableWritingTests
{
    [Theory]
    [InlineData("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;")]
    [InlineData("</td></table><script>", "&lt;/td&gt;&lt;/table&gt;&lt;script&gt;")]
    [InlineData("Tom & \"Jerry\" 'n' co", "Tom &amp; &quot;Jerry&quot; &#39;n&#39; co")]
    [InlineData("&lt;b&gt;", "&amp;lt;b&amp;gt;")]
    public void Html_escapes_cells_headings_and_caption(string hostile, string escaped) => Assert.Equal(
        $"""
        <table class="workbench-table">
        <caption>{escaped}</caption>
        <thead><tr><th scope="col" style="text-align:left">{escaped}</th><th scope="col" class="num">N</th></tr></thead>
        <tbody>
        <tr><th scope="row" style="text-align:left">{escaped}</th><td class="num">4,404</td></tr>
        <tr><th scope="row" class="missing" style="text-align:left">not stated</th><td class="missing">not stated</td></tr>
        </tbody>
        </table>
        """.ReplaceLineEndings("\n"),
        Table(hostile, [hostile, 4404], [null, null]).Titled(hostile).ToHtml());

    [Theory]
    [InlineData("a | b", @"a \| b")]
    [InlineData("<script>alert(1)</script>", @"\<script\>alert(1)\</script\>")]
    [InlineData("[link](javascript:alert(1))", @"\[link\](javascript:alert(1))")]
    [InlineData("*bold* _it_ `code` ~no~ $x$ # one", @"\*bold\* \_it\_ \`code\` \~no\~ \$x\$ \# one")]
    [InlineData("two\nlines\r\nand\ta tab", "two lines  and a tab")]
    [InlineData(@"a \ b &amp;", @"a \\ b \&amp;")]
    public void Markdown_escapes_what_it_would_read_as_markup(string hostile, string escaped) =>
        Assert.Equal($"| {escaped} | N |\n| :-- | --: |\n| {escaped} | not stated |\n", Table(hostile, [hostile, null]).ToMarkdown());

    [Fact]
    public void Markdown_sets_the_caption_in_bold_above() =>
        Assert.StartsWith("**A \\* of things**\n\n| ", Table("Name").Titled("A * of things").ToMarkdown(), StringComparison.Ordinal);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("4,404", "\"4,404\"")]
    [InlineData("he said \"no\"", "\"he said \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("=HYPERLINK(\"//x\",\"y\")", "\"'=HYPERLINK(\"\"//x\"\",\"\"y\"\")\"")]
    [InlineData("+7 men", "'+7 men")]
    [InlineData("-7 men", "'-7 men")]
    [InlineData("@here", "'@here")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("a=b", "a=b")]
    public void Csv_quotes_by_rfc_4180_and_disarms_formulas(string cell, string written) =>
        Assert.Equal($"{written},N\r\n{written},\r\n", Table(cell, [cell, null]).ToCsv());

    [Fact]
    public void Csv_leaves_a_number_below_zero_a_number() => Assert.Equal("Name,N\r\nloss,-5\r\n", Table("Name", ["loss", -5]).ToCsv());

    [Fact]
    public void Json_lines_hold_numbers_as_numbers_and_text_verbatim() => Assert.Equal(
        """
        {"Name":"=1+1 \"<b>\"","N":4404}
        {"Name":null,"N":null}
        {"Name":true,"N":-0.5}

        """.ReplaceLineEndings("\n"),
        Table("Name", ["=1+1 \"<b>\"", 4404], [null, null], [true, -0.5m]).ToJsonLines());

    [Fact]
    public void A_table_without_rows_says_so_in_html() =>
        Assert.Contains("<tr><td colspan=\"2\" class=\"missing\" style=\"text-align:left\">none</td></tr>", Table("Name").ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void Text_aligns_numbers_right_and_shortens_long_cells() => Assert.Equal(
        $"{"Name",-48}  {"N",10}\n{"short",-48}  {9,10}\n{new string('x', 47)}…  {"4,404",10}\n{"not stated",-48}  not stated\n",
        Table("Name", ["short", 9], [new string('x', 60), 4404], [null, null]).ToString());

    [Fact]
    public void Text_halves_no_character_when_it_shortens() =>
        Assert.Contains(new string('x', 46) + "…", Table("Name", [new string('x', 46) + "😀😀", null]).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData(true, "yes")]
    [InlineData(20000, "20,000")]
    [InlineData(0.5, "0.5")]
    [InlineData(null, "not stated")]
    public void People_read_a_value_as(object? value, string text) => Assert.Equal(text, CellText.Of(value));

    [Fact]
    public void Dates_and_lists_read_the_same_everywhere()
    {
        Assert.Equal("1931-05-12", CellText.Of(new DateOnly(1931, 5, 12)));
        Assert.Equal("1,200, not stated", CellText.Of(new object?[] { 1200, null }));
        Assert.Equal("1931-05-12", CellText.Raw(new DateOnly(1931, 5, 12)));
    }

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        var table = Table("Name", ["a", 1234567.5m], ["b", -2], ["c", 0.25]);
        var expected = (table.ToHtml(), table.ToMarkdown(), table.ToCsv(), table.ToString());
        ForeignCulture.Run(() => Assert.Equal(expected, (table.ToHtml(), table.ToMarkdown(), table.ToCsv(), table.ToString())));
        Assert.Contains("1,234,567.5", table.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Notebooks_find_out_how_a_table_is_shown()
    {
        Assert.Equal(["text/html", "text/markdown", "text/plain"], Conventions.MimeTypes(typeof(Table)));
        Assert.Equal(["text/html", "text/markdown", "text/plain"], Conventions.MimeTypes(typeof(Prose)));
        Assert.Equal(Table("Name").ToMarkdown(), Conventions.Show(Table("Name"), "text/markdown"));
    }

    private static Table Table(string heading, params object?[][] rows) =>
        new([new(heading), new("N", true)], rows.Select(row => row.ToImmutableArray()));
}
