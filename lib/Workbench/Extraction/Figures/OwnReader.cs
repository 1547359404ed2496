using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>What the noun and its modifiers alone say of those counted: "12 bodies", "five detained babies", "40 people".</summary>
internal readonly struct OwnReader(AnnotatedText text, Sentence sentence, CountedNoun noun, bool hasKilled)
{
    /// <summary>The most persons a text names one by one.</summary>
    private const int MostNamed = 3;

    /// <summary>From "dozens" on a vague number counts people for their number's sake.</summary>
    private const int LeastVagueCrowd = 24;

    private const int ClauseReach = 10;

    /// <summary>From so many on, brothers or children are people of the event.</summary>
    private const int SmallestCrowdOfKin = 5;

    /// <summary>The most tokens between people and the verb of what they think.</summary>
    private const int OpinionReach = 5;

    private static readonly WordSet Thinking = WordLists.Figures["thinking"];
    private static readonly WordSet Limiting = WordLists.Figures["limiting"];
    private static readonly ulong Aboard = WordKey.Of("aboard");
    private static readonly ulong Board = WordKey.Of("board");
    private static readonly ulong Suspects = WordKey.Of("suspects");
    private static readonly ulong Victims = WordKey.Of("victims");

    /// <summary>What the noun itself says; victims are the dead where the text has spoken of dead.</summary>
    public Predicate Own()
    {
        var category = Categories.OfNoun(noun.Head);
        if (category == Category.VictimsOther && text.Is(noun.NounEnd - 1, Victims) && hasKilled)
            category = Category.Killed;
        return new(category, noun.First, noun.End);
    }

    /// <summary>People who are counted and nothing more.</summary>
    public Predicate OwnOrOther()
    {
        var own = Own();
        if (Modifier() is var modifier and not Category.None && !own.IsFound)
            return own with { Category = modifier };
        if (noun.Quantity.Estimate.Low <= 1)
            return own;
        if ((noun.Head & Kind.Kin) != 0 && noun.Quantity.Estimate.High < SmallestCrowdOfKin)
            return own;
        if (!own.IsFound && noun.Quantity.Estimate.High <= MostNamed && ((IsKnownAlready() && !text.Is(noun.NounEnd - 1, Suspects)) || IsSpeaker()))
            return own;
        if (!own.IsFound && ((noun.Quantity.Estimate is { Qualifier: Qualifier.Vague, Low: null or < LeastVagueCrowd } && IsOpinion()) || IsLimit()))
            return own;
        return own.IsFound || (noun.Head & Kind.Other) != 0 ? own : own with { Category = Category.PeopleOther };
    }

    /// <summary>"Thousands were enjoying the show": the subject of a verb, too many to be anything but people.</summary>
    public bool IsCrowd()
    {
        if (noun.As == CountedAs.Omitted && (IsAboard() || IsOfGroup()))
            return true;
        if (noun.As != CountedAs.Omitted || noun.Quantity.Estimate is not { Qualifier: Qualifier.Vague, Low: >= LeastVagueCrowd } || noun.End >= sentence.End)
            return false;
        var opensClause = noun.First == sentence.First || text.KindOf(noun.First - 1) is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Dash or TokenKind.OpenQuote || text.Word(noun.First - 1).Is(Kind.Subordinator | Kind.Conjunction);
        return opensClause && (text.Word(noun.End).Is(Kind.Be | Kind.Have) || text.Word(noun.End).Has(Form.Past)) && !text.Word(noun.End).Is(Kind.Preposition);
    }

    /// <summary>"a group of about 30", "a crowd of thousands".</summary>
    private bool IsOfGroup() =>
        noun.First - 2 >= sentence.First && text.Is(noun.First - 1, Keys.Of) && text.Word(noun.First - 2).Is(Kind.Crowd) && !text.Word(noun.First - 2).Is(Kind.Unit) && noun.Quantity.Estimate is not { Qualifier: Qualifier.Vague, Low: null or < LeastVagueCrowd };

    /// <summary>"with 298 aboard".</summary>
    private bool IsAboard() => text.Is(noun.End, Aboard) || (text.Is(noun.End, Keys.On) && text.Is(noun.End + 1, Board));

    /// <summary>"three dead people", "five detained babies".</summary>
    private Category Modifier()
    {
        for (var i = noun.NounFirst; i < noun.NounEnd - 1; i++)
        {
            var word = text.Word(i);
            if (word.IsPlural(Kind.Dead | Kind.Wounded | Kind.Harmed))
                return Categories.OfNoun(word.Kinds);
            if (word.Has(Form.Participle) && word.Does(Deed.Arrest | Deed.Injure | Deed.Harm | Deed.Kill) && !word.Is(Kind.PhraseEnd))
                return Categories.OfOutcome(word.Deeds & (Deed.Arrest | Deed.Injure | Deed.Harm | Deed.Kill));
        }
        return Category.None;
    }

    /// <summary>"the two leaders", "both men", "all three": persons the text has named.</summary>
    private bool IsKnownAlready() =>
        noun.First > 0 && text.IsWord(noun.First - 1) && (text.Is(noun.First - 1, Keys.The) || text.Is(noun.First - 1, Keys.Between) || text.Is(noun.First - 1, Keys.Those));

    /// <summary>"many experts contend", "for many Kurds the vote was lost": who thinks so, in no number.</summary>
    private bool IsOpinion()
    {
        if (noun.First > sentence.First && text.Is(noun.First - 1, Keys.For))
            return true;
        for (var i = noun.End; i < Math.Min(sentence.End, noun.End + OpinionReach) && text.IsWord(i); i++)
        {
            if (text.Is(i, Thinking) || (text.Word(i).Does(Deed.Say | Deed.Tell) && text.Word(i).VerbForms != Form.None))
                return true;
        }
        return false;
    }

    /// <summary>"gatherings are limited to eight people": a rule, not a count.</summary>
    private bool IsLimit() => noun.First - 1 > sentence.First && text.Is(noun.First - 1, Keys.To) && text.Any(sentence.Back(noun.First - 1, OpinionReach - 1), Limiting);

    /// <summary>"Two officials said": who tells is not what is counted.</summary>
    private bool IsSpeaker()
    {
        var isBroken = false;
        for (var i = noun.End; i < Math.Min(sentence.End, noun.End + ClauseReach); i++)
        {
            isBroken |= text.IsKind(i, TokenKind.Comma);
            if (text.Word(i).Does(Deed.Say | Deed.Tell) && text.Word(i).Has(Form.Past | Form.Third))
                return !isBroken || text.IsKind(i - 1, TokenKind.Comma) || text.Word(i - 1).Is(Kind.Adverb);
            if (text.Word(i).Is(Kind.Be | Kind.Have) || text.KindOf(i) is TokenKind.Stop or TokenKind.Semicolon)
                break;
        }
        return false;
    }
}
