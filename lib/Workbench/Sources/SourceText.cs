using System.Text;

namespace Workbench.Sources;

/// <summary>Turns the bytes of a file into the text that spans count in.</summary>
/// <remarks>
/// Takes UTF-8 and UTF-16 with or without a byte order mark, and Windows-1252 where the bytes are not UTF-8; every line end
/// becomes <c>\n</c>. What is not text is refused.
/// </remarks>
public static class SourceText
{
    /// <summary>The largest file read whole, in bytes; <see cref="SourceParts"/> reads longer ones.</summary>
    public const int LongestFile = 64 * 1024 * 1024;

    private const double MostControls = 0.01;

    /// <summary>The text of a file.</summary>
    /// <exception cref="NotTextException">The file is missing, cannot be opened, is too large or is not text.</exception>
    public static string Read(string path)
    {
        FileReads.File(path);
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > LongestFile } large)
                throw Refused(path, $"is {large.Length} bytes long; at most {LongestFile} are read. Split it into its documents.");
            return Decode(File.ReadAllBytes(path), path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, error);
        }
    }

    /// <summary>The text in a file's bytes.</summary>
    /// <param name="bytes">The whole content of the file.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="NotTextException">The bytes are not text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string name) => Decode(bytes, name, isFirst: true, WideEncodingOf(bytes));

    /// <summary>The text in a part of a file's bytes.</summary>
    /// <param name="bytes">The part; it ends with a whole character.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="isFirst">Whether the file begins with it.</param>
    /// <param name="wide">The file's encoding by <see cref="WideEncodingOf"/>.</param>
    /// <exception cref="NotTextException">The bytes are not text.</exception>
    internal static string Decode(ReadOnlySpan<byte> bytes, string name, bool isFirst, Encoding? wide)
    {
        if (isFirst && BinaryFormat.Of(bytes) is { } format)
            throw Refused(name, $"begins like {format}; plain text or Markdown was expected. Save its text as a .txt file in UTF-8.");
        ReadOnlySpan<byte> mark = wide is null ? Encoding.UTF8.Preamble : wide.Preamble;
        if (isFirst && bytes.StartsWith(mark))
            bytes = bytes[mark.Length..];
        var text = WithUnixLines(wide is null ? EightBitText.Decode(bytes, name) : DecodeUtf16(bytes, wide, name));
        RefuseControls(text, name);
        return text;
    }

    /// <summary>UTF-16 by the mark a file begins with or by the look of its bytes; null for other text.</summary>
    internal static Encoding? WideEncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            return null;
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode;
        return bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode : GuessUtf16(bytes);
    }

    internal static NotTextException Unreadable(string path, Exception error) =>
        new(new Problem(path, 0, 0, $"cannot be read ({error.Message}). Check that it exists and that you may open it."), error);

    private static string DecodeUtf16(ReadOnlySpan<byte> bytes, Encoding encoding, string name) =>
        bytes.Length % 2 == 0
            ? encoding.GetString(bytes)
            : throw Refused(name, "ends in the middle of a UTF-16 character. It may still be being written: save it again, best in UTF-8.");

    /// <summary>UTF-16 without a mark shows in Latin text as NULs on one side of each pair only.</summary>
    private static Encoding? GuessUtf16(ReadOnlySpan<byte> bytes)
    {
        var pairs = bytes.Length / 2;
        if (pairs < 2 || bytes.Length % 2 != 0)
            return null;
        int even = 0, odd = 0;
        for (var at = 0; at < pairs * 2; at += 2)
        {
            even += bytes[at] == 0 ? 1 : 0;
            odd += bytes[at + 1] == 0 ? 1 : 0;
        }
        if (even == 0 && odd > pairs / 3)
            return Encoding.Unicode;
        return odd == 0 && even > pairs / 3 ? Encoding.BigEndianUnicode : null;
    }

    private static string WithUnixLines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static void RefuseControls(string text, string name)
    {
        var controls = 0;
        foreach (var character in text)
            controls += IsControl(character) ? 1 : 0;
        if (controls > text.Length * MostControls)
            throw Refused(name, $"holds {controls} control characters in {text.Length}, more than one in a hundred; it is not text. Save the document as plain text in UTF-8.");
    }

    private static bool IsControl(char character) => char.IsControl(character) && character is not ('\n' or '\t' or '\f' or '\v');

    private static NotTextException Refused(string name, string message) => new(new Problem(name, 0, 0, message));
}
