using System.Globalization;
using System.Text;
using Workbench.Claims;
using Workbench.Extraction;

namespace Workbench.Tests.Extraction;

/// <summary>A text of commentary with what a person codes in each of its sentences; see the README beside the cases.</summary>
internal sealed class ProseCase
{
    public sealed record Expected(string Sort, string[] Fields, int Start, int End);

    private readonly StringBuilder text = new();
    private (int Start, int End) sentence;

    private ProseCase(string path)
    {
        var actors = "";
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# codebook:", StringComparison.Ordinal))
                actors = Path.Combine(Path.GetDirectoryName(path)!, line.Split(':')[1].Trim());
            else if (line.StartsWith("# at least:", StringComparison.Ordinal))
                (Figures, Blames) = Floors(line);
            else if (!line.StartsWith('#'))
                Add(line);
        }
        Codebook = DefaultCodebook.Value with { Actors = ActorsOf(actors) };
    }

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Cases", "Extraction", "Prose");

    public Codebook Codebook { get; }

    public double Figures { get; }

    public double Blames { get; }

    public string Text => text.ToString();

    public List<Expected> Items { get; } = [];

    public static ProseCase Read(string name) => new(Path.Combine(Folder, name + ".txt"));

    private static (double Figures, double Blames) Floors(string line)
    {
        var numbers = line.Split(' ', ',').Where(word => char.IsDigit(word.FirstOrDefault())).Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray();
        return (numbers[0], numbers[1]);
    }

    private static System.Collections.Immutable.ImmutableArray<CodebookActor> ActorsOf(string path)
    {
        var categories = DefaultCodebook.Text();
        var start = categories.IndexOf("categories:", StringComparison.Ordinal);
        var end = categories.IndexOf("actors:", StringComparison.Ordinal);
        var result = CodebookFile.Parse(File.ReadAllText(path) + "\n" + categories[start..end], path);
        Assert.True(result.Codebook is not null, string.Join("; ", result.Problems));
        return result.Codebook.Actors;
    }

    private void Add(string line)
    {
        if (line.StartsWith("  ", StringComparison.Ordinal))
        {
            var parts = line.Trim().Split(' ', 2);
            Items.Add(new(parts[0], [.. parts[1].Split('|').Select(field => field.Trim())], sentence.Start, sentence.End));
            return;
        }
        text.Append(line.Length == 0 ? "\n\n" : text.Length > 0 && text[^1] != '\n' ? " " : "");
        sentence = (text.Length, text.Length + line.Length);
        text.Append(line);
    }
}
