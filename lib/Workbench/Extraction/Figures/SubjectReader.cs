using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Reads a subject that says what became of those counted: "The dead included five …", "among the wounded were two …".</summary>
internal readonly struct SubjectReader(AnnotatedText text, Sentence sentence, CountedNoun noun)
{
    /// <summary>The most tokens between the subject and its verb, and between the verb and a later item of a list.</summary>
    private const int Reach = 12;

    /// <summary>What the subject says; none when another stands there.</summary>
    public Predicate Read()
    {
        var at = Including(new NumberFront(text, sentence, noun).Last);
        if (at < sentence.First || !(text.Word(at).Is(Kind.Be) || text.Word(at).Does(Deed.Include)))
            return Predicate.None;
        var stop = Math.Max(sentence.First, at - Reach);
        for (var i = at - 1; i >= stop; i--)
        {
            var word = text.Word(i);
            if (text.KindOf(i) is TokenKind.Semicolon or TokenKind.Colon || word.Is(Kind.Subordinator))
                break;
            if (i == at - 1 && word.IsPlural(Kind.PeopleNoun) && !word.Is(Kind.OutcomeNoun | Kind.Harmed | Kind.Prisoner) && (i == sentence.First || text.Deeds(i - 1) == Deed.None) && !text.Word(Math.Max(i - 1, sentence.First)).Is(Kind.Dead | Kind.Wounded))
                break;
            if (word.IsPlural(Kind.OutcomeNoun | Kind.Harmed | Kind.Prisoner))
                return new(Categories.OfNoun(word.Kinds), i, noun.End);
            if ((text.Deeds(i) & Deed.Outcome) != 0 && word.Has(Form.Participle) && i > sentence.First && text.Is(i - 1, Keys.Those))
                return new(Categories.OfOutcome(text.Deeds(i)), i - 1, noun.End);
        }
        return Predicate.None;
    }

    /// <summary>Back over the items before this one to the verb of a list: "The dead include a clerk and two men".</summary>
    private int Including(int at)
    {
        if (at < sentence.First || !(text.Is(at, Keys.And) || text.IsKind(at, TokenKind.Comma)))
            return at;
        for (var i = at - 1; i >= Math.Max(sentence.First, at - Reach); i--)
        {
            if (text.Word(i).Does(Deed.Include))
                return i;
            if (text.Word(i).Is(Kind.Be | Kind.Have | Kind.Modal | Kind.Relative | Kind.Subordinator) || !(text.IsWord(i) || text.IsKind(i, TokenKind.Comma) || text.IsKind(i, TokenKind.Hyphen)))
                break;
        }
        return at;
    }
}
