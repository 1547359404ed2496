using Workbench.Extraction.Blames;
using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction;

/// <summary>The lists of a reading that grow with its text, kept for the next text so that it costs no new ones.</summary>
internal sealed class ReadingBuffers(KnownWords known)
{
    /// <summary>The most tokens whose room is kept: those of a part of a long file, several times over.</summary>
    private const int MostKept = 1 << 20;

    /// <summary>How many unknown words stand before the first word of a text and behind its last, so that readers may look over its edges.</summary>
    public const int Edge = 16;

    private Word[] words = [];
    private Mark[] marks = [];
    private Gist[] gists = [];

    public KnownWords Known => known;

    /// <summary>Whether readers look through sentences that hold nothing of theirs too, which finds no more and takes longer.</summary>
    public bool LooksEverywhere { get; init; }

    public TokenList Tokens { get; } = new();

    public List<Sentence> Sentences { get; } = [];

    public List<Paragraph> Paragraphs { get; } = [];

    public List<Quantity> Quantities { get; } = [];

    public List<Proposal> Proposals { get; } = [];

    public bool CanBeKept => Tokens.Count <= MostKept;

    /// <summary>Room for as many words behind and before an <see cref="Edge"/>, all of them unknown.</summary>
    public Word[] Words(int count)
    {
        if (words.Length < count + (2 * Edge))
        {
            words = new Word[count + (count / 4) + (2 * Edge)];
            Array.Fill(words, Word.Unknown);
        }
        return words;
    }

    /// <summary>Room for the marks of as many words.</summary>
    public Mark[] Marks(int count)
    {
        if (marks.Length < count)
            marks = new Mark[count + (count / 4)];
        return marks;
    }

    /// <summary>Room for the gists of as many sentences.</summary>
    public Gist[] Gists(int count)
    {
        if (gists.Length < count)
            gists = new Gist[count + (count / 4)];
        return gists;
    }

    /// <summary>Forgets a text.</summary>
    public void Clear()
    {
        Array.Fill(words, Word.Unknown, 0, Math.Min(words.Length, Tokens.Count + Edge));
        Tokens.Clear();
        Sentences.Clear();
        Paragraphs.Clear();
        Quantities.Clear();
        Proposals.Clear();
    }
}
