using System.Collections.Immutable;
using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Tests.Documents;

/// <summary>Notebooks and .dib texts made by chance of what is hard: lines that look like others, empty ones, odd ids.</summary>
internal sealed class RandomDocuments(int seed)
{
    private static readonly string[] s_lines =
    [
        "", "", " ", "x", "#!time", "#!csharp", "#!markdown", "#!html ", "#!meta", "{}", "#!sql-boats", " #!csharp", "#r \"nuget: X\"", "\r", "日本 \"quoted\" \\", "#!", "#!value --name a",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A notebook without outputs.</summary>
    public Notebook NextNotebook() => new(WithIds([.. Enumerable.Range(0, _random.Next(6)).Select(_ => Cell())]))
    {
        Metadata = Pick(
            JsonMap.Empty, Notebook.CSharpMetadata, JsonMap.Parse("""{"a": [1.50, null], "kernelspec": {"name": "python3"}}"""),
            JsonMap.Parse("""{"polyglot_notebook": {"kernelInfo": {"defaultKernelName": "fsharp", "items": "none"}}, "workbench": 1}"""),
            JsonMap.Parse("""{"kernelInfo": {"defaultKernelName": "sql-boats"}}""")),
        Extra = Pick(JsonMap.Empty, JsonMap.Empty, JsonMap.Parse("""{"unknown": true}""")),
        FormatMinor = Pick(5, 5, 6),
    };

    /// <summary>The text of a .dib file, tidy or not.</summary>
    public string NextDib() =>
        Pick("", "", "\uFEFF", "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"name\":\"sql-boats\"}]}}\n\n", "#!meta\n{}\n")
        + Text(12).Replace("#!meta", "#!met", StringComparison.Ordinal)
        + Pick("", "\n", "\n\n");

    private Cell Cell()
    {
        var source = Text(5);
        Cell cell = _random.Next(4) switch
        {
            0 => new Cell.Markdown("", source) { Attachments = Pick<JsonMap?>(null, null, JsonMap.Parse("""{"a.png": {"image/png": "aGk="}}""")) },
            1 => new Cell.Raw("", source),
            _ => new Cell.Code("", source),
        };
        return cell with
        {
            Id = Pick("", "", "a", "custom-id", "0123abcd"),
            Metadata = Pick(
                JsonMap.Empty, JsonMap.Empty, JsonMap.Parse("""{"tags": ["x"]}"""), JsonMap.Parse("""{"polyglot_notebook": {"kernelName": "html"}}"""),
                JsonMap.Parse("""{"dotnet_interactive": {"language": "a b"}}""")),
            Extra = Pick(JsonMap.Empty, JsonMap.Empty, JsonMap.Parse("""{"odd": 1}""")),
        };
    }

    /// <summary>The notebook as any reader gives it: with ids.</summary>
    private static ImmutableArray<Cell> WithIds(ImmutableArray<Cell> cells) => NotebookFile.Parse(NotebookFile.ToText(new Notebook(cells))).Cells;

    private string Text(int most) => string.Join("\n", Enumerable.Range(0, _random.Next(most)).Select(_ => s_lines[_random.Next(s_lines.Length)]));

    private T Pick<T>(params ReadOnlySpan<T> items) => items[_random.Next(items.Length)];
}
