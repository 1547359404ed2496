namespace Workbench.Sources;

/// <summary>Tells common files that are not text by the bytes they begin with.</summary>
internal static class BinaryFormat
{
    private static readonly (byte[] Signature, string Name)[] Known =
    [
        ("%PDF-"u8.ToArray(), "a PDF"),
        ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive or an Office document"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ("{\\rtf"u8.ToArray(), "a Rich Text document"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ("SQLite format 3\0"u8.ToArray(), "a SQLite database"),
        ([0xFF, 0xFE, 0, 0], "UTF-32 text"),
        ([0, 0, 0xFE, 0xFF], "UTF-32 text"),
    ];

    /// <summary>What the bytes begin like; null when like nothing known.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (signature, name) in Known)
        {
            if (bytes.StartsWith(signature))
                return name;
        }
        return null;
    }
}
