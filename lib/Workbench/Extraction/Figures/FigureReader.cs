using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>A count of people found in a sentence, before anybody is credited with it.</summary>
/// <param name="Noun">The number and what it counts.</param>
/// <param name="Predicate">What decides its category.</param>
/// <param name="Sentence">Index of the sentence it stands in.</param>
/// <param name="PartOf">Index, among the figures of the document, of the whole it is a part of; -1 when it is no part.</param>
internal sealed record FoundFigure(CountedNoun Noun, Predicate Predicate, int Sentence, int PartOf);

/// <summary>Finds the figures of a document, sentence by sentence.</summary>
internal sealed class FigureReader(AnnotatedText text)
{
    private readonly List<FoundFigure> found = [];
    private bool hasKilled;

    public List<FoundFigure> Read()
    {
        var quantities = text.Quantities;
        var sentence = 0;
        for (var i = 0; i < quantities.Length; i++)
        {
            if (!CanBeFigure(quantities[i]))
                continue;
            while (text.Sentences[sentence].End <= quantities[i].FirstToken)
                sentence++;
            ReadOne(quantities[i], sentence);
        }
        return found;
    }

    /// <summary>A single person is no figure, and nobody is none.</summary>
    private static bool CanBeFigure(Quantity quantity) =>
        (quantity.Kind == QuantityKind.Count || quantity.Kind == QuantityKind.Fraction) && quantity.Estimate is not { Low: <= 1, High: <= 1 }
        && IsWhole(quantity.Estimate.Low) && IsWhole(quantity.Estimate.High);

    private static bool IsWhole(decimal? bound) => bound is null || decimal.Truncate(bound.Value) == bound;

    private void ReadOne(Quantity quantity, int sentenceIndex)
    {
        var sentence = text.Sentences[sentenceIndex];
        var noun = new CountedNounReader(text, sentence).Read(quantity);
        var whole = WholeOf(noun, sentenceIndex);
        if (noun.As == CountedAs.NotPeople)
        {
            ReadToll(noun, sentence, sentenceIndex);
            return;
        }
        var predicate = Decide(noun, sentence, sentenceIndex, whole);
        if (predicate.IsFound && !predicate.IsHypothetical && !(quantity.Kind == QuantityKind.Fraction && IsLooseFraction(noun, predicate)))
            Add(new(noun, predicate, sentenceIndex, whole));
    }

    /// <summary>"most of them", "half": a share that names no part of what is counted.</summary>
    private bool IsLooseFraction(CountedNoun noun, Predicate predicate) =>
        predicate.Category == Category.PeopleOther || noun.As == CountedAs.Omitted || noun.Quantity.Estimate.Low is not null
        || text.Is(noun.Quantity.EndToken - 1, Most) || text.Is(noun.Quantity.EndToken - 1, Majority);

    private static readonly ulong Most = WordKey.Of("most");
    private static readonly ulong Majority = WordKey.Of("majority");

    private void Add(FoundFigure figure)
    {
        found.Add(figure);
        hasKilled |= figure.Predicate.Category == Category.Killed;
    }

    private void ReadToll(CountedNoun noun, Sentence sentence, int sentenceIndex)
    {
        if (noun.Quantity.EndToken < sentence.End && text.IsKind(noun.Quantity.EndToken, TokenKind.Hyphen))
            return;
        if (new LivesReader(text, sentence).Read(noun) is { } lives)
        {
            Add(new(lives.Noun, lives.Predicate, sentenceIndex, -1));
            return;
        }
        var next = noun.Quantity.EndToken;
        if (next < sentence.End && text.IsWord(next) && !text.Word(next).Is(Kind.PhraseEnd | Kind.Adverb | Kind.Time))
            return;
        var toll = new PredicateBefore(text, sentence, noun).Toll();
        if (toll.IsFound)
            Add(new(noun, toll, sentenceIndex, -1));
    }

