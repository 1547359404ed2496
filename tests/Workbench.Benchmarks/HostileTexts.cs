using BenchmarkDotNet.Attributes;
using Workbench.Extraction.Documents;
using Workbench.Quantities;
using Workbench.Sources;

namespace Workbench.Benchmarks;

/// <summary>Texts made to hurt, in two lengths: four times the text must take about four times as long.</summary>
public class HostileTexts
{
    private readonly QuantityReader quantities = new([]);
    private string text = "";

    [Params(250_000, 1_000_000)]
    public int Length { get; set; }

    [Params("7", "“", "1-", "police killed 12 people ", "\u202E", "\uD83D", "\0", "he said:\n\n", "Posted by: A | Jan 1 2022 | 3\n")]
    public string Piece { get; set; } = "";

    [GlobalSetup]
    public void Setup() => text = string.Concat(Enumerable.Repeat(Piece, Length / Piece.Length));

    [Benchmark]
    public int Numbers() => quantities.Read(text).Count;

    [Benchmark]
    public int MetadataAndAccounts() => DocumentReader.Read(new Source("text", text, Metadata.None, [])).Accounts.Length;
}
