using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Attributions;

/// <summary>Finds the noun phrase that is the subject of a verb, or the one that begins at a token.</summary>
internal readonly struct PhraseReader(AnnotatedText text, Sentence sentence)
{
    private const int Longest = 24;

    /// <summary>The most tokens of a name in apposition, hyphens counted.</summary>
    private const int LongestName = 10;

    /// <summary>The phrase before a verb that can be its subject; empty when there is none.</summary>
    public (int First, int End) Before(int verb)
    {
        var end = verb;
        var auxiliaries = Kind.Have | Kind.Adverb | Kind.Modal | Kind.Do | Kind.Negative | (text.Word(verb).Has(Form.Gerund) ? Kind.Be : Kind.None);
        while (end > sentence.First && text.IsWord(end - 1) && text.Word(end - 1).Is(auxiliaries))
            end--;
        end = BeforeTime(end);
        if (end > sentence.First && text.IsKind(end - 1, TokenKind.Comma) && CommaBefore(end - 1) is var comma and >= 0)
        {
            if (IsNameInApposition(comma, end - 1))
                return (comma + 1, end - 1);
            end = comma;
        }
        else if (end > sentence.First && text.IsKind(end - 1, TokenKind.CloseBracket))
            end = BracketBefore(end - 1);
        if (end > sentence.First && text.Word(end - 1).Is(Kind.Relative) && !text.Is(end - 1, Keys.That))
            end = text.IsKind(end - 2 < sentence.First ? end - 1 : end - 2, TokenKind.Comma) ? end - 2 : end - 1;
        var first = end;
        while (first > sentence.First && end - first < Longest && Belongs(first - 1, end))
            first--;
        return IsAge(first, end) || IsOrigin(first, end) ? Before(first - 1) : TrimFront(first, end);
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

    /// <summary>The name between commas behind a phrase of a person without a name: "a police officer, Ali Ahmed"; empty when none is.</summary>
    public (int First, int End) NameBehind(int comma)
    {
        if (comma >= sentence.End || comma == sentence.First || !text.IsKind(comma, TokenKind.Comma) || text.IsCapital(comma - 1) || !text.Word(comma - 1).Is(Kind.Person | Kind.Title))
            return (comma, comma);
        var end = comma + 1;
        while (end < sentence.End && end - comma < LongestName && IsNamePart(end))
            end++;
        var isName = end - comma > 2 && (end >= sentence.End || text.KindOf(end) is TokenKind.Comma or TokenKind.Stop);
        return isName ? (comma + 1, end) : (comma, comma);
    }

    private bool IsNamePart(int i) =>
        text.IsKind(i, TokenKind.Hyphen) || (text.IsWord(i) && (text.IsCapital(i) ? !text.Word(i).Is(Kind.Weekday | Kind.Month) : text.Token(i).Length <= 3 && text.Word(i).Kinds == Kind.None));

    /// <summary>"John Miller, of Orsk, was": where somebody is from is no subject.</summary>
    private bool IsOrigin(int first, int end) =>
        first < end && first - 1 > sentence.First && text.IsKind(first - 1, TokenKind.Comma) && (text.Is(first, Keys.Of) || text.Is(first, Keys.From));

    /// <summary>"Viktor Sand, 32, a suspect …, was": the age between the commas is no subject.</summary>
    private bool IsAge(int first, int end) =>
        end == first + 1 && text.IsKind(first, TokenKind.Number) && first - 1 > sentence.First && text.IsKind(first - 1, TokenKind.Comma);

    /// <summary>The phrase that begins at a token: up to a comma, a verb or the end of its names.</summary>
    public (int First, int End) From(int first)
    {
        var end = first;
        while (end < sentence.End && end - first < Longest && BelongsAfter(end, first))
            end++;
        while (end > first + 1 && text.Word(end - 1).Is(Kind.Preposition | Kind.Determiner | Kind.Adverb | Kind.Conjunction) && !IsShoutedName(end - 1))
            end--;
        return (first, end);
    }

    /// <summary>The phrase with which the sentence begins, up to its first verb, relative or comma.</summary>
    public (int First, int End) AtStart()
    {
        var first = Dateline();
        while (first < sentence.End && (!text.IsWord(first) || text.Word(first).Is(Kind.Conjunction | Kind.Adverb)))
            first++;
        if (first < sentence.End && text.Word(first).Is(Kind.Preposition))
        {
            while (first < sentence.End && !text.IsKind(first, TokenKind.Comma))
                first++;
            first = Math.Min(first + 1, sentence.End);
        }
        return From(first);
    }

    /// <summary>"…, an official not authorized to speak publicly told": the phrase of a person or body right behind the last comma before a verb; empty when none is.</summary>
    public (int First, int End) BehindComma(int verb)
    {
        for (var i = verb - 1; i > sentence.First && verb - i < Longest; i--)
        {
            if (text.KindOf(i) is TokenKind.CloseQuote or TokenKind.Semicolon or TokenKind.OpenQuote)
                break;
            if (!text.IsKind(i, TokenKind.Comma))
                continue;
            var phrase = From(i + 1);
            var isSubject = text.Word(i + 1).Is(Kind.Determiner) && phrase.End < verb && text.Word(phrase.End - 1).Is(Kind.PeopleNoun | Kind.Voice | Kind.Title);
            return isSubject ? phrase : (verb, verb);
        }
        return (verb, verb);
    }

    /// <summary>The token after "PORT AMBER, Varland (Reuters) -", where the sentence begins with such; its own first token otherwise.</summary>
    private int Dateline()
    {
        var limit = Math.Min(sentence.End, sentence.First + 14);
        for (var i = sentence.First + 1; i < limit; i++)
        {
            var kind = text.KindOf(i);
            if (kind == TokenKind.CloseBracket && text.IsCapital(i - 1))
                return i + 1 < limit && text.KindOf(i + 1) is TokenKind.Dash or TokenKind.Hyphen ? i + 2 : i + 1;
            if (kind == TokenKind.Dash && text.Token(sentence.First).Has(TokenTraits.AllCaps))
                return i + 1;
            if (kind == TokenKind.Word && !text.IsCapital(i))
                break;
        }
        return sentence.First;
    }

    private int CommaBefore(int comma)
    {
        for (var i = comma - 1; i >= sentence.First && comma - i < Longest; i--)
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
        for (var i = close; i > sentence.First && close - i < Longest; i--)
        {
            if (text.IsKind(i, TokenKind.OpenBracket))
                return i;
        }
        return close + 1;
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
        return !IsVerb(i) && !(word.Does(Deed.Say) && word.Has(Form.Third) && i > sentence.First && text.IsCapital(i - 1) && text.Word(i + 1).Is(Kind.Determiner));
    }

    private bool BelongsAfter(int i, int first)
    {
        var token = text.Token(i);
        if (i > first && text.QuantityAt(i) is var number and >= 0 && text.Quantities[number].Kind == QuantityKind.Count)
            return false;
        if (token.Kind is TokenKind.Hyphen or TokenKind.Clitic or TokenKind.Number or TokenKind.Handle)
            return true;
        if (token.Kind == TokenKind.Stop)
            return i > first && text.Word(i - 1).Is(Kind.Title) && i + 1 < sentence.End;
        if (token.Kind != TokenKind.Word)
            return false;
        var word = text.Word(i);
        if (word.Is(Kind.Weekday) || (word.Is(Kind.Time) && i > first && !IsShoutedName(i)))
            return false;
        if (i > first && text.Word(i - 1).IsPlural(Kind.PeopleNoun) && !word.Is(Kind.Preposition | Kind.Conjunction | Kind.PeopleNoun | Kind.Title | Kind.Voice) && !text.IsCapital(i))
            return false;
        if (word.Is(Kind.Preposition) && i > first && text.Word(i - 1).Is(Kind.Report) && (text.Is(i, Keys.From) || text.Is(i, Keys.By)))
            return true;
        if (word.Is(Kind.Preposition))
            return i > first && (text.Is(i, Keys.Of) || text.Is(i, Keys.For) || text.Is(i, Keys.In) || text.Is(i, Keys.At));
        if (word.Is(Kind.Conjunction))
            return i + 1 < sentence.End && text.IsCapital(i + 1) && text.IsCapital(i - 1);
        if (word.Is(Kind.Determiner | Kind.Possessive))
            return i == first || text.Word(i - 1).Is(Kind.Preposition);
        if (word.Is(Kind.Pronoun))
            return i == first;
        return !word.Is(Kind.PhraseEnd) && (i == first || text.Word(i - 1).Is(Kind.Determiner | Kind.Possessive) || !IsVerb(i));
    }

    /// <summary>"USA TODAY": a word in capitals behind a name goes with it.</summary>
    private bool IsShoutedName(int i) => text.Token(i).Has(TokenTraits.AllCaps) && text.Token(i).Length > 1 && text.IsCapital(i - 1);

    private bool IsVerb(int i)
    {
        var word = text.Word(i);
        if (word.Has(Form.Past | Form.Third | Form.Gerund) && !text.IsCapital(i))
            return !word.Is(Kind.PeopleNoun | Kind.Voice | Kind.Report | Kind.Event | Kind.Media);
        var letters = text.Letters(i);
        return !text.IsCapital(i) && letters.Length > 4 && letters.EndsWith("ed") && !word.Is(Kind.PeopleNoun);
    }

    /// <summary>"Doctors treating the wounded at local hospitals": the phrase hangs on a participle of the subject.</summary>
    private bool IsOfParticiple(int preposition) =>
        preposition > sentence.First && text.IsWord(preposition - 1) && text.Word(preposition - 1).Has(Form.Participle | Form.Gerund);

    /// <summary>Drops an adverbial before the subject: "On Tuesday officials".</summary>
    private (int First, int End) TrimFront(int first, int end)
    {
        while (first < end && text.Word(first).Is(Kind.Adverb | Kind.Conjunction | Kind.Time) && !text.Word(first).Is(Kind.PeopleNoun))
            first++;
        if (first + 1 < end && text.Word(end - 1).Is(Kind.Pronoun) && text.Letters(first).EndsWith("ly"))
            return (end - 1, end);
        if (first < end && text.Word(first).Is(Kind.Preposition) && IsOfParticiple(first) && BehindComma(end) is var behind && behind.First < behind.End)
            return behind;
        if (first < end && text.Word(first).Is(Kind.Preposition) && IsOfParticiple(first) && AtStart() is var opening && opening.First < opening.End && opening.End <= first
            && text.Word(opening.End - 1).IsPlural(Kind.PeopleNoun | Kind.Voice))
            return opening;
        if (first < end && text.Word(first).Is(Kind.Preposition))
        {
            var start = end - 1;
            while (start > first && (text.IsCapital(start - 1) || text.Word(start - 1).Is(Kind.Title | Kind.PeopleNoun)) && text.IsWord(start - 1) && !text.Word(start - 1).Is(Kind.Preposition | Kind.Weekday))
                start--;
            first = start;
        }
        return (first, end);
    }
}
