using BenchmarkDotNet.Attributes;
using Workbench.Extraction;
using Workbench.Extraction.Documents;
using Workbench.Extraction.Text;
using Workbench.Quantities;
using Workbench.Quantities.Tokens;
using Workbench.Sources;

namespace Workbench.Benchmarks;

/// <summary>How long a million characters of news-like text take in each stage of reading: divide by the time for characters a second.</summary>
[MemoryDiagnoser]
public class ReadingSpeed
{
    private const int Length = 1_000_000;

    private const string Article =
        """
        At least 14 killed as crowds storm ministry
        By Ana Petrova, Reuters
        May 5, 2021

        PORT AMBER, Varland (Reuters) - At least 14 people, including three children, were killed on Tuesday when some 2,000 protesters stormed the interior ministry in the capital, hospital officials said.

        "We counted fourteen dead and between 60 and 70 wounded," Dr. Lem, a 54-year-old surgeon, told reporters at 7 a.m. "Dozens more never reached us."

        The president, Mr. J. R. Stone, has blamed foreign agents for the unrest, the worst in the country of 4.2 million people since 1991, and said that those behind it had been paid $20 million. The U.S. embassy denied it.


        """;

    private readonly Extractor extractor = Extractor.Create(DefaultCodebook.Value);
    private readonly QuantityReader quantities = new([KeyValuePair.Create("dozens", new Estimate(24, 99, Qualifier.Vague))]);
    private readonly TokenList tokens = new();
    private readonly List<Quantity> found = [];
    private string text = "";
    private TextLayout layout = TextLayout.Read("");

    [GlobalSetup]
    public void Setup()
    {
        text = string.Concat(Enumerable.Repeat(Article.ReplaceLineEndings("\n"), Length / Article.Length));
        layout = TextLayout.Read(text);
    }

    [Benchmark]
    public int Tokens()
    {
        Tokenizer.Read(text, tokens);
        return tokens.Count;
    }

    [Benchmark]
    public int TokensAndSentences() => TextLayout.Read(text).Sentences.Length;

    [Benchmark]
    public int Numbers()
    {
        found.Clear();
        quantities.Read(text, layout.Tokens.Tokens, found);
        return found.Count;
    }

    [Benchmark]
    public int MetadataAndAccounts() => DocumentReader.Read(new Source("text", text, Metadata.None, []), layout).Accounts.Length;

    [Benchmark]
    public int WholeExtraction() => extractor.Read(new Source("text", text, Metadata.None, [])).Figures.Length;
}
