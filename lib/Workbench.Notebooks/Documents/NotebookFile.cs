using System.Text;
using Workbench.Files;

namespace Workbench.Notebooks.Documents;

/// <summary>
/// Notebooks in and out of files: .ipynb (reads nbformat 3 and 4.0 to 4.5, writes 4.5) and, by that ending, .dib, the
/// text format of .NET Interactive, which holds no outputs.
/// </summary>
public static class NotebookFile
{
    private const string Dib = ".dib";

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a notebook from a file; <see cref="Notebook.Notes"/> says what had to be changed.</summary>
    /// <exception cref="NotebookException">The file is missing, cannot be read, or is not a notebook.</exception>
    public static Notebook Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            var bytes = File.ReadAllBytes(path);
            return IsDib(path) ? DibText.Parse(s_utf8.GetString(bytes), name) : new NotebookReader(name).Read(Checked(WithoutMark(bytes)));
        }
        catch (DecoderFallbackException e)
        {
            throw new NotebookException(
                name, "bytes that are not UTF-8", IsDib(path) ? "a text file in UTF-8" : "a JSON file in UTF-8", $"Check that the file is an {(IsDib(path) ? Dib : ".ipynb")} file", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new NotebookException(
                path, $"no readable file ({e.GetType().Name})", "a notebook file", "Check the path and its permissions", e);
        }
    }

    /// <summary>Whether a file's name says that it is a .dib file.</summary>
    public static bool IsDib(string path) => path.EndsWith(Dib, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a notebook from the text of an .ipynb file; <paramref name="name"/> names it in messages.</summary>
    /// <exception cref="NotebookException">The text is not a notebook of nbformat 3 or 4.</exception>
    public static Notebook Parse(string json, string name = "notebook") => new NotebookReader(name).Read(Encoding.UTF8.GetBytes(json));

    /// <summary>Reads a notebook from the text of a .dib file; <paramref name="name"/> names it in messages.</summary>
    /// <exception cref="NotebookException">The text's meta block is not JSON.</exception>
    public static Notebook ParseDib(string text, string name = "notebook") => DibText.Parse(text, name);

    /// <summary>The text that <see cref="Write"/> puts into an .ipynb file: the same notebook always gives the same text.</summary>
    public static string ToText(Notebook notebook) => NotebookWriter.Write(notebook);

    /// <summary>The text that <see cref="Write"/> puts into a .dib file: everything but outputs.</summary>
    public static string ToDib(Notebook notebook) => DibText.Print(notebook);

    /// <summary>
    /// Writes a notebook whole or not at all: to a new file in the same folder, which then takes the place of the old
    /// one. The folder is made when it is missing.
    /// </summary>
    /// <exception cref="NotebookException">The file is read-only, or the folder cannot be written.</exception>
    public static void Write(string path, Notebook notebook)
    {
        var bytes = s_utf8.GetBytes(IsDib(path) ? ToDib(notebook) : ToText(notebook));
        try
        {
            Replace(LinkTarget(path), bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(path, Reason(e), e);
        }
    }

    /// <summary>Asks before the work whether its result could be written; makes nothing.</summary>
    /// <exception cref="NotebookException">The file is read-only, or its folder cannot be written.</exception>
    public static void RequireWritable(string path)
    {
        var target = Path.GetFullPath(LinkTarget(path));
        RefuseReadOnly(target);
        var probe = Path.Combine(Path.GetDirectoryName(target)!, $".{Guid.NewGuid():N}.tmp");
        try
        {
            if (Directory.Exists(Path.GetDirectoryName(probe)))
                new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(path, Reason(e), e);
        }
    }

    private static void Replace(string path, byte[] bytes)
    {
        RefuseReadOnly(path);
        AtomicFile.Write(path, bytes);
    }

    private static void RefuseReadOnly(string path)
    {
        if (File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
            throw NotWritable(path, "a read-only file", null);
    }

    /// <summary>Why the system refused, without the name of the file in between.</summary>
    private static string Reason(Exception refused) => refused switch
    {
        UnauthorizedAccessException => "its folder may not be written",
        _ => refused.Message.Split(" : '", 2)[0].Split(": '", 2)[0].TrimEnd('.'),
    };

    private static string LinkTarget(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) =>
        bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes;

    /// <summary>The bytes, when they are UTF-8: the reader of JSON finds out only where it makes strings of them.</summary>
    private static ReadOnlyMemory<byte> Checked(ReadOnlyMemory<byte> bytes)
    {
        _ = s_utf8.GetCharCount(bytes.Span);
        return bytes;
    }

    private static NotebookException NotWritable(string path, string seen, Exception? inner) => new(
        path, $"not written: {seen}", "a file that can be written", "What was there is as it was; make room or change its permissions, or choose another output folder", inner);
}