    private Predicate Decide(CountedNoun noun, Sentence sentence, int sentenceIndex, int whole)
    {
        var before = new PredicateBefore(text, sentence, noun);
        if (IsOutcome(noun) || IsInner(noun, sentence))
            return Own(noun);
        if (before.Adjacent() is { IsFound: true } adjacent)
            return adjacent;
        if (noun.As == CountedAs.Omitted && before.Toll() is { IsFound: true } toll)
            return toll;
        if (whole >= 0 && IsDirectPart(noun))
            return Inherit(noun, found[whole]);
        var after = new PredicateAfter(text, sentence, noun).Read();
        var side = new SideReader(text, sentence, noun);
        if (after.Category is Category.None or Category.Protesters or Category.Forces or Category.Fighters && side.Read() is { IsFound: true } own)
            return own;
        if (after.IsFound && !(noun.As == CountedAs.Omitted && after.First < noun.First))
            return after;
        if (before.ListHead() is { IsFound: true } list)
            return list;
        if (before.Subject() is { IsFound: true } subject)
            return subject;
        if (whole >= 0)
            return Inherit(noun, found[whole]);
        if (Again(noun, sentence, sentenceIndex) is { IsFound: true } again)
            return again;
        if (AmongThem(noun, sentence) is { IsFound: true } among)
            return among;
        if (Coordinate(noun, sentenceIndex) is { IsFound: true } coordinate)
            return coordinate;
        if (side.ReadLast() is { IsFound: true } last)
            return last;
        if (noun.As is CountedAs.Omitted or CountedAs.Anaphor)
            return Anaphor(noun, sentenceIndex);
        return noun.As == CountedAs.Noun && !side.IsPopulation ? OwnOrOther(noun, sentence) : Predicate.None;
    }

    /// <summary>"two of the seven gunmen were killed": the seven are not all killed, unless "who were" follows them.</summary>
    private bool IsInner(CountedNoun noun, Sentence sentence)
    {
        var at = noun.First - 1;
        while (at > sentence.First && text.Word(at).Is(Kind.Determiner | Kind.Possessive))
            at--;
        return noun.As == CountedAs.Noun && at < noun.First - 1 && text.Is(at, Keys.Of) && found.Count > 0 && found[^1].Noun.Quantity.EndToken == at
            && Categories.OfNoun(noun.Head) != Category.None && !(noun.End < sentence.End && text.Word(noun.End).Is(Kind.Relative));
    }

    private static bool IsOutcome(CountedNoun noun) => noun.As == CountedAs.Noun && (noun.Head & Kind.OutcomeNoun) != 0 && (noun.Head & Kind.Person) == 0;

    /// <summary>What the noun itself says; victims are the dead where the text has spoken of dead.</summary>
    private Predicate Own(CountedNoun noun)
    {
        var category = Categories.OfNoun(noun.Head);
        if (category == Category.VictimsOther && text.Is(noun.NounEnd - 1, Victims) && hasKilled)
            category = Category.Killed;
        return new(category, noun.First, noun.End);
    }

    /// <summary>People who are counted and nothing more.</summary>
    private Predicate OwnOrOther(CountedNoun noun, Sentence sentence)
    {
        var own = Own(noun);
        if (Modifier(noun) is var modifier and not Category.None && !own.IsFound)
            return own with { Category = modifier };
        if ((noun.Head & Kind.Kin) != 0 && noun.Quantity.Estimate.High < 5)
            return own;
        if (!own.IsFound && noun.Quantity.Estimate.High <= MostNamed && (IsKnownAlready(noun) || IsSpeaker(noun, sentence)))
            return own;
        return own.IsFound || noun.Quantity.Estimate.Qualifier == Qualifier.Vague || (noun.Head & Kind.Other) != 0 ? own : own with { Category = Category.PeopleOther };
    }

    /// <summary>"the two leaders", "both men", "all three": persons the text has named.</summary>
    private bool IsKnownAlready(CountedNoun noun) =>
        noun.First > 0 && text.IsWord(noun.First - 1) && (text.Is(noun.First - 1, Keys.The) || text.Is(noun.First - 1, Keys.Between) || text.Is(noun.First - 1, Keys.Those));

    /// <summary>"Two officials said": who tells is not what is counted.</summary>
    private bool IsSpeaker(CountedNoun noun, Sentence sentence)
    {
        for (var i = noun.End; i < Math.Min(sentence.End, noun.End + ClauseReach); i++)
        {
            if (text.Word(i).Does(Deed.Say | Deed.Tell) && text.Word(i).Has(Form.Past | Form.Third))
                return true;
            if (text.Word(i).Is(Kind.Be | Kind.Have) || text.Token(i).Kind is TokenKind.Stop or TokenKind.Semicolon)
                break;
        }
        return false;
    }

