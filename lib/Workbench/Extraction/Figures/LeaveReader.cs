using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Reads what a verb of leaving leaves those counted as: "left 129 people dead", "leaving two wounded and one missing".</summary>
internal readonly struct LeaveReader(AnnotatedText text, Sentence sentence, CountedNoun noun)
{
    /// <summary>The most tokens between those counted and the state they are left in.</summary>
    private const int Reach = 12;

    public bool IsLeave(int at) => text.Word(at).Does(Deed.Leave) && !(at > sentence.First && text.Word(at - 1).Is(Kind.Be | Kind.Preposition));

    /// <summary>The state behind the noun; none when no state follows.</summary>
    public Predicate Read(int leave)
    {
        var (first, end) = sentence.Ahead(noun.End, Reach);
        for (var i = first; i < end; i++)
        {
            var word = text.Word(i);
            var category = Categories.OfNoun(word.Kinds & (Kind.OutcomeNoun | Kind.Harmed));
            if (word.Is(Kind.Plural) && category != Category.None)
                return new(category, leave, i + 1);
            if ((text.Deeds(i) & Deed.Outcome) != 0 && word.Has(Form.Participle))
                return new(Categories.OfOutcome(text.Deeds(i)), leave, i + 1);
            if (text.Is(i, Keys.In) && i == noun.End)
                return new(Category.VictimsOther, leave, Math.Min(i + 2, sentence.End));
            if (word.Is(Kind.Be | Kind.Have | Kind.Subordinator) || text.KindOf(i) is TokenKind.Comma or TokenKind.Stop)
                break;
        }
        return Predicate.None;
    }
}
