using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Finds where the clause goes on behind an aside: a list, a relative clause, what stands between commas, dashes or brackets.</summary>
/// <param name="text">The text.</param>
/// <param name="sentence">The sentence.</param>
/// <param name="noun">The counted noun before the aside.</param>
/// <param name="end">Index after the last token to look at.</param>
/// <param name="sawVerb">Whether a verb stands between the noun and the aside.</param>
internal readonly struct AsideReader(AnnotatedText text, Sentence sentence, CountedNoun noun, int end, bool sawVerb)
{
    /// <summary>The token after an aside that begins at <paramref name="i"/>; the end of the sentence when the clause ends there instead.</summary>
    public int Beyond(int i)
    {
        var open = text.KindOf(i);
        var next = i + 1;
        if (next >= end)
            return end;
        var word = text.Word(next);
        if (open == TokenKind.Comma && sawVerb && text.QuantityAt(next) >= 0)
            return end;
        if (open == TokenKind.Comma && (word.Is(Kind.Relative) || IsListItem(next) || IsAnotherNoun(next)))
            return next;
        if (open == TokenKind.Comma && word.Has(Form.Gerund) && text.Is(noun.First - 1, Keys.Of))
            return end;
        if (open == TokenKind.Comma && (word.Is(Kind.Be | Kind.Have) || (text.Deeds(next) & (Deed.Outcome | Deed.Action)) != 0))
            return next;
        for (var at = next; at < end; at++)
        {
            if (text.Is(next, Keys.Including) && text.Word(at).Is(Kind.Be | Kind.Have))
                return at;
            if (!Closes(open, text.KindOf(at)))
                continue;
            if (open != TokenKind.Comma || GoesOn(at + 1))
                return at + 1;
            return IsLongAside(next) ? AfterAsides(at) : end;
        }
        return end;
    }

    /// <summary>"seven others, all male, including a boy, were wounded": one aside follows another.</summary>
    private bool IsLongAside(int first) =>
        text.Is(first, Keys.Including) || text.Is(first, Keys.Among) || text.Word(first).Is(Kind.Determiner | Kind.Preposition | Kind.Adverb) || text.Word(first).Is(Kind.PeopleNoun);

    /// <summary>Behind the next comma that a verb follows; the end when none comes.</summary>
    private int AfterAsides(int comma)
    {
        for (var at = comma + 1; at + 1 < end; at++)
        {
            if (text.Word(at).Does(Deed.Say) && text.Word(at).Has(Form.Past | Form.Third))
                return end;
            if (text.IsKind(at, TokenKind.Comma) && (text.Word(at + 1).Is(Kind.Be | Kind.Have) || IsFate(at + 1)))
                return at + 1;
        }
        return end;
    }

    /// <summary>"…, died in New York".</summary>
    private bool IsFate(int at) => (text.Deeds(at) & Deed.Outcome) != 0 && text.Word(at).Has(Form.Past) && !new ObjectReader(text, sentence).TakesObject(at);

    private bool GoesOn(int at) =>
        at < end && (text.Word(at).Is(Kind.Be | Kind.Have | Kind.Modal | Kind.Relative | Kind.Adverb | Kind.Preposition)
            || (text.Deeds(at) & (Deed.Outcome | Deed.Action)) != 0 || IsListItem(at) || text.Is(at, Keys.And));

    /// <summary>"Thousands of protesters, journalists and lawyers were arrested": all of them were.</summary>
    private bool IsAnotherNoun(int at)
    {
        if (noun.As != CountedAs.Noun || sawVerb || !text.Word(at).Is(Kind.PeopleNoun) || !text.Word(at).Is(Kind.Plural) || text.IsCapital(at))
            return false;
        for (var i = at + 1; i < Math.Min(end, at + ListReach) && (text.IsWord(i) || text.IsKind(i, TokenKind.Comma)); i++)
        {
            if (text.Is(i, Keys.And))
                return true;
            if (text.Word(i).Is(Kind.PhraseEnd) || text.Word(i).Does(Deed.Say))
                return false;
        }
        return false;
    }

    private const int ListReach = 6;

    private bool IsListItem(int at) =>
        text.QuantityAt(at) >= 0 || text.IsKind(at, TokenKind.Number) || (text.Is(at, Keys.And) && at + 1 < end && text.QuantityAt(at + 1) >= 0);

    private static bool Closes(TokenKind open, TokenKind kind) => open switch
    {
        TokenKind.OpenBracket => kind == TokenKind.CloseBracket,
        TokenKind.Dash => kind == TokenKind.Dash,
        _ => kind is TokenKind.Comma or TokenKind.Dash,
    };
}
