using System.Text;
using Workbench.Sources;

namespace Workbench.Tests.Sources;

public class SourceTextTests
{
    private const string Text = "“Ça va?”\nDr. Žák said – 5 € each.\n";

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text) },
        { "UTF-8 with a mark", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text)] },
        { "UTF-16 LE with a mark", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16 BE with a mark", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "UTF-16 LE", Encoding.Unicode.GetBytes(Text) },
        { "UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(Text) },
        { "Windows-1252", InWindows1252(Text) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_text_reads_the_same_in_every_encoding(string encoding, byte[] bytes)
    {
        _ = encoding;

        Assert.Equal(Text, SourceText.Decode(bytes, "a.txt"));
    }

    [Theory]
    [InlineData("a\r\nb\r\n", "a\nb\n")]
    [InlineData("a\rb", "a\nb")]
    [InlineData("a\n\r\nb\r\r\n", "a\n\nb\n\n")]
    public void Every_line_end_becomes_a_newline(string received, string expected) =>
        Assert.Equal(expected, SourceText.Decode(Encoding.UTF8.GetBytes(received), "a.txt"));

    [Fact]
    public void All_of_windows_1252_is_what_the_system_has()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        for (var value = 0x80; value <= 0xFF; value++)
        {
            if (value is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
                continue;
            var bytes = new[] { (byte)'a', (byte)value, (byte)' ' };

            Assert.Equal(encoding.GetString(bytes), SourceText.Decode(bytes, "a.txt"));
        }
    }

    [Fact]
    public void A_few_bytes_of_windows_1252_within_utf8_are_read_too()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Žák “said” "), 0x93, .. "so"u8, 0x94];

        Assert.Equal("Žák “said” “so”", SourceText.Decode(bytes, "a.txt"));
    }

    [Fact]
    public void No_bytes_are_an_empty_text() => Assert.Equal("", SourceText.Decode([], "a.txt"));

    [Fact]
    public void A_text_that_breaks_off_within_a_character_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes("“Ça va”");

        Assert.Equal(
            "a.txt: ends in the middle of a UTF-8 character. It may still be being written: save it again.",
            Refusal(bytes[..^1]));
    }

    [Theory]
    [InlineData("%PDF-1.7\nHello", "a PDF")]
    [InlineData("PK\u0003\u0004rest", "a ZIP archive or an Office document")]
    [InlineData("{\\rtf1 Hello}", "a Rich Text document")]
    public void A_known_format_is_refused_by_its_name(string begin, string format) =>
        Assert.Equal(
            $"a.txt: begins like {format}; plain text or Markdown was expected. Save its text as a .txt file in UTF-8.",
            Refusal(Encoding.ASCII.GetBytes(begin)));

    [Fact]
    public void A_picture_is_refused() =>
        Assert.Contains("a PNG picture", Refusal([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]), StringComparison.Ordinal);

    [Fact]
    public void A_stray_nul_is_kept_in_a_text_that_is_otherwise_one() =>
        Assert.Equal(new string('a', 200) + "\0", SourceText.Decode(Encoding.ASCII.GetBytes(new string('a', 200) + "\0"), "a.txt"));

    [Fact]
    public void A_file_that_ends_in_nuls_as_a_half_written_one_may_is_refused() =>
        Assert.Equal(
            "a.txt: holds 8 control characters in 17, more than one in a hundred; it is not text. Save the document as plain text in UTF-8.",
            Refusal(Encoding.ASCII.GetBytes("nine char" + new string('\0', 8))));

    [Fact]
    public void Many_control_characters_are_refused() =>
        Assert.Equal(
            "a.txt: holds 4 control characters in 17, more than one in a hundred; it is not text. Save the document as plain text in UTF-8.",
            Refusal("a\u0001b\u0002c\u0003d\u0004 and more"u8.ToArray()));

    [Fact]
    public void A_missing_file_is_refused()
    {
        var error = Assert.Throws<NotTextException>(() => SourceText.Read("none.txt"));

        Assert.Contains("cannot be read", error.Message, StringComparison.Ordinal);
    }

    private static string Refusal(byte[] bytes) => Assert.Throws<NotTextException>(() => SourceText.Decode(bytes, "a.txt")).Message;

    private static byte[] InWindows1252(string text) => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);
}
