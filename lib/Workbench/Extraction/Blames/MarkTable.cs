using Workbench.Extraction.Attributions;
using Workbench.Extraction.Blames.Prose;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>Collects which lists of phrases each word is on.</summary>
internal static class MarkTable
{
    private static readonly Lazy<WordMap<Mark>> Shipped = new(Collect);

    /// <summary>The marks of the words of the lists that ship with the library, and of the first words of a codebook's actors and cues.</summary>
    public static WordMap<Mark> With(IEnumerable<ulong> actors, IEnumerable<ulong> cues)
    {
        var marks = Shipped.Value.Copy();
        Add(marks, actors, Mark.Actor);
        Add(marks, cues, Mark.Frame);
        return marks;
    }

    private static WordMap<Mark> Collect()
    {
        var marks = new WordMap<Mark>();
        Add(marks, ConductTable.Shipped.Matters.Keys, Mark.Matter);
        Add(marks, ConductTable.Shipped.Associations.Keys, Mark.Association);
        Add(marks, ConductTable.Shipped.Verbs, Mark.Conduct);
        Add(marks, BlameWords.Patterns.Keys, Mark.Pattern);
        Add(marks, BlameWords.Suspects.Keys, Mark.Suspect | Mark.Culprit);
        Add(marks, BlameWords.Forces.Keys, Mark.Force);
        Add(marks, FirmnessTable.Shipped.FirstWords, Mark.Hedge);
        Add(marks, Cast.Pronouns.Keys, Mark.Pronoun);
        Add(marks, AllusionTable.Shipped.Anchors(false), Mark.Allusion);
        Add(marks, AllusionTable.Shipped.Anchors(true), Mark.AllusionOnMatter);
        Add(marks, [Keys.It], Mark.It);
        Add(marks, [Keys.But], Mark.But);
        Add(marks, IdentityReader.SuspectNouns.Keys, Mark.Accomplice);
        Add(marks, [.. AccusationReader.Verbs.Keys, BlameWords.Claimed], Mark.Accusation);
        Add(marks, NounBlameReader.Traces.Keys, Mark.Trace);
        Add(marks, CreditReader.Words.Keys, Mark.Credit);
        return marks;
    }

    private static void Add(WordMap<Mark> marks, IEnumerable<ulong> words, Mark mark)
    {
        foreach (var word in words)
            marks.At(word) |= mark;
    }
}
