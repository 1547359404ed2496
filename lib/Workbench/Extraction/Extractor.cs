using System.Collections.Concurrent;
using Workbench.Claims;
using Workbench.Extraction.Attributions;
using Workbench.Extraction.Blames;
using Workbench.Extraction.Documents;
using Workbench.Extraction.Figures;
using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Stances;
using Workbench.Extraction.Text;
using Workbench.Quantities;
using Workbench.Quantities.Tokens;
using Workbench.Sources;

namespace Workbench.Extraction;

/// <summary>
/// The machine coder: reads a source by the coding manual and a codebook. Made once for a codebook, it can be used by any
/// number of threads; the same source and codebook give the same coding on every machine.
/// </summary>
public sealed class Extractor
{
    private readonly ActorBook actors;
    private readonly FrameBook frames;
    private readonly QuantityReader quantities;
    private readonly Lazy<WordMap<Mark>> marks;
    private readonly bool looksEverywhere;

    /// <summary>As many as texts were read at once.</summary>
    private readonly ConcurrentBag<ReadingBuffers> spare = [];

    private Extractor(Codebook codebook, bool looksEverywhere)
    {
        this.looksEverywhere = looksEverywhere;
        actors = new ActorBook(codebook);
        frames = new FrameBook(codebook);
        marks = new(() => MarkTable.With(actors.FirstWords, frames.FirstWords));
        quantities = new QuantityReader(Array.ConvertAll([.. codebook.VagueWords], word => KeyValuePair.Create(word.Words, word.Estimate)));
    }

    /// <summary>An extractor for the words of a codebook.</summary>
    public static Extractor Create(Codebook codebook)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        return new Extractor(codebook, looksEverywhere: false);
    }

    /// <summary>An extractor that passes over no sentence for holding nothing of a reader's: it finds the same, and shows so in tests.</summary>
    internal static Extractor CreateThorough(Codebook codebook) => new(codebook, looksEverywhere: true);

    /// <summary>What the machine finds in a source by the words of a codebook, in the order of the text.</summary>
    public static SourceCoding Read(Source source, Codebook codebook) => Create(codebook).Read(source);

    /// <summary>What the machine finds in a source, in the order of the text; metadata the source already states is kept.</summary>
    public SourceCoding Read(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!spare.TryTake(out var buffers))
            buffers = new ReadingBuffers(new KnownWords(WordTable.Shipped, marks.Value)) { LooksEverywhere = looksEverywhere };
        var coding = Read(source, buffers);
        if (buffers.CanBeKept)
        {
            buffers.Clear();
            spare.Add(buffers);
        }
        return coding;
    }

    private SourceCoding Read(Source source, ReadingBuffers buffers)
    {
        var layout = TextLayout.Read(source.Text, buffers.Tokens, buffers.Sentences, buffers.Paragraphs);
        var document = DocumentReader.Read(source, layout);
        var text = new AnnotatedText(layout, quantities, buffers);
        var attributor = new Attributor(text, document);
        var figures = new FigureWriter(text, document, attributor);
        var blames = new BlameWriter(text, attributor);
        return new SourceCoding(source.Id, SourceCoding.Machine)
        {
            Metadata = document.Metadata,
            Accounts = document.Accounts,
            Figures = [.. new FigureReader(text).Read().Select(figures.Write)],
            Blames = [.. new BlameReader(text, actors, attributor.Names, buffers.Proposals).Read().Select(blames.Write)],
            Stances = [.. new StanceReader(text, frames, attributor).Read()],
        };
    }
}
