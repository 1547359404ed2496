using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>What a number has from a figure before it: a part of its whole, the same people counted again, a list that leaves its noun out.</summary>
internal readonly struct EarlierReader(AnnotatedText text, FoundFigures found, CountedNoun noun, Sentence sentence, int index)
{
    private static readonly ulong Which = WordKey.Of("which");
    private static readonly ulong These = WordKey.Of("these");
    private static readonly ulong Versus = WordKey.Of("versus");
    private static readonly ulong Well = WordKey.Of("well");
    private static readonly ulong There = WordKey.Of("there");
    private static readonly ulong How = WordKey.Of("how");
    private static readonly ulong Many = WordKey.Of("many");


    private static readonly WordSet Kept = WordLists.Figures["kept"];
    private static readonly WordSet Counting = WordLists.Figures["counting"];
    private static readonly ulong Compared = WordKey.Of("compared");
    private static readonly ulong All = WordKey.Of("all");
    private static readonly ulong About = WordKey.Of("about");

    /// <summary>The figure before, in the same sentence, of which this one is a part: "including three children", "17 of them".</summary>
    public int WholeOf()
    {
        if (found.Count == 0 || found.Last.Sentence != index)
            return -1;
        var last = found.Last;
        if (IsDirectPart() || IsOfWhom() || noun.As == CountedAs.Anaphor)
            return found.Count - 1;
        var gap = noun.First - last.Noun.End;
        if (gap is > 1 and <= LongestVerb && text.IsKind(noun.First - 1, TokenKind.OpenBracket) && last.Predicate.End >= noun.First - 2)
            return found.Count - 1;
        if (gap >= 1 && text.KindOf(noun.First - 1) is TokenKind.Dash or TokenKind.OpenBracket or TokenKind.Colon && gap == 1)
            return found.Count - 1;
        if (last.PartOf >= 0 && gap is >= 1 and <= 2 && (text.Is(noun.First - 1, Keys.And) || text.IsKind(noun.First - 1, TokenKind.Comma)))
            return last.PartOf;
        return -1;
    }

    /// <summary>"including three children", "including Ann's two sons", "among them four guards".</summary>
    public bool IsDirectPart()
    {
        var at = noun.First - 1;
        while (at > 1 && (text.Word(at).Is(Kind.Determiner | Kind.Possessive) || text.IsKind(at, TokenKind.Clitic) || (text.IsKind(at + 1, TokenKind.Clitic) && text.IsCapital(at))))
            at--;
        return at > 0 && (text.Is(at, Keys.Including) || (text.Is(at, Keys.Them) && text.Is(at - 1, Keys.Among)));
    }

    /// <summary>"4,413 dead, of whom 2,499 were sailors", "61 killings, of which 44".</summary>
    private bool IsOfWhom() =>
        noun.First - 2 > sentence.First && text.Is(noun.First - 2, Keys.Of)
        && (text.Is(noun.First - 1, Keys.Whom) || (text.Is(noun.First - 1, Which) && noun.First - found.Last.Noun.End <= 3));

    public static Predicate Inherit(CountedNoun noun, FoundFigure whole) =>
        new(whole.Predicate.Category, whole.Sentence >= 0 ? Math.Min(whole.Predicate.First, noun.First) : noun.First, noun.End, whole.Predicate.IsDenied);

    /// <summary>"down from nearly 10,000", "compared with 54": the same people counted at another time; "Officials say 227.": those of the sentence before.</summary>
    public Predicate Again()
    {
        var before = noun.First - 1;
        if (IsAll() || IsOfThese() || IsNextSubject())
            return new(found.Last.Predicate.Category, noun.First, noun.End);
        if (noun.As != CountedAs.Omitted || before <= sentence.First)
            return Predicate.None;
        if (Breakdown() is { IsFound: true } part)
            return part;
        if (found.Count == 0 || index - found.Last.Sentence > 1)
            return IsSaid() ? Asked() : Predicate.None;
        var isCompared = found.Last.Sentence == index && text.Word(before).Is(Kind.Preposition) && (text.Is(before - 1, Compared) || text.Is(before - 1, SumReader.Changed));
        var isPut = IsSaid();
        var isElaborated = found.Last.Sentence == index && text.IsKind(before, TokenKind.Colon) && noun.End < sentence.End && text.Word(noun.End).Is(Kind.Be);
        var isThere = text.Word(before).Is(Kind.Be) && text.Is(before - 1, There);
        var isSentToo = found.Last.Sentence == index && found.Last.Predicate.Category == Category.Forces && text.Word(before).Does(Deed.Deploy);
        return isCompared || isPut || new SumReader(text, noun, sentence).IsTheNumber() || isElaborated || isSentToo || isThere || IsKept() || IsFromTo() ? new(found.Last.Predicate.Category, noun.First, noun.End) : Predicate.None;
    }

    /// <summary>"the families of at least 43 say …": those counted last, by who mourns or lists them.</summary>
    private bool IsKept() =>
        noun.First - 2 >= sentence.First && text.Is(noun.First - 1, Keys.Of) && text.Is(noun.First - 2, Kept)
        && found.Last.Predicate.Category is Category.Killed or Category.Injured or Category.Detained or Category.VictimsOther;

    /// <summary>"Three officers stood by. All four were dismissed": those counted last, perhaps with the one they were counted beside.</summary>
    private bool IsAll() =>
        noun.As == CountedAs.Omitted && found.Count > 0 && index - found.Last.Sentence <= 2 && noun.First > sentence.First && text.Is(noun.First - 1, All) && noun.End < sentence.End && text.Word(noun.End).Is(Kind.Be | Kind.Have)
        && noun.Quantity.Estimate.Low - found.Last.Noun.Quantity.Estimate.Low is 0 or 1;

    /// <summary>"fell from 900 deaths in 1993 to 400": the same count in another year.</summary>
    private bool IsFromTo() =>
        found.Last.Sentence == index && text.Is(noun.First - 1, Keys.To) && found.Last.Noun.First > sentence.First && text.Is(found.Last.Noun.First - 1, Keys.From)
        && text.Is(found.Last.Noun.End, Keys.In) && noun.First - found.Last.Noun.End <= LongestYear;

    /// <summary>The most tokens of "were executed (".</summary>
    private const int LongestVerb = 5;

    /// <summary>The most tokens of "in May 1993 to".</summary>
    private const int LongestYear = 4;

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

    /// <summary>"Of these, it says, 11 were servicemen": a part of those counted in the sentence before.</summary>
    private bool IsOfThese() =>
        noun.As == CountedAs.Omitted && found.Count > 0 && index - found.Last.Sentence <= 1 && noun.First - sentence.First is >= 2 and <= SumReader.LongestAside && text.Is(sentence.First, Keys.Of)
        && (text.Is(sentence.First + 1, These) || text.Is(sentence.First + 1, Keys.Those) || text.Is(sentence.First + 1, Keys.Them));

    /// <summary>"At least 23 of the dead were shot. Seventeen were under 18": the subject goes on from the sentence before, as a part of it.</summary>
    private bool IsNextSubject() =>
        noun.As == CountedAs.Omitted && noun.First == sentence.First && found.Count > 0 && index - found.Last.Sentence == 1 && noun.End < sentence.End && text.Word(noun.End).Is(Kind.Be)
        && found.Last.Predicate.Category is Category.Killed or Category.Injured or Category.Detained
        && noun.Quantity.Estimate.Low <= (found.Last.Noun.Quantity.Estimate.High ?? found.Last.Noun.Quantity.Estimate.Low);

    private bool IsSaid()
    {
        var verb = text.Word(noun.First - 1);
        return ((verb.Does(Deed.Say) && verb.Has(Form.Past | Form.Third | Form.Base)) || text.Is(noun.First - 1, Counting)) && noun.Quantity.Estimate.Qualifier != Qualifier.Vague && new SumReader(text, noun, sentence).IsAlone();
    }

    /// <summary>"How many people died? Officials say 227."</summary>
    private Predicate Asked()
    {
        if (index == 0)
            return Predicate.None;
        var question = text.Sentences[index - 1];
        for (var i = question.First; i + 2 < question.End; i++)
        {
            if (!text.Is(i, How) || !text.Is(i + 1, Many))
                continue;
            for (var verb = i + 2; verb < question.End; verb++)
            {
                if ((text.Deeds(verb) & Deed.Outcome) != 0)
                    return new(Categories.OfOutcome(text.Deeds(verb) & Deed.Outcome), noun.First, noun.End);
            }
        }
        return Predicate.None;
    }

    /// <summary>"Most of the dead had Hispanic names, and eight were Mexicans", "Twelve of the dead came from Graz and five from Linz".</summary>
    private Predicate Breakdown()
    {
        if (!text.Word(noun.First - 1).Is(Kind.Preposition | Kind.Be | Kind.Have) && found.Count > 0 && found.Last.Sentence >= 0 && found.Last.Noun.First > sentence.First && found.Last.Noun.First - 2 <= sentence.First + 3
            && text.Is(found.Last.Noun.First - 1, Keys.The) && text.Is(found.Last.Noun.First - 2, Keys.Of) && noun.End < sentence.End && text.Word(noun.End).Is(Kind.Be))
            return new(found.Last.Predicate.Category, noun.First, noun.End);
        if (IsElliptic() && !(found.Last.Predicate.Category == Category.PeopleOther && noun.Quantity.Estimate.Qualifier == Qualifier.Vague))
            return new(found.Last.Predicate.Category, noun.First, noun.End);
        var isItem = text.Is(noun.First - 1, Keys.And) && noun.End < sentence.End && (text.Word(noun.End).Is(Kind.Be) || text.Is(noun.End, Keys.From));
        for (var i = noun.First - 2; isItem && i > sentence.First + 1; i--)
        {
            var word = text.Word(i);
            if (word.IsPlural(Kind.OutcomeNoun | Kind.Prisoner) && text.Is(i - 1, Keys.The) && text.Is(i - 2, Keys.Of))
                return new(Categories.OfNoun(word.Kinds), noun.First, noun.End);
        }
        return Predicate.None;
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
        return isThese || isIdentified || isMore ? new(found.Last.Predicate.Category, noun.First, noun.End) : Predicate.None;
    }

    private static readonly WordSet Identifying = WordLists.Figures["identifying"];

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
        return joined ? Inherit(noun, found.Last) : Predicate.None;
    }

    /// <summary>"17 of them", "the other four", "Five of them were described as …": the ones counted last.</summary>
    public Predicate Anaphor()
    {
        if (found.Count == 0 || index - found.Last.Sentence > 2 || IsOfThings())
            return Predicate.None;
        var refers = noun.As == CountedAs.Anaphor || (noun.First > 0 && text.Word(noun.First - 1).Is(Kind.Other));
        refers |= noun.As == CountedAs.Omitted && text.Is(noun.Quantity.EndToken, Keys.More)
            && found.Last.Sentence == index && text.Is(noun.First - 1, Keys.And);
        return refers ? new(found.Last.Predicate.Category, noun.First, noun.End) : Predicate.None;
    }
}
