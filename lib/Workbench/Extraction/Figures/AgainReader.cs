using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Tells that a number counts again those counted last: at another time, by another word, as the answer to a question.</summary>
internal readonly struct AgainReader(AnnotatedText text, FoundFigures found, CountedNoun noun, Sentence sentence, int index)
{
    /// <summary>The most tokens of "in May 1993 to".</summary>
    private const int LongestYear = 4;

    private static readonly ulong These = WordKey.Of("these");
    private static readonly ulong There = WordKey.Of("there");
    private static readonly ulong How = WordKey.Of("how");
    private static readonly ulong Many = WordKey.Of("many");
    private static readonly ulong Compared = WordKey.Of("compared");
    private static readonly ulong All = WordKey.Of("all");
    private static readonly WordSet Kept = WordLists.Figures["kept"];
    private static readonly WordSet Counting = WordLists.Figures["counting"];

    private SumReader Sum => new(text, noun, sentence);

    /// <summary>What befell those counted last; none when the number does not count them.</summary>
    public Predicate Read()
    {
        if (IsAll() || IsOfThese() || IsNextSubject())
            return found.LikeLast(noun);
        if (noun.As != CountedAs.Omitted || noun.First - 1 <= sentence.First)
            return Predicate.None;
        if (new BreakdownReader(text, found, noun, sentence).Read() is { IsFound: true } part)
            return part;
        if (found.Count == 0 || index - found.Last.Sentence > 1)
            return IsSaid() ? Asked() : Predicate.None;
        var isAgainHere = found.Last.Sentence == index && (IsCompared() || IsElaborated() || IsSentToo() || IsFromTo());
        return isAgainHere || IsSaid() || IsThere() || IsKept() || Sum.IsTheNumber() ? found.LikeLast(noun) : Predicate.None;
    }

    /// <summary>"down from nearly 10,000", "compared with 54".</summary>
    private bool IsCompared() => text.Word(noun.First - 1).Is(Kind.Preposition) && (text.Is(noun.First - 2, Compared) || text.Is(noun.First - 2, SumReader.Changed));

    /// <summary>"the dead were many: 40 were children".</summary>
    private bool IsElaborated() => text.IsKind(noun.First - 1, TokenKind.Colon) && noun.End < sentence.End && text.Word(noun.End).Is(Kind.Be);

    /// <summary>"sent 400 troops and would send another 200".</summary>
    private bool IsSentToo() => found.Last.Predicate.Category == Category.Forces && text.Word(noun.First - 1).Does(Deed.Deploy);

    /// <summary>"there were about 40".</summary>
    private bool IsThere() => text.Word(noun.First - 1).Is(Kind.Be) && text.Is(noun.First - 2, There);

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
        text.Is(noun.First - 1, Keys.To) && found.Last.Noun.First > sentence.First && text.Is(found.Last.Noun.First - 1, Keys.From)
        && text.Is(found.Last.Noun.End, Keys.In) && noun.First - found.Last.Noun.End <= LongestYear;

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
        return ((verb.Does(Deed.Say) && verb.Has(Form.Past | Form.Third | Form.Base)) || text.Is(noun.First - 1, Counting)) && noun.Quantity.Estimate.Qualifier != Qualifier.Vague && Sum.IsAlone();
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
}
