using System.Buffers.Text;
using System.Text;

namespace Workbench.Notebooks.Pages;

/// <summary>Pictures carried inside the page. In an img element even an SVG neither runs nor loads anything.</summary>
internal static class Picture
{
    /// <summary>The MIME types of bitmaps that browsers show, the ones that lose nothing first.</summary>
    public static readonly string[] Bitmaps = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    /// <summary>The address of a bitmap given in base64, or null when it is not that.</summary>
    public static string? FromBase64(string mime, string payload)
    {
        var base64 = string.Concat(payload.Where(c => !char.IsWhiteSpace(c)));
        return Bitmaps.Contains(mime) && base64.Length > 0 && Base64.IsValid(base64) ? $"data:{mime};base64,{base64}" : null;
    }

    /// <summary>The address of an SVG document given as text.</summary>
    public static string FromSvg(string svg) => "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg));

    /// <summary>The same address, when it is a <c>data:</c> address of a bitmap in base64; else null.</summary>
    public static string? FromDataAddress(string? address)
    {
        var comma = address?.IndexOf(";base64,", StringComparison.Ordinal) ?? -1;
        return comma > 5 && address!.StartsWith("data:", StringComparison.Ordinal)
            ? FromBase64(address[5..comma], address[(comma + 8)..])
            : null;
    }
}
