using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Reads what those counted took part in: "50,000 people took part in the rioting", "8,500 troops took part in the attempt".</summary>
internal readonly struct PartakingReader(AnnotatedText text, Sentence sentence, CountedNoun noun)
{
    /// <summary>The most tokens between the noun and the verb of joining.</summary>
    private const int VerbReach = 4;

    private static readonly WordSet Joining = WordLists.Figures["joining"];
    private static readonly WordSet Mutinies = WordLists.Figures["mutiny"];
    private static readonly WordSet Riots = WordLists.Figures["riot"];

    /// <summary>Soldiers who attack their state; none when they joined nothing of the kind.</summary>
    public Predicate Mutineers() => InOneOf(Mutinies, 5, false);

    /// <summary>Others who attack; none when they joined no riot.</summary>
    public Predicate Rioters() => InOneOf(Riots, 4, true);

    private Predicate InOneOf(WordSet occasions, int reach, bool behindWordsOnly)
    {
        var (first, end) = sentence.Ahead(noun.End, VerbReach);
        for (var i = first; i < end; i++)
        {
            if (!text.Is(i, Joining))
                continue;
            var behind = sentence.Ahead(i + 1, reach - 1);
            if (text.IndexOf(behindWordsOnly ? text.WordsOf(behind) : behind, occasions) is var occasion and >= 0)
                return new(Category.Attackers, noun.First, occasion + 1);
        }
        return Predicate.None;
    }
}
