using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Attributions;

/// <summary>Finds the noun phrase that is the subject of a verb: before it, past auxiliaries, times and what stands in apposition.</summary>
internal readonly struct SubjectPhraseReader(AnnotatedText text, Sentence sentence)
{
    /// <summary>The most tokens of a name in apposition, hyphens counted.</summary>
    private const int LongestName = 10;

    private PhraseReader Phrases => new(text, sentence);

    /// <summary>The phrase before a verb that can be its subject; empty when there is none.</summary>
    public TokenRange Read(int verb)
    {
        var end = BeforeAuxiliaries(verb);
        if (end > sentence.First && text.IsKind(end - 1, TokenKind.Comma) && CommaBefore(end - 1) is var comma and >= 0)
        {
            if (IsNameInApposition(comma, end - 1))
                return new(comma + 1, end - 1);
            end = comma;
        }
        else if (end > sentence.First && text.IsKind(end - 1, TokenKind.CloseBracket))
            end = BracketBefore(end - 1);
        if (end > sentence.First && text.Word(end - 1).Is(Kind.Relative) && !text.Is(end - 1, Keys.That))
            end = text.IsKind(end - 2 < sentence.First ? end - 1 : end - 2, TokenKind.Comma) ? end - 2 : end - 1;
        var first = end;
        while (first > sentence.First && end - first < PhraseReader.Longest && Belongs(first - 1, end))
            first--;
        return IsAge(first, end) || IsOrigin(first, end) ? Read(first - 1) : TrimFront(first, end);
    }

    /// <summary>"The ministry on Saturday has not": past the auxiliaries of a verb and a time before them.</summary>
    private int BeforeAuxiliaries(int verb)
    {
        var auxiliaries = Kind.Have | Kind.Adverb | Kind.Modal | Kind.Do | Kind.Negative | (text.Word(verb).Has(Form.Gerund) ? Kind.Be : Kind.None);
        var end = verb;
        while (end > sentence.First && text.IsWord(end - 1) && text.Word(end - 1).Is(auxiliaries))
            end--;
        return BeforeTime(end);
    }

    /// <summary>"The ministry on Saturday", "Moscow police earlier": a time between subject and verb.</summary>
    private int BeforeTime(int end)
    {
        var at = end;
        while (at > sentence.First && text.IsWord(at - 1) && text.Word(at - 1).Is(Kind.Weekday | Kind.Time | Kind.Adverb) && !text.Word(at - 1).Is(Kind.Media | Kind.PeopleNoun))
            at--;
        if (at == end || at - 1 <= sentence.First)
            return end;
        return text.Is(at - 1, Keys.On) || (text.Word(at - 1).Is(Kind.Determiner) && text.Word(at).Is(Kind.Time)) ? at - 1 : at;
    }

    /// <summary>"John Miller, of Orsk, was": where somebody is from is no subject.</summary>
    private bool IsOrigin(int first, int end) =>
        first < end && first - 1 > sentence.First && text.IsKind(first - 1, TokenKind.Comma) && (text.Is(first, Keys.Of) || text.Is(first, Keys.From));

    /// <summary>"Viktor Sand, 32, a suspect …, was": the age between the commas is no subject.</summary>
    private bool IsAge(int first, int end) =>
        end == first + 1 && text.IsKind(first, TokenKind.Number) && first - 1 > sentence.First && text.IsKind(first - 1, TokenKind.Comma);

    private int CommaBefore(int comma)
    {
        for (var i = comma - 1; i >= sentence.First && comma - i < PhraseReader.Longest; i--)
        {
            if (text.KindOf(i) is TokenKind.CloseQuote or TokenKind.Semicolon)
                return -1;
            if (text.IsKind(i, TokenKind.Comma))
                return i;
        }
        return -1;
    }

    /// <summary>"Another survivor, Omar Said, said": the name stands between the commas.</summary>
    private bool IsNameInApposition(int comma, int close) =>
        close - comma is > 1 and < LongestName && text.IsCapital(comma + 1) && text.IsCapital(close - 1) && text.IsWord(close - 1)
        && comma > sentence.First && text.IsWord(comma - 1) && !text.IsCapital(comma - 1) && text.Word(comma - 1).Is(Kind.Person | Kind.Title);

    private int BracketBefore(int close)
    {
        var open = text.LastIndexOf(new TokenRange(Math.Max(sentence.First, close - PhraseReader.Longest) + 1, close), TokenKind.OpenBracket);
        return open < 0 ? close + 1 : open;
    }

    private bool Belongs(int i, int end)
    {
        var token = text.Token(i);
        switch (token.Kind)
        {
            case TokenKind.Hyphen or TokenKind.Clitic or TokenKind.Number or TokenKind.Handle:
                return true;
            case TokenKind.Stop:
                return i > sentence.First && text.Word(i - 1).Is(Kind.Title);
            case TokenKind.Word:
                break;
            default:
                return false;
        }
        var word = text.Word(i);
        if (word.Is(Kind.Pronoun) && !word.Is(Kind.Determiner | Kind.Possessive))
            return i == end - 1;
        if (text.Is(i, Keys.That))
            return false;
        if (word.Is(Kind.Conjunction))
            return i + 1 < end && text.IsCapital(i + 1) && i > sentence.First && text.IsCapital(i - 1) && text.IsWord(i - 1);
        if (word.Is(Kind.Determiner | Kind.Possessive))
            return true;
        if (word.Is(Kind.Subordinator | Kind.Relative | Kind.Be | Kind.Have | Kind.Do | Kind.Modal | Kind.Negative))
            return false;
        return !Phrases.IsVerb(i) && !(word.Does(Deed.Say) && word.Has(Form.Third) && i > sentence.First && text.IsCapital(i - 1) && text.Word(i + 1).Is(Kind.Determiner));
    }

    /// <summary>"Doctors treating the wounded at local hospitals": the phrase hangs on a participle of the subject.</summary>
    private bool IsOfParticiple(int preposition) =>
        preposition > sentence.First && text.IsWord(preposition - 1) && text.Word(preposition - 1).Has(Form.Participle | Form.Gerund);

    /// <summary>Drops an adverbial before the subject: "On Tuesday officials".</summary>
    private TokenRange TrimFront(int first, int end)
    {
        while (first < end && text.Word(first).Is(Kind.Adverb | Kind.Conjunction | Kind.Time) && !text.Word(first).Is(Kind.PeopleNoun))
            first++;
        if (first + 1 < end && text.Word(end - 1).Is(Kind.Pronoun) && text.Letters(first).EndsWith("ly"))
            return new(end - 1, end);
        if (first < end && text.Word(first).Is(Kind.Preposition) && IsOfParticiple(first) && Phrases.BehindComma(end) is var behind && !behind.IsEmpty)
            return behind;
        if (first < end && text.Word(first).Is(Kind.Preposition) && IsOfParticiple(first) && Phrases.AtStart() is var opening && !opening.IsEmpty && opening.End <= first
            && text.Word(opening.End - 1).IsPlural(Kind.PeopleNoun | Kind.Voice))
            return opening;
        if (first < end && text.Word(first).Is(Kind.Preposition))
        {
            var start = end - 1;
            while (start > first && (text.IsCapital(start - 1) || text.Word(start - 1).Is(Kind.Title | Kind.PeopleNoun)) && text.IsWord(start - 1) && !text.Word(start - 1).Is(Kind.Preposition | Kind.Weekday))
                start--;
            first = start;
        }
        return new(first, end);
    }
}
