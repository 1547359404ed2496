using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Attributions;

/// <summary>Finds the noun phrase that begins at a token, at the start of a sentence or behind a comma.</summary>
internal readonly struct PhraseReader(AnnotatedText text, Sentence sentence)
{
    /// <summary>The most tokens of a phrase.</summary>
    public const int Longest = 24;

    /// <summary>The most tokens of a name in apposition, hyphens counted.</summary>
    private const int LongestName = 10;

    /// <summary>The most tokens of a dateline.</summary>
    private const int LongestDateline = 14;

    /// <summary>The phrase before a verb that can be its subject; empty when there is none.</summary>
    public TokenRange Before(int verb) => new SubjectPhraseReader(text, sentence).Read(verb);

    /// <summary>The phrase that begins at a token: up to a comma, a verb or the end of its names.</summary>
    public TokenRange From(int first)
    {
        var end = first;
        while (end < sentence.End && end - first < Longest && BelongsAfter(end, first))
            end++;
        while (end > first + 1 && text.Word(end - 1).Is(Kind.Preposition | Kind.Determiner | Kind.Adverb | Kind.Conjunction) && !IsShoutedName(end - 1))
            end--;
        return new(first, end);
    }

    /// <summary>The phrase with which the sentence begins, up to its first verb, relative or comma.</summary>
    public TokenRange AtStart()
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
    public TokenRange BehindComma(int verb)
    {
        for (var i = verb - 1; i > sentence.First && verb - i < Longest; i--)
        {
            if (text.KindOf(i) is TokenKind.CloseQuote or TokenKind.Semicolon or TokenKind.OpenQuote)
                break;
            if (!text.IsKind(i, TokenKind.Comma))
                continue;
            var phrase = From(i + 1);
            var isSubject = text.Word(i + 1).Is(Kind.Determiner) && phrase.End < verb && text.Word(phrase.End - 1).Is(Kind.PeopleNoun | Kind.Voice | Kind.Title);
            return isSubject ? phrase : new(verb, verb);
        }
        return new(verb, verb);
    }

    /// <summary>The name between commas behind a phrase of a person without a name: "a police officer, Ali Ahmed"; empty when none is.</summary>
    public TokenRange NameBehind(int comma)
    {
        if (comma >= sentence.End || comma == sentence.First || !text.IsKind(comma, TokenKind.Comma) || text.IsCapital(comma - 1) || !text.Word(comma - 1).Is(Kind.Person | Kind.Title))
            return new(comma, comma);
        var end = comma + 1;
        while (end < sentence.End && end - comma < LongestName && IsNamePart(end))
            end++;
        var isName = end - comma > 2 && (end >= sentence.End || text.KindOf(end) is TokenKind.Comma or TokenKind.Stop);
        return isName ? new(comma + 1, end) : new(comma, comma);
    }

    private bool IsNamePart(int i) =>
        text.IsKind(i, TokenKind.Hyphen) || (text.IsWord(i) && (text.IsCapital(i) ? !text.Word(i).Is(Kind.Weekday | Kind.Month) : text.Token(i).Length <= 3 && text.Word(i).Kinds == Kind.None));

    /// <summary>The token after "PORT AMBER, Varland (Reuters) -", where the sentence begins with such; its own first token otherwise.</summary>
    private int Dateline()
    {
        var limit = Math.Min(sentence.End, sentence.First + LongestDateline);
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

    /// <summary>Whether a word in small letters is a verb, no noun that looks like one.</summary>
    public bool IsVerb(int i)
    {
        var word = text.Word(i);
        if (word.Has(Form.Past | Form.Third | Form.Gerund) && !text.IsCapital(i))
            return !word.Is(Kind.PeopleNoun | Kind.Voice | Kind.Report | Kind.Event | Kind.Media);
        var letters = text.Letters(i);
        return !text.IsCapital(i) && letters.Length > 4 && letters.EndsWith("ed") && !word.Is(Kind.PeopleNoun);
    }
}