    /// <summary>The most persons a text names one by one.</summary>
    private const int MostNamed = 3;

    private const int ClauseReach = 10;

    /// <summary>"down from nearly 10,000", "compared with 54": the same people counted at another time; "Officials say 227.": those of the sentence before.</summary>
    private Predicate Again(CountedNoun noun, Sentence sentence, int sentenceIndex)
    {
        var before = noun.First - 1;
        if (noun.As != CountedAs.Omitted || before <= sentence.First)
            return Predicate.None;
        if (Breakdown(noun, sentence) is { IsFound: true } part)
            return part;
        if (found.Count == 0 || sentenceIndex - found[^1].Sentence > 1)
            return IsSaid(noun, sentence) ? Asked(noun, sentenceIndex) : Predicate.None;
        var isCompared = found[^1].Sentence == sentenceIndex && text.Word(before).Is(Kind.Preposition) && Comparing.Contains(text.Token(before - 1).Key);
        var isPut = IsSaid(noun, sentence);
        var isElaborated = found[^1].Sentence == sentenceIndex && text.IsKind(before, TokenKind.Colon) && noun.End < sentence.End && text.Word(noun.End).Is(Kind.Be);
        return isCompared || isPut || isElaborated ? new(found[^1].Predicate.Category, noun.First, noun.End) : Predicate.None;
    }

    private bool IsSaid(CountedNoun noun, Sentence sentence)
    {
        var verb = text.Word(noun.First - 1);
        return verb.Does(Deed.Say) && verb.Has(Form.Past | Form.Third | Form.Base) && noun.Quantity.Estimate.Qualifier != Qualifier.Vague && IsAlone(noun, sentence);
    }

