using System.Buffers.Binary;
using System.Text;

namespace Workbench.Sources;

/// <summary>Finds where the bytes of a long text are best cut.</summary>
internal static class PartEnd
{
    private static readonly string[] Boundaries = ["\n\n", "\r\n\r\n", "\n", " "];

    /// <summary>Where to cut: after the last paragraph of the second half, or else its last line or word, or else its last whole character.</summary>
    /// <param name="bytes">At least 8 bytes of text.</param>
    /// <param name="wide">UTF-16, little or big endian; null for a text of single bytes or UTF-8.</param>
    public static int In(ReadOnlySpan<byte> bytes, Encoding? wide)
    {
        foreach (var boundary in Boundaries)
        {
            var end = LastEnd(bytes, (wide ?? Encoding.ASCII).GetBytes(boundary), wide is null ? 1 : 2);
            if (end > bytes.Length / 2)
                return end;
        }

        return wide is null ? BeforeLastCharacter(bytes) : BeforeLastPair(bytes, wide);
    }

    private static int LastEnd(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> boundary, int unit)
    {
        var at = bytes.LastIndexOf(boundary);
        while (at > 0 && at % unit != 0)
            at = bytes[..(at + boundary.Length - 1)].LastIndexOf(boundary);
        return at < 0 ? 0 : at + boundary.Length;
    }

    /// <summary>Leaves the last character to the next part, whole or not: at most four bytes.</summary>
    private static int BeforeLastCharacter(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.Length - 1;
        while (end > bytes.Length - 4 && (bytes[end] & 0xC0) == 0x80)
            end--;
        return end > 0 && bytes[end - 1] == '\r' ? end - 1 : end;
    }

    private static int BeforeLastPair(ReadOnlySpan<byte> bytes, Encoding wide)
    {
        var end = (bytes.Length & ~1) - 2;
        var last = bytes.Slice(end, 2);
        var unit = (char)(wide.Equals(Encoding.BigEndianUnicode) ? BinaryPrimitives.ReadUInt16BigEndian(last) : BinaryPrimitives.ReadUInt16LittleEndian(last));
        return char.IsLowSurrogate(unit) || unit == '\n' ? end - 2 : end;
    }
}
