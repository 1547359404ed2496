using System.Collections.Immutable;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Tests.Execution;

namespace Workbench.Notebooks.Tests.Language;

/// <summary>One question of a case file, its cells before it, and the answer expected.</summary>
/// <param name="Place">The file and the question's line in it.</param>
/// <param name="Ran">The cells that have run since the last question.</param>
/// <param name="Code">The cell, its cursor mark taken out.</param>
/// <param name="Cursor">Where the mark was; at the end without one.</param>
/// <param name="Word">What the answer's section is called.</param>
/// <param name="Answer">The lines of the answer.</param>
internal sealed record LanguageCase(string Place, ImmutableArray<string> Ran, string Code, int Cursor, string Word, ImmutableArray<string> Answer)
{
    private const string Mark = "<|>";
    private const string Heading = "=== ";

    /// <summary>The names of the files of a topic.</summary>
    public static TheoryData<string> Files(string topic) =>
        new(Directory.EnumerateFiles(Cases.Path("Language", topic), "*.txt").Select(Path.GetFileName).Order(StringComparer.Ordinal)!);

    /// <summary>Asks all questions of a file in one session.</summary>
    public static async Task AskAllAsync(string topic, string file, Func<NotebookSession, LanguageCase, Task> ask)
    {
        using var cells = new Cells();
        foreach (var question in Read(topic, file))
        {
            foreach (var ran in question.Ran)
                Assert.Null((await cells.RunAsync(ran)).Error);
            await ask(cells.Session, question);
            Assert.Null(cells.Session.Language.Fault);
        }
    }

    private static IEnumerable<LanguageCase> Read(string topic, string file)
    {
        var lines = File.ReadAllLines(Cases.Path("Language", topic, file));
        var ran = ImmutableArray.CreateBuilder<string>();
        var cell = "";
        for (var i = Next(lines, 0); i < lines.Length; i = Next(lines, i + 1))
        {
            var word = lines[i][Heading.Length..];
            var content = lines[(i + 1)..Next(lines, i + 1)];
            if (word == "ran")
                ran.Add(string.Join("\n", content));
            else if (word == "cell")
                cell = string.Join("\n", content);
            else
                yield return Question($"{file}, line {i + 1}", ran.DrainToImmutable(), cell, word, content);
        }
    }

    private static LanguageCase Question(string place, ImmutableArray<string> ran, string cell, string word, string[] answer)
    {
        var cursor = cell.IndexOf(Mark, StringComparison.Ordinal);
        return cursor < 0
            ? new LanguageCase(place, ran, cell, cell.Length, word, [.. answer])
            : new LanguageCase(place, ran, cell.Remove(cursor, Mark.Length), cursor, word, [.. answer]);
    }

    private static int Next(string[] lines, int from)
    {
        while (from < lines.Length && !lines[from].StartsWith(Heading, StringComparison.Ordinal))
            from++;
        return from;
    }
}
