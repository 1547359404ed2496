using System.Text;

namespace Workbench.Sources;

/// <summary>
/// Reads files of any length, up to two thousand million characters, in parts, so that memory does not grow with the file. A part ends where a
/// paragraph does, or else a line, a word, a character; a file of no more than a part's length is one part.
/// </summary>
public static class SourceParts
{
    /// <summary>The length of a part, in bytes.</summary>
    public const int PartLength = 1024 * 1024;

    /// <summary>The parts of a file, in order.</summary>
    /// <exception cref="NotTextException">The file cannot be opened or read, or a part is not text: thrown when that part is asked for.</exception>
    public static IEnumerable<TextPart> Read(string path) => Told(path, OpenAndRead(path));

    /// <summary>The parts of what a stream holds from its position on.</summary>
    /// <param name="stream">Bytes of a text; it is read to its end and left open.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="partLength">The length of a part, in bytes; at least 8.</param>
    /// <exception cref="NotTextException">A part is not text.</exception>
    public static IEnumerable<TextPart> Read(Stream stream, string name, int partLength = PartLength)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfLessThan(partLength, 8);
        var buffer = new byte[partLength];
        Encoding? wide = null;
        int held = 0, start = 0;
        while (true)
        {
            held += stream.ReadAtLeast(buffer.AsSpan(held), buffer.Length - held, throwOnEndOfStream: false);
            var isLast = held < buffer.Length;
            if (start == 0)
                wide = SourceText.WideEncodingOf(buffer.AsSpan(0, held));
            var length = isLast ? held : PartEnd.In(buffer.AsSpan(0, held), wide);
            if (length == 0 && start > 0)
                yield break;
            var text = SourceText.Decode(buffer.AsSpan(0, length), name, isFirst: start == 0, wide);
            yield return new TextPart(start, text, length);
            if (isLast)
                yield break;
            buffer.AsSpan(length, held - length).CopyTo(buffer);
            held -= length;
            start += text.Length;
        }
    }

    private static IEnumerable<TextPart> OpenAndRead(string path)
    {
        using var file = File.OpenRead(path);
        // a short file, whose end is seen when a byte of the buffer is left over, needs no long buffer
        foreach (var part in Read(file, path, (int)Math.Clamp(file.Length + 1, 8, PartLength)))
            yield return part;
    }

    /// <summary>The same parts, with what the file system says put as the library says it.</summary>
    private static IEnumerable<TextPart> Told(string path, IEnumerable<TextPart> parts)
    {
        using var each = parts.GetEnumerator();
        while (true)
        {
            try
            {
                if (!each.MoveNext())
                    yield break;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw SourceText.Unreadable(path, error);
            }

            yield return each.Current;
        }
    }
}
