using Workbench.Claims;
using Workbench.Extraction.Attributions;
using Workbench.Extraction.Blames;
using Workbench.Extraction.Figures;
using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities;
using Workbench.Sources;

namespace Workbench.Extraction;

/// <summary>
/// The machine coder: reads a source by the coding manual and a codebook. Made once for a codebook, it can be used by any
/// number of threads; the same source and codebook give the same coding on every machine.
/// </summary>
public sealed class Extractor
{
    private readonly ActorBook actors;
    private readonly QuantityReader quantities;

    private Extractor(Codebook codebook)
    {
        actors = new ActorBook(codebook);
        quantities = new QuantityReader(codebook.VagueWords.Select(word => KeyValuePair.Create(word.Words, word.Estimate)));
    }

    /// <summary>An extractor for the words of a codebook.</summary>
    public static Extractor Create(Codebook codebook)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        return new Extractor(codebook);
    }

    /// <summary>What the machine finds in a source, in the order of the text, by the words of a codebook.</summary>
    public static SourceCoding Read(Source source, Codebook codebook) => Create(codebook).Read(source);

    /// <summary>What the machine finds in a source, in the order of the text.</summary>
    public SourceCoding Read(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var text = new AnnotatedText(TextLayout.Read(source.Text), WordTable.Shipped, quantities);
        var attributor = new Attributor(text, source);
        var figures = new FigureReader(text).Read();
        var blames = new BlameReader(text, actors, attributor.Names).Read();
        return new SourceCoding(source.Id, SourceCoding.Machine)
        {
            Metadata = source.Metadata,
            Accounts = source.Accounts,
            Figures = [.. figures.Select((figure, index) => new FigureWriter(text, attributor).Write(figure, index))],
            Blames = [.. blames.Select((blame, index) => new BlameWriter(text, attributor).Write(blame, index))],
        };
    }
}
