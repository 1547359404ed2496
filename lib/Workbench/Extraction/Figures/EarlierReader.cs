using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>What a number has from a figure before it that it is joined to: more of the same, some of them by who they are, a list that leaves its noun out.</summary>
internal readonly struct EarlierReader(AnnotatedText text, FoundFigures found, CountedNoun noun, Sentence sentence, int index)
{
    private static readonly ulong These = WordKey.Of("these");
    private static readonly ulong Versus = WordKey.Of("versus");
    private static readonly ulong Well = WordKey.Of("well");
    private static readonly ulong About = WordKey.Of("about");
    private static readonly WordSet Identifying = WordLists.Figures["identifying"];

    /// <summary>"fired 300 rockets and 130 more were …", "three briefings; the other two were about …": more of the things counted last, not of people.</summary>
    public bool IsOfThings()
    {
        var isMore = (noun.As == CountedAs.Omitted || (noun.Head & Kind.Other) != 0) && noun.Quantity.EndToken < sentence.End && text.Is(noun.Quantity.EndToken, Keys.More);
        var isOther = noun.As == CountedAs.Omitted && noun.First > sentence.First && text.Word(noun.First - 1).Is(Kind.Other);
        if (!isMore && !isOther)
            return false;
        if (isOther && noun.End < sentence.End && text.Word(noun.End).Is(Kind.Be) && text.Is(noun.End + 1, About))
            return true;
        var last = text.QuantityAt(noun.First) - 1;
        if (last < 0 || text.Quantities[last] is var thing && (thing.Kind != QuantityKind.Count || thing.FirstToken < sentence.First))
            return false;
        return !(found.Count > 0 && found.Last.Noun.First >= thing.FirstToken) && thing.EndToken < noun.First && text.IsWord(thing.EndToken)
            && new CountedNounReader(text, sentence).Read(thing).As == CountedAs.NotPeople;
    }

    /// <summary>"The injured lie in two clinics, with nine pupils among them."</summary>
    public Predicate AmongThem()
    {
        for (var i = noun.End; i + 1 < Math.Min(sentence.End, noun.End + 8); i++)
        {
            if (!text.Is(i, Keys.Among) || !text.Is(i + 1, Keys.Them))
                continue;
            for (var subject = sentence.First; subject < noun.First; subject++)
            {
                var word = text.Word(subject);
                if (word.IsPlural(Kind.OutcomeNoun | Kind.Prisoner | Kind.Harmed))
                    return new(Categories.OfNoun(word.Kinds), subject, i + 2);
            }
        }
        return Predicate.None;
    }

    /// <summary>"These included nine children and six women", "19 died and a foundation has identified 40 people", "118 bodies; 40 more were found": those counted last, by who they are.</summary>
    public Predicate Included()
    {
        if (found.Count == 0 || index - found.Last.Sentence > 1 || noun.First - 1 <= sentence.First || found.Last.Predicate.Category is not (Category.Killed or Category.Injured or Category.Detained or Category.VictimsOther))
            return Predicate.None;
        var isThese = (text.Is(sentence.First, These) || text.Is(sentence.First, Keys.Those) || text.Is(sentence.First, Keys.They)) && text.Word(sentence.First + 1).Does(Deed.Include);
        var isIdentified = found.Last.Sentence == index && text.Is(noun.First - 1, Identifying) && (noun.Head & Kind.Person) != 0;
        var isMore = found.Last.Sentence == index && (noun.Head & Kind.Other) != 0 && text.Is(noun.Quantity.EndToken, Keys.More) && noun.End < sentence.End && text.Word(noun.End).Is(Kind.Be)
            && (text.Is(noun.First - 1, Keys.And) || text.KindOf(noun.First - 1) is TokenKind.Semicolon or TokenKind.Comma);
        return isThese || isIdentified || isMore ? found.LikeLast(noun) : Predicate.None;
    }

    /// <summary>"killed two cooks along with nine guests": joined to the figure before.</summary>
    public Predicate Coordinate()
    {
        if (found.Count == 0 || found.Last.Sentence != index || noun.First - found.Last.Noun.End > 8)
            return Predicate.None;
        var before = noun.First - 1;
        if (found.Last.Predicate.First >= found.Last.Noun.First)
            return Predicate.None;
        var joined = text.Is(before, Keys.With) && text.Is(before - 1, Keys.Along)
            || (text.Is(before, Keys.As) && text.Is(before - 1, Well))
            || text.Is(before, Versus)
            || ((text.Is(before, Keys.And) || text.IsKind(before, TokenKind.Comma)) && before <= found.Last.Noun.End + 1);
        return joined ? found.Last.Inherited(noun) : Predicate.None;
    }

    /// <summary>"17 of them", "the other four", "Five of them were described as …": the ones counted last.</summary>
    public Predicate Anaphor()
    {
        if (found.Count == 0 || index - found.Last.Sentence > 2 || IsOfThings())
            return Predicate.None;
        var refers = noun.As == CountedAs.Anaphor || (noun.First > 0 && text.Word(noun.First - 1).Is(Kind.Other));
        refers |= noun.As == CountedAs.Omitted && text.Is(noun.Quantity.EndToken, Keys.More)
            && found.Last.Sentence == index && text.Is(noun.First - 1, Keys.And);
        return refers ? found.LikeLast(noun) : Predicate.None;
    }
}
