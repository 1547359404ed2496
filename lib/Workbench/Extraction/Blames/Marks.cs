using Workbench.Extraction.Blames.Prose;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>Which lists of blame a word is on.</summary>
[Flags]
internal enum Mark : byte
{
    None = 0,

    /// <summary>Something the accusations of a rebellion are about.</summary>
    Matter = 1,

    /// <summary>A word that ties an actor beside it to the matter, in a text that accuses.</summary>
    Association = 2,

    /// <summary>A word at which a pattern of blame begins.</summary>
    Pattern = 4,

    /// <summary>"suspect", "culprit" and the like.</summary>
    Suspect = 8,

    /// <summary>The first of words that weaken, pass on or deny a statement.</summary>
    Hedge = 16,
}

/// <summary>The marks of the words of a sentence: each word is looked up once for all lists.</summary>
internal sealed class Marks(AnnotatedText text)
{
    private static readonly WordMap<Mark> OfWords = Collect();

    private Mark[] marks = [];
    private int start;

    /// <summary>Goes on to a sentence.</summary>
    public void Enter(Sentence sentence)
    {
        start = sentence.First;
        if (marks.Length < sentence.Count)
            marks = new Mark[2 * sentence.Count];
        for (var i = sentence.First; i < sentence.End; i++)
            marks[i - start] = text.IsWord(i) ? OfWords[text.Token(i).Key] : Mark.None;
    }

    /// <summary>Whether a token of the sentence has one of some marks.</summary>
    public bool Has(int token, Mark any) => (marks[token - start] & any) != 0;

    private static WordMap<Mark> Collect()
    {
        var marks = new WordMap<Mark>();
        Add(ConductTable.Shipped.Matters.Keys, Mark.Matter);
        Add(ConductTable.Shipped.Associations.Keys, Mark.Association);
        Add(BlameWords.Patterns.Keys, Mark.Pattern);
        Add(BlameWords.Suspects.Keys, Mark.Suspect);
        Add(FirmnessTable.Shipped.FirstWords, Mark.Hedge);
        return marks;

        void Add(IEnumerable<ulong> words, Mark mark)
        {
            foreach (var word in words)
                marks.At(word) |= mark;
        }
    }
}