    /// <summary>"How many people died? Officials say 227."</summary>
    private Predicate Asked(CountedNoun noun, int sentenceIndex)
    {
        if (sentenceIndex == 0)
            return Predicate.None;
        var question = text.Sentences[sentenceIndex - 1];
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

    private static readonly ulong How = WordKey.Of("how");
    private static readonly ulong Many = WordKey.Of("many");

    /// <summary>"Most of the dead had Hispanic names, and eight were Mexicans", "Twelve of the dead came from Graz and five from Linz".</summary>
    private Predicate Breakdown(CountedNoun noun, Sentence sentence)
    {
        if (text.IsKind(noun.First - 1, TokenKind.Comma) && found.Count > 0 && found[^1].Sentence >= 0 && found[^1].Noun.First > sentence.First && found[^1].Noun.First - 2 <= sentence.First + 3
            && text.Is(found[^1].Noun.First - 1, Keys.The) && text.Is(found[^1].Noun.First - 2, Keys.Of) && noun.End < sentence.End && text.Word(noun.End).Is(Kind.Be))
            return new(found[^1].Predicate.Category, noun.First, noun.End);
        var isItem = text.Is(noun.First - 1, Keys.And) && noun.End < sentence.End && (text.Word(noun.End).Is(Kind.Be) || text.Is(noun.End, Keys.From));
        for (var i = noun.First - 2; isItem && i > sentence.First + 1; i--)
        {
            var word = text.Word(i);
            if (word.Is(Kind.OutcomeNoun | Kind.Prisoner) && word.Is(Kind.Plural) && text.Is(i - 1, Keys.The) && text.Is(i - 2, Keys.Of))
                return new(Categories.OfNoun(word.Kinds), noun.First, noun.End);
        }
        return Predicate.None;
    }

    private bool IsAlone(CountedNoun noun, Sentence sentence) =>
        noun.End >= sentence.End || text.Token(noun.End).Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.CloseBracket or TokenKind.CloseQuote or TokenKind.Semicolon;

    private static readonly WordSet Comparing = WordKey.Set("down", "up", "compared", "rising", "fell", "rose");

    /// <summary>"three dead people", "five detained babies".</summary>
    private Category Modifier(CountedNoun noun)
    {
        for (var i = noun.NounFirst; i < noun.NounEnd - 1; i++)
        {
            var word = text.Word(i);
            if (word.Is(Kind.Dead | Kind.Wounded | Kind.Harmed) && word.Is(Kind.Plural))
                return Categories.OfNoun(word.Kinds);
            if (word.Has(Form.Participle) && word.Does(Deed.Arrest | Deed.Injure | Deed.Harm | Deed.Kill) && !word.Is(Kind.PhraseEnd))
                return Categories.OfOutcome(word.Deeds & (Deed.Arrest | Deed.Injure | Deed.Harm | Deed.Kill));
        }
        return Category.None;
    }

    private static readonly ulong Victims = WordKey.Of("victims");

    /// <summary>"The injured lie in two clinics, with nine pupils among them."</summary>
    private Predicate AmongThem(CountedNoun noun, Sentence sentence)
    {
        for (var i = noun.End; i + 1 < Math.Min(sentence.End, noun.End + 8); i++)
        {
            if (!text.Is(i, Keys.Among) || !text.Is(i + 1, Keys.Them))
                continue;
            for (var subject = sentence.First; subject < noun.First; subject++)
            {
                var word = text.Word(subject);
                if (word.Is(Kind.OutcomeNoun | Kind.Prisoner | Kind.Harmed) && word.Is(Kind.Plural))
                    return new(Categories.OfNoun(word.Kinds), subject, i + 2);
            }
        }
        return Predicate.None;
    }

    /// <summary>"killed two cooks along with nine guests": joined to the figure before.</summary>
    private Predicate Coordinate(CountedNoun noun, int sentenceIndex)
    {
        if (found.Count == 0 || found[^1].Sentence != sentenceIndex || noun.First - found[^1].Noun.End > 8)
            return Predicate.None;
        var before = noun.First - 1;
        if (found[^1].Predicate.First >= found[^1].Noun.First)
            return Predicate.None;
        var joined = text.Is(before, Keys.With) && text.Is(before - 1, Keys.Along)
            || text.Is(before, Keys.As)
            || ((text.Is(before, Keys.And) || text.IsKind(before, TokenKind.Comma)) && before <= found[^1].Noun.End + 1);
        return joined ? Inherit(noun, found[^1]) : Predicate.None;
    }

    private bool IsDirectPart(CountedNoun noun) =>
        noun.First > 1 && (text.Is(noun.First - 1, Keys.Including) || (text.Is(noun.First - 1, Keys.Them) && text.Is(noun.First - 2, Keys.Among)));

    private static Predicate Inherit(CountedNoun noun, FoundFigure whole) =>
        new(whole.Predicate.Category, whole.Sentence >= 0 ? Math.Min(whole.Predicate.First, noun.First) : noun.First, noun.End, whole.Predicate.IsDenied);

    /// <summary>"17 of them", "the other four", "Five of them were described as …": the ones counted last.</summary>
    private Predicate Anaphor(CountedNoun noun, int sentenceIndex)
    {
        if (found.Count == 0 || sentenceIndex - found[^1].Sentence > 2)
            return Predicate.None;
        var refers = noun.As == CountedAs.Anaphor || (noun.First > 0 && text.Word(noun.First - 1).Is(Kind.Other));
        refers |= noun.As == CountedAs.Omitted && noun.Quantity.EndToken < text.Layout.Tokens.Count && text.Is(noun.Quantity.EndToken, Keys.More)
            && found[^1].Sentence == sentenceIndex && text.Is(noun.First - 1, Keys.And);
        return refers ? new(found[^1].Predicate.Category, noun.First, noun.End) : Predicate.None;
    }

    /// <summary>The figure before, in the same sentence, of which this one is a part: "including three children", "17 of them".</summary>
    private int WholeOf(CountedNoun noun, int sentenceIndex)
    {
        if (found.Count == 0 || found[^1].Sentence != sentenceIndex)
            return -1;
        var last = found[^1];
        if (IsDirectPart(noun) || noun.As == CountedAs.Anaphor)
            return found.Count - 1;
        var gap = noun.First - last.Noun.End;
        if (gap >= 1 && text.Token(noun.First - 1).Kind is TokenKind.Dash or TokenKind.OpenBracket or TokenKind.Colon && gap == 1)
            return found.Count - 1;
        if (last.PartOf >= 0 && gap is >= 1 and <= 2 && (text.Is(noun.First - 1, Keys.And) || text.IsKind(noun.First - 1, TokenKind.Comma)))
            return last.PartOf;
        return -1;
    }
}
