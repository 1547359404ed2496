using System.Text;
using Workbench.Sources;

namespace Workbench.Tests.Sources;

public sealed class SourcePartsTests
{
    private const string Report = "Zwölf people died, officials said.\n\nA crowd of “2,000” marched 🚒 on.\nIt was calm by night.\n\nThe end";

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "latin1"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_parts_of_a_text_are_the_whole_text_and_each_knows_where_it_begins(string encoding)
    {
        var report = encoding == "latin1" ? Report.Replace("🚒", "!", StringComparison.Ordinal).Replace('“', '"').Replace('”', '"') : Report;
        foreach (var length in Enumerable.Range(8, 120))
        {
            var parts = Read(report, Encoding.GetEncoding(encoding), length);

            Assert.Equal(report, string.Concat(parts.Select(part => part.Text)));
            Assert.All(parts, part => Assert.Equal(report.Substring(part.Start, part.Text.Length), part.Text));
        }
    }

    [Fact]
    public void Carriage_returns_count_with_their_line_feed_as_one_wherever_a_part_ends()
    {
        foreach (var length in Enumerable.Range(8, 120))
            Assert.Equal(Report, string.Concat(Read(Report.ReplaceLineEndings("\r\n"), new UTF8Encoding(false), length).Select(part => part.Text)));
    }

    [Theory]
    [InlineData("one two. three\n\nfour five", 22, "one two. three\n\n")]
    [InlineData("one two. three four\nfive six", 22, "one two. three four\n")]
    [InlineData("one two. three four five six", 22, "one two. three four ")]
    [InlineData("onetwothreefourfivesixseven", 22, "onetwothreefourfivesi")]
    [InlineData("aaaaaaaaaéé", 12, "aaaaaaaaaé")]
    public void A_part_ends_with_a_paragraph_or_else_a_line_a_word_a_character(string text, int length, string first) =>
        Assert.Equal(first, Read(text, new UTF8Encoding(false), length)[0].Text);

    [Fact]
    public void A_text_no_longer_than_a_part_is_one_part() =>
        Assert.Equal([new TextPart(0, "short", 5)], Read("short", new UTF8Encoding(false), 8));

    [Fact]
    public void An_empty_text_is_one_empty_part() => Assert.Equal([new TextPart(0, "", 0)], Read("", new UTF8Encoding(false), 8));

    [Fact]
    public void A_later_part_that_is_no_text_is_told_when_it_is_reached()
    {
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes("a line of text\n\0\0\0\0\0\0\0\0\0"));
        using var parts = SourceParts.Read(stream, "a.txt", 16).GetEnumerator();

        Assert.True(parts.MoveNext());
        Assert.Equal("a line of text\n", parts.Current.Text);
        Assert.Throws<NotTextException>(() => parts.MoveNext());
    }

    [Fact]
    public void A_missing_file_is_told_with_its_name() =>
        Assert.StartsWith("no-such-file.txt: cannot be read (", Assert.Throws<NotTextException>(() => SourceParts.Read("no-such-file.txt").ToList()).Message, StringComparison.Ordinal);

    private static List<TextPart> Read(string text, Encoding encoding, int length)
    {
        using var stream = new MemoryStream([.. encoding.Preamble, .. encoding.GetBytes(text)]);
        return [.. SourceParts.Read(stream, "a.txt", length)];
    }
}
