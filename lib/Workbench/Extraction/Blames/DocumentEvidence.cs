using System.Runtime.InteropServices;
using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Blames;

/// <summary>What speaks for or against a statement in the rest of the document: its tone, and what else it says of the same actor.</summary>
internal sealed class DocumentEvidence
{
    private readonly Trait tone;
    private readonly HashSet<(string Target, int Sentence)> strong = [];
    private readonly Dictionary<string, int> strongSentences = new(StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public DocumentEvidence(AnnotatedText text, List<Proposal> proposals)
    {
        var accusations = 0;
        foreach (var (blame, _) in proposals)
        {
            accusations += blame.Cue is Cue.Conduct or Cue.Means or Cue.Allusion or Cue.Implicated or Cue.Accused ? 1 : 0;
            if (IsStrong(blame) && strong.Add((blame.Target, blame.Sentence)))
                CollectionsMarshal.GetValueRefOrAddDefault(strongSentences, blame.Target, out _)++;
        }
        var tokens = text.Layout.Tokens.Count;
        tone = accusations >= 5 && accusations * 100 >= tokens ? Trait.Accusing | Trait.Heated : accusations >= 3 && accusations * 200 >= tokens ? Trait.Accusing : Trait.None;
        tone |= IsReporting(text) ? Trait.Reporting : Trait.None;
    }

    /// <summary>In how many other sentences plain words blame the same target.</summary>
    public int BlamesElsewhere(FoundBlame blame) => strongSentences.GetValueOrDefault(blame.Target) - (strong.Contains((blame.Target, blame.Sentence)) ? 1 : 0);

    /// <summary>The evidence for a statement; they are asked for in the order of the text, each once.</summary>
    public Trait Of(FoundBlame blame) => tone | Elsewhere(BlamesElsewhere(blame)) | (seen.Add(blame.Target) ? Trait.None : Trait.Repeated);

    private static Trait Elsewhere(int sentences) => sentences > 2 ? Trait.Elsewhere | Trait.Often : sentences > 0 ? Trait.Elsewhere : Trait.None;

    private static bool IsStrong(FoundBlame blame) => blame.Cue is Cue.Accused or Cue.Implicated or Cue.Identified or Cue.Conduct or Cue.Doing or Cue.Allusion or Cue.Means or Cue.NounBy or Cue.Deed;

    /// <summary>A report says who said so in every third sentence or more; an opinion piece seldom does.</summary>
    private static bool IsReporting(AnnotatedText text)
    {
        var credited = 0;
        foreach (var sentence in text.Sentences)
        {
            var says = false;
            for (var i = sentence.First; i < sentence.End && !says; i++)
                says = text.Word(i).Does(Deed.Say | Deed.Tell) && text.Word(i).Has(Form.Past);
            credited += says ? 1 : 0;
        }
        return credited * 3 >= text.Sentences.Length;
    }
}
