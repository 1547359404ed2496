using System.Runtime.InteropServices;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>What speaks for or against a statement in the rest of the document: its tone, and what else it says of the same actor.</summary>
internal sealed class DocumentEvidence
{
    private readonly Trait tone;
    private readonly Dictionary<string, Record> records = new(StringComparer.Ordinal);

    /// <summary>What the document says of one target.</summary>
    private sealed class Record
    {
        /// <summary>The sentences, in their order, that blame it in plain words.</summary>
        public List<int> Strong { get; } = [];

        /// <summary>Whether evidence was asked for before.</summary>
        public bool IsSeen { get; set; }

        public int StrongBut(int sentence) => Strong.Count - (Strong.BinarySearch(sentence) >= 0 ? 1 : 0);
    }

    /// <summary>The evidence of a text and of what it proposes in plain words, in the order of its sentences.</summary>
    public DocumentEvidence(AnnotatedText text, List<Proposal> proposals)
    {
        var accusations = 0;
        foreach (var (blame, _) in proposals)
        {
            accusations += blame.Cue is Cue.Conduct or Cue.Means or Cue.Allusion or Cue.Implicated or Cue.Accused ? 1 : 0;
            if (IsStrong(blame))
                AddStrong(blame);
        }
        var tokens = text.Layout.Tokens.Count;
        tone = accusations >= 5 && accusations * 100 >= tokens ? Trait.Accusing | Trait.Heated : accusations >= 3 && accusations * 200 >= tokens ? Trait.Accusing : Trait.None;
        tone |= MannerOf(text);
    }

    /// <summary>In how many other sentences plain words blame the same target.</summary>
    public int BlamesElsewhere(FoundBlame blame) =>
        records.TryGetValue(blame.Target, out var record) ? record.StrongBut(blame.Sentence) : 0;

    /// <summary>The evidence for a statement; they are asked for in the order of the text, each once.</summary>
    public Trait Of(FoundBlame blame)
    {
        var record = RecordOf(blame.Target);
        var repeated = record.IsSeen ? Trait.Repeated : Trait.None;
        record.IsSeen = true;
        return tone | Elsewhere(record.StrongBut(blame.Sentence)) | repeated;
    }

    private void AddStrong(FoundBlame blame)
    {
        var sentences = RecordOf(blame.Target).Strong;
        if (sentences.Count == 0 || sentences[^1] != blame.Sentence)
            sentences.Add(blame.Sentence);
    }

    private Record RecordOf(string target)
    {
        ref var record = ref CollectionsMarshal.GetValueRefOrAddDefault(records, target, out _);
        return record ??= new();
    }

    private static Trait Elsewhere(int sentences) => sentences > 2 ? Trait.Elsewhere | Trait.Often : sentences > 0 ? Trait.Elsewhere : Trait.None;

    private static bool IsStrong(FoundBlame blame) => blame.Cue is Cue.Accused or Cue.Implicated or Cue.Identified or Cue.Conduct or Cue.Doing or Cue.Allusion or Cue.Means or Cue.NounBy or Cue.Deed;

    /// <summary>
    /// A report says who said so in every third sentence or more; commentary seldom does, seldom names a day of the week, and asks questions.
    /// The shares weigh as logistic regression between news and opinion pieces weighs them.
    /// </summary>
    private static Trait MannerOf(AnnotatedText text)
    {
        var (credited, dated, asked) = (0, 0, 0);
        for (var index = 0; index < text.Sentences.Length; index++)
        {
            var sentence = text.Sentences[index];
            asked += text.IsKind(sentence.End - 1, TokenKind.Question) ? 1 : 0;
            if (!text.Gist(index).Does(Deed.Say | Deed.Tell) && !text.Gist(index).Is(Kind.Weekday))
                continue;
            var (says, isDated) = (false, false);
            for (var i = sentence.First; i < sentence.End; i++)
            {
                says |= text.Word(i).Does(Deed.Say | Deed.Tell) && text.Word(i).Has(Form.Past);
                isDated |= text.Word(i).Is(Kind.Weekday);
            }
            credited += says ? 1 : 0;
            dated += isDated ? 1 : 0;
        }
        var count = text.Sentences.Length;
        return (credited * 3 >= count ? Trait.Reporting : 0) | (credited * 82 + dated * 67 - asked * 16 < Math.Max(count, 3) * 14 ? Trait.Commentary : 0);
    }
}
