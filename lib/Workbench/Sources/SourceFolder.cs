using System.Collections.Immutable;

namespace Workbench.Sources;

/// <summary>The documents of a folder and what could not be read of it.</summary>
/// <param name="Sources">One for each text, in the order of their file names.</param>
/// <param name="Problems">Files that were refused or passed over, in the same order.</param>
public sealed record SourceFolderResult(ImmutableArray<Source> Sources, ImmutableArray<Problem> Problems);

/// <summary>Reads the texts of a folder as sources that have their text and their id, and nothing extracted yet.</summary>
public static class SourceFolder
{
    /// <summary>
    /// Reads every <c>.txt</c> and <c>.md</c> file of the folder itself; READMEs and hidden files are no documents. A file that
    /// cannot be read becomes a problem, the others are read.
    /// </summary>
    public static SourceFolderResult Read(string folder)
    {
        FileReads.Folder(folder, "*");
        if (!Directory.Exists(folder))
            return new([], [new Problem(folder, 0, 0, "is no folder. Name the folder that holds the documents.")]);
        var sources = ImmutableArray.CreateBuilder<Source>();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in Directory.EnumerateFiles(folder).Where(IsDocument).Order(StringComparer.Ordinal))
        {
            if (!IsText(path))
                problems.Add(new Problem(path, 0, 0, "is passed over: documents end in .txt or .md.", Severity.Note));
            else if (!paths.TryAdd(IdOf(path), path))
                problems.Add(new Problem(path, 0, 0, $"has the same id as {Path.GetFileName(paths[IdOf(path)])}, {IdOf(path)}. Rename one of them."));
            else if (ReadOne(path, problems) is { } source)
                sources.Add(source);
        }
        return new(sources.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>A document from a text as <see cref="SourceText"/> gives it.</summary>
    public static Source Of(string id, string text) => new(id, text, Metadata.None, []);

    private static Source? ReadOne(string path, ImmutableArray<Problem>.Builder problems)
    {
        try
        {
            var text = SourceText.Read(path);
            if (!string.IsNullOrWhiteSpace(text))
                return Of(IdOf(path), text);
            problems.Add(new Problem(path, 0, 0, "is empty. Save the document into it or remove it."));
        }
        catch (NotTextException error)
        {
            problems.Add(error.Problem);
        }
        return null;
    }

    private static string IdOf(string path) => Path.GetFileNameWithoutExtension(path);

    private static bool IsDocument(string path)
    {
        var name = Path.GetFileName(path);
        return !name.StartsWith('.') && !name.EndsWith('~') && !IdOf(name).Equals("README", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsText(string path) =>
        Path.GetExtension(path).Equals(".txt", StringComparison.OrdinalIgnoreCase) || Path.GetExtension(path).Equals(".md", StringComparison.OrdinalIgnoreCase);
}
