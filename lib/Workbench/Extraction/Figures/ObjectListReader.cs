using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Reads a verb before a list whose later item those counted are: "killed a guard and five soldiers".</summary>
internal readonly struct ObjectListReader(AnnotatedText text, Sentence sentence, CountedNoun noun)
{
    /// <summary>The most tokens between a verb and a later item of its list of objects.</summary>
    private const int Reach = 12;

    /// <summary>What the verb says of all items; none when no list is before the number.</summary>
    public Predicate Read()
    {
        if (noun.As == CountedAs.Omitted && noun.End < sentence.End && text.Word(noun.End).Is(Kind.Be | Kind.Have))
            return Predicate.None;
        var joint = Joint(new NumberFront(text, sentence, noun).Last);
        if (joint < 0)
            return Predicate.None;
        var leaving = new LeaveReader(text, sentence, noun);
        for (var i = joint - 1; i >= Math.Max(sentence.First, joint - Reach) && !EndsList(i); i--)
        {
            if (OfVerb(i, joint) is { IsFound: true } found)
                return found;
            if (leaving.IsLeave(i))
                return leaving.Read(i);
        }
        return Predicate.None;
    }

    /// <summary>Where the words that join an item to those before it begin: "and", a comma, "along with"; -1 when none do.</summary>
    private int Joint(int at)
    {
        if (at <= sentence.First)
            return -1;
        if (text.Is(at, Keys.With) && (text.Is(at - 1, Keys.Along) || text.Is(at - 1, Keys.Together)))
            return at - 1;
        return text.Is(at, Keys.And) || text.IsKind(at, TokenKind.Comma) || text.Is(at, Keys.Or) || text.Is(at, Keys.But) ? at : -1;
    }

    private bool EndsList(int i) =>
        text.KindOf(i) is not (TokenKind.Word or TokenKind.Hyphen or TokenKind.Number or TokenKind.Comma or TokenKind.Clitic)
        || text.Word(i).Is(Kind.Be | Kind.Have | Kind.Modal | Kind.Relative | Kind.Subordinator) || text.Word(i).Does(Deed.Say | Deed.Include);

    private Predicate OfVerb(int i, int joint)
    {
        var verbs = new VerbBefore(text, sentence, noun);
        var deeds = verbs.Deeds(i);
        var hasItems = deeds != 0 && (i < joint - 1 || noun.As == CountedAs.Anaphor) && verbs.IsActive(i) && (!text.Word(i + 1).Is(Kind.Preposition) || text.QuantityAt(i + 1) >= 0);
        return hasItems ? verbs.Object(i, deeds) : Predicate.None;
    }
}
