using System.Text;

namespace Workbench.Notebooks.Language.Documentation;

/// <summary>
/// One compiler-written documentation file. Only where each member's text begins is kept in memory (12 bytes a
/// member); the text is read when it is asked for.
/// </summary>
internal sealed class XmlDocFile
{
    private const int Block = 4096;
    private const int Longest = 256 * 1024;

    private readonly string _path;
    private readonly DateTime _written;
    private readonly ulong[] _keys;
    private readonly int[] _starts;

    private XmlDocFile(string path, DateTime written, ulong[] keys, int[] starts)
    {
        _path = path;
        _written = written;
        _keys = keys;
        _starts = starts;
    }

    /// <summary>Whether the file has been written again since it was read.</summary>
    public bool IsStale => File.GetLastWriteTimeUtc(_path) != _written;

    /// <summary>The index of a file, null when there is none that can be read.</summary>
    public static XmlDocFile? Open(string path)
    {
        try
        {
            if (!File.Exists(path))
                return null;
            var written = File.GetLastWriteTimeUtc(path);
            var (keys, starts) = Index(File.ReadAllBytes(path));
            return new XmlDocFile(path, written, keys, starts);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The <c>member</c> element of a documentation id such as <c>M:System.String.Trim</c>, null when there is none.</summary>
    public string? Find(string id)
    {
        var name = Encoding.UTF8.GetBytes(id);
        var index = Array.BinarySearch(_keys, Hash(name));
        if (index < 0)
            return null;
        try
        {
            var element = Read(_starts[index]);
            return element is not null && element.StartsWith($"<member name=\"{id}\"", StringComparison.Ordinal) ? element : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string? Read(int start)
    {
        using var file = File.OpenHandle(_path);
        var buffer = new byte[Block];
        for (var length = 0; buffer.Length <= Longest; Array.Resize(ref buffer, buffer.Length * 2))
        {
            var read = RandomAccess.Read(file, buffer.AsSpan(length), start + length);
            length += read;
            var end = buffer.AsSpan(0, length).IndexOf("</member>"u8);
            if (end >= 0)
                return Encoding.UTF8.GetString(buffer, 0, end + "</member>".Length);
            if (read == 0)
                return null;
        }
        return null;
    }

    private static (ulong[] Keys, int[] Starts) Index(ReadOnlySpan<byte> text)
    {
        var keys = new List<ulong>();
        var starts = new List<int>();
        var opening = "<member name=\""u8;
        for (var at = text.IndexOf(opening); at >= 0;)
        {
            var name = text[(at + opening.Length)..];
            var end = name.IndexOf((byte)'"');
            if (end < 0)
                break;
            keys.Add(Hash(name[..end]));
            starts.Add(at);
            var next = name[end..].IndexOf(opening);
            at = next < 0 ? -1 : at + opening.Length + end + next;
        }
        var (sorted, places) = (keys.ToArray(), starts.ToArray());
        Array.Sort(sorted, places);
        return (sorted, places);
    }

    /// <summary>FNV-1a in 64 bits.</summary>
    private static ulong Hash(ReadOnlySpan<byte> name)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in name)
            hash = (hash ^ unit) * 1099511628211UL;
        return hash;
    }
}
