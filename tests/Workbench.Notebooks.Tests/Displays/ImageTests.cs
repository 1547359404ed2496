using System.Text;
using Workbench.Notebooks.Displays;
using Workbench.Notebooks.Formatting;
using Workbench.Notebooks.Tests.Pages;

namespace Workbench.Notebooks.Tests.Displays;

public sealed class ImageTests
{
    private static readonly byte[] s_png = [0x89, .. "PNG\r\n\x1a\n rest"u8];

    private readonly FormatterRegistry _formatters = new();

    public static TheoryData<byte[], string> Kinds => new()
    {
        { s_png, "image/png" },
        { [0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg" },
        { [.. "GIF89a"u8], "image/gif" },
        { [.. "RIFF0000WEBPVP8 "u8], "image/webp" },
        { [.. "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8], "image/svg+xml" },
        { [.. "\uFEFF<?xml version=\"1.0\"?>\n<!-- by hand --><svg/>"u8], "image/svg+xml" },
    };

    [Theory]
    [MemberData(nameof(Kinds), DisableDiscoveryEnumeration = true)]
    public void A_pictures_kind_is_known_by_its_first_bytes(byte[] bytes, string mimeType)
    {
        var bundle = _formatters.Format(Image.FromBytes(bytes, "a boat"));
        Assert.Equal(mimeType == "image/svg+xml" ? [mimeType, "text/html", "text/plain"] : [mimeType, "text/plain"], bundle.Keys);
        Assert.Equal("a boat", bundle["text/plain"]);
        Assert.Equal(
            mimeType == "image/svg+xml" ? Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF') : Convert.ToBase64String(bytes), bundle[mimeType]);
    }

    [Fact]
    public void Bytes_asked_for_as_a_picture_are_one() =>
        Assert.Equal(Convert.ToBase64String(s_png), _formatters.Format(s_png, ["image/png"])["image/png"]);

    [Fact]
    public void A_picture_stands_in_a_table_too() =>
        Assert.Contains(
            "<td style=\"text-align:left\"><img alt=\"a &quot;boat&quot;\" src=\"data:image/png;base64,",
            _formatters.Format(new[] { new { Picture = Image.FromBytes(s_png, "a \"boat\"") } })["text/html"],
            StringComparison.Ordinal);

    [Theory]
    [InlineData("BM....", "this array holds no picture: expected PNG, JPEG, GIF, WebP or SVG, seen bytes that begin with 424D2E2E2E2E.")]
    [InlineData("", "this array holds no picture: expected PNG, JPEG, GIF, WebP or SVG, seen nothing.")]
    [InlineData("<html><svg></svg></html>", "this array holds no picture: expected PNG, JPEG, GIF, WebP or SVG, seen bytes that begin with 3C68746D6C3E3C73.")]
    public void What_is_no_picture_is_refused(string bytes, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Image.FromBytes(Encoding.ASCII.GetBytes(bytes))).Message);

    [Fact]
    public void A_file_is_read()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("boat.txt"), s_png);
        Assert.Equal("picture (image/png, 13 bytes)", Image.FromFile(folder.File("boat.txt")).ToString());
    }
}
