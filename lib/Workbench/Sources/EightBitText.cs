using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Workbench.Sources;

/// <summary>Text in UTF-8, in Windows-1252, or in UTF-8 with a few Windows-1252 bytes pasted into it.</summary>
internal static class EightBitText
{
    /// <summary>What Windows-1252 has at 0x80 to 0x9F; the five bytes it leaves open become U+FFFD.</summary>
    private const string Windows1252 = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    /// <summary>Decodes the bytes; a file in which valid UTF-8 prevails is UTF-8, else it is Windows-1252.</summary>
    /// <exception cref="NotTextException">UTF-8 breaks off within the last character.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        var (valid, invalid, isCutOff) = Survey(bytes);
        if (valid == 0 || valid < invalid)
            return DecodeWindows1252(bytes);
        if (isCutOff)
            throw new NotTextException(new Problem(name, 0, 0, "ends in the middle of a UTF-8 character. It may still be being written: save it again."));
        return DecodeMixed(bytes);
    }

    private static (int Valid, int Invalid, bool IsCutOff) Survey(ReadOnlySpan<byte> bytes)
    {
        int valid = 0, invalid = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == OperationStatus.NeedMoreData)
                return (valid, invalid, true);
            if (status == OperationStatus.InvalidData)
                invalid++;
            else if (length > 1)
                valid++;
            bytes = bytes[length..];
        }
        return (valid, invalid, false);
    }

    private static string DecodeWindows1252(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var value in bytes)
            text.Append(Character(value));
        return text.ToString();
    }

    private static string DecodeMixed(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done)
                text.Append(rune.ToString());
            else
                text.Append(DecodeWindows1252(bytes[..length]));
            bytes = bytes[length..];
        }
        return text.ToString();
    }

    private static char Character(byte value) => value is >= 0x80 and <= 0x9F ? Windows1252[value - 0x80] : (char)value;
}
