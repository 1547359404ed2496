using System.Collections.Immutable;
using System.Text;
using Workbench.Files;
using Workbench.Tables;

namespace Workbench;

/// <summary>The rows of a corpus as files for other tools.</summary>
public static class CorpusExport
{
    /// <summary>The formats: csv (RFC 4180, text that a spreadsheet would run is prefixed with <c>'</c>), jsonl (one object a line, verbatim), md.</summary>
    public static ImmutableArray<string> Formats { get; } = ["csv", "jsonl", "md"];

    /// <summary>Writes sources, figures, blame and stance, one file each; a file is replaced in one step.</summary>
    /// <returns>The paths written.</returns>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    /// <exception cref="IOException">A file could not be written; those before it are complete.</exception>
    public static ImmutableArray<string> Write(Corpus corpus, string format, string folder)
    {
        Func<Table, string> write = format switch
        {
            "csv" => table => table.ToCsv(),
            "jsonl" => table => table.ToJsonLines(),
            "md" => table => table.ToMarkdown(),
            _ => throw new ArgumentException($"there is no format '{format}'; there are: {string.Join(", ", Formats)}", nameof(format)),
        };
        Directory.CreateDirectory(folder);
        return
        [
            Put(folder, "sources." + format, write(corpus.Sources.ToTable())),
            Put(folder, "figures." + format, write(corpus.Figures.ToTable())),
            Put(folder, "blame." + format, write(corpus.Blames.ToTable())),
            Put(folder, "stance." + format, write(corpus.Stances.ToTable())),
        ];
    }

    private static string Put(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        AtomicFile.Write(path, Encoding.UTF8.GetBytes(text));
        return path;
    }
}
