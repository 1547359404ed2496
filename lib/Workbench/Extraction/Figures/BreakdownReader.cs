using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Tells that a number is an item of a breakdown of those counted before it: "Twelve of the dead came from Graz and five from Linz".</summary>
internal readonly struct BreakdownReader(AnnotatedText text, FoundFigures found, CountedNoun noun, Sentence sentence)
{
    /// <summary>What befell those broken down; none when the number is no item.</summary>
    public Predicate Read()
    {
        if (IsOfTheSame() || (IsElliptic() && !(found.Last.Predicate.Category == Category.PeopleOther && noun.Quantity.Estimate.Qualifier == Qualifier.Vague)))
            return found.LikeLast(noun);
        var isItem = text.Is(noun.First - 1, Keys.And) && noun.End < sentence.End && (text.Word(noun.End).Is(Kind.Be) || text.Is(noun.End, Keys.From));
        for (var i = noun.First - 2; isItem && i > sentence.First + 1; i--)
        {
            var word = text.Word(i);
            if (word.IsPlural(Kind.OutcomeNoun | Kind.Prisoner) && text.Is(i - 1, Keys.The) && text.Is(i - 2, Keys.Of))
                return new(Categories.OfNoun(word.Kinds), noun.First, noun.End);
        }
        return Predicate.None;
    }

    /// <summary>"Most of the dead had Hispanic names, and eight were Mexicans": the sentence begins with some of those counted.</summary>
    private bool IsOfTheSame()
    {
        if (found.Count == 0 || found.Last.Sentence < 0 || noun.End >= sentence.End || !text.Word(noun.End).Is(Kind.Be) || text.Word(noun.First - 1).Is(Kind.Preposition | Kind.Be | Kind.Have))
            return false;
        var some = found.Last.Noun.First;
        return some > sentence.First && some - 2 <= sentence.First + 3 && text.Is(some - 1, Keys.The) && text.Is(some - 2, Keys.Of);
    }

    /// <summary>"Two deaths were reported in Alba, 10 were reported in Orsk", "three died in Alba, four in Orsk": the noun of the figure before is left out.</summary>
    private bool IsElliptic() =>
        found.Count > 0 && found.Last.Noun.First > sentence.First - 1 && found.Last.Noun.First < noun.First && noun.End < sentence.End
        && (text.IsKind(noun.First - 1, TokenKind.Comma) || text.Is(noun.First - 1, Keys.And)) && text.KindOf(noun.First - 2) != TokenKind.Number
        && (text.Word(noun.End).Is(Kind.Be) || text.Is(noun.End, Keys.In) || text.Is(noun.End, Keys.At) || text.Is(noun.End, Keys.From) || IsSharedBefore(Keys.By) || IsSharedBefore(Keys.With));

    /// <summary>"Four were killed by rebels and nine by their own side", "44 were charged with terrorism and 71 with theft".</summary>
    private bool IsSharedBefore(ulong preposition)
    {
        if (!text.Is(noun.End, preposition))
            return false;
        for (var i = found.Last.Noun.End; i < noun.First; i++)
        {
            if (text.Is(i, preposition) && text.Word(i - 1).Has(Form.Participle))
                return true;
        }
        return false;
    }
}
