using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames.Clauses;

/// <summary>Reads a verb with its auxiliaries, adverbs and "not"; tells verbs from the nouns and adjectives that are spelt like them.</summary>
internal readonly struct VerbReader(AnnotatedText text, Sentence sentence)
{
    /// <summary>The verb group that begins at a token; null when none does.</summary>
    /// <param name="first">Index of the token.</param>
    /// <param name="before">What stands before it.</param>
    public Chunk? At(int first, ChunkKind before)
    {
        if (!CanBegin(first))
            return null;
        var traits = VerbTraits.None;
        var (head, last) = (-1, Kind.None);
        for (var i = first; i < sentence.End; i++)
        {
            if (Negates(i))
                traits |= VerbTraits.Negated;
            if (AuxiliaryAt(i, first) is var auxiliary && auxiliary != Kind.None)
            {
                if (auxiliary == Kind.Have && head >= 0 && last == Kind.Have)
                    break;
                traits |= (auxiliary == Kind.Modal ? VerbTraits.Modal : 0) | (auxiliary == Kind.Have ? VerbTraits.Perfect : 0);
                (head, last) = (i, auxiliary);
            }
            else if (i == first && text.Is(i, Keys.To))
                (traits, last) = (traits | VerbTraits.Infinitive, Kind.Modal);
            else if (IsVerb(i, last, before, head < 0 && last == Kind.None))
                return Full(first, i, last, traits);
            else if (!IsFiller(i))
                break;
        }
        if (head < 0 || (first == head && text.Word(head).Is(Kind.Hedge) && before == ChunkKind.Preposition))
            return null;
        return new(ChunkKind.Verb, first, head + 1, head, traits | (text.Word(head).Is(Kind.Be) || last == Kind.Be ? VerbTraits.Copula : 0));
    }

    /// <summary>Most words are neither verb nor auxiliary, nor adverb or "not" before one.</summary>
    private bool CanBegin(int i)
    {
        var word = text.Word(i);
        return word.Is(Kind.Be | Kind.Have | Kind.Do | Kind.Modal | Kind.Negative | Kind.Adverb) || word.VerbForms != Form.None || text.Is(i, Keys.To) || text.IsKind(i, TokenKind.Clitic) || IsContracted(i);
    }

    private Chunk Full(int first, int verb, Kind last, VerbTraits traits)
    {
        var forms = text.Word(verb).VerbForms;
        if (last == Kind.Be && (forms & (Form.Participle | Form.Past)) != 0)
            traits |= VerbTraits.Passive;
        else if (last == Kind.None)
            traits |= (forms & (Form.Past | Form.Third | Form.Base)) == 0 ? ((forms & Form.Gerund) != 0 ? VerbTraits.Gerund : VerbTraits.Participle) : (forms & Form.Participle) != 0 ? VerbTraits.Participle : 0;
        return new(ChunkKind.Verb, first, verb + 1, verb, traits);
    }

    private Kind AuxiliaryAt(int i, int first)
    {
        if (text.IsKind(i, TokenKind.Clitic))
            return CliticAt(i, first);
        if (!text.IsWord(i))
            return Kind.None;
        var word = text.Word(i);
        if (word.Is(Kind.Be))
            return Kind.Be;
        if (word.Is(Kind.Modal) && !(text.IsCapital(i) && i > sentence.First))
            return Kind.Modal;
        if (word.Is(Kind.Have | Kind.Do))
            return word.Kinds & (Kind.Have | Kind.Do);
        if (!IsContracted(i))
            return Kind.None;
        return text.Token(i).In(text.Text)[0] switch { 'd' or 'D' => Kind.Do, 'h' or 'H' => Kind.Have, 'w' or 'W' when text.Token(i).Length > 5 || text.Token(i).In(text.Text)[1] is 'a' or 'e' => Kind.Be, 'i' or 'I' or 'a' or 'A' => Kind.Be, _ => Kind.Modal };
    }

    /// <summary>"it's", "they're", "who've": the clitic is a verb behind a pronoun, and a possessive behind a noun.</summary>
    private Kind CliticAt(int i, int first)
    {
        if (i != first || i == sentence.First)
            return Kind.None;
        var before = text.Word(i - 1);
        var letters = text.Token(i).In(text.Text);
        if (letters.Length > 2 && letters[^1] is 'e' or 'E')
            return letters[1] is 'v' or 'V' ? Kind.Have : Kind.Be;
        if (letters.Length > 1 && letters[^1] is 'd' or 'l' or 'm')
            return letters[^1] == 'm' ? Kind.Be : Kind.Modal;
        return before.Is(Kind.Pronoun | Kind.Relative) && !before.Is(Kind.Possessive) && letters.Length > 1 ? Kind.Be : Kind.None;
    }

    private bool IsContracted(int i) => Negation.IsContracted(text, i);

    private bool Negates(int i) => text.IsWord(i) && ((text.Word(i).Is(Kind.Negative) && !text.Word(i).Is(Kind.Determiner | Kind.Preposition)) || IsContracted(i)) && !BlameWords.IsOnly(text, i + 1);

    private bool IsFiller(int i) =>
        text.IsWord(i) && (text.Word(i).Is(Kind.Adverb) || (text.Word(i).Is(Kind.Negative) && !text.Word(i).Is(Kind.Determiner | Kind.Preposition | Kind.Conjunction))) && !text.IsCapital(i);

    private bool IsVerb(int i, Kind last, ChunkKind before, bool isBare)
    {
        if (!text.IsWord(i) || text.Word(i).Is(Kind.PhraseEnd | Kind.Weekday) || (text.IsCapital(i) && i > sentence.First && !text.Token(i).Has(TokenTraits.AllCaps) && !IsOfHeadline(i)))
            return false;
        var forms = text.Word(i).VerbForms;
        if (last is Kind.Do or Kind.Modal)
            return (forms & Form.Base) != 0 || (forms == Form.None && text.Word(i).Kinds == Kind.None && !text.IsCapital(i) && !(text.Is(i - 1, Keys.To) && IsNamed(i + 1)));
        if (last is Kind.Be or Kind.Have)
            return (forms & (Form.Participle | Form.Past)) != 0 || ((forms & Form.Gerund) != 0 && last == Kind.Be);
        return isBare && forms != Form.None && IsBare(i, forms, before);
    }

    /// <summary>"Rioters Attack Police Station": a headline writes its verbs with capitals.</summary>
    private bool IsOfHeadline(int i) => sentence.Kind == SentenceKind.Heading && text.Word(i).Does(Told) && (text.Word(i).VerbForms & (Form.Third | Form.Past | Form.Base)) != 0;

    private const Deed Told = Deed.Kill | Deed.Injure | Deed.Attack | Deed.Arrest | Deed.Accuse | Deed.Blame | Deed.Say | Deed.Deny | Deed.Assail;

    private bool IsBare(int i, Form forms, ChunkKind before)
    {
        if (i > sentence.First && (text.Word(i - 1).Is(Kind.Determiner | Kind.Possessive) && !text.Word(i - 1).Is(Kind.Relative) || text.IsKind(i - 1, TokenKind.Hyphen) || text.IsKind(i - 1, TokenKind.Clitic) && before == ChunkKind.Noun))
            return false;
        if (i + 1 < sentence.End && text.IsKind(i + 1, TokenKind.Hyphen))
            return false;
        var word = text.Word(i);
        if (text.PhraseEnd(i) > i + 1 && (forms & (Form.Past | Form.Gerund)) != 0)
            return true;
        var isNoun = word.Is(Kind.PeopleNoun | Kind.Event | Kind.Report | Kind.Voice | Kind.Unit | Kind.Weapon | Kind.Crowd | Kind.Guilt | Kind.Title);
        var opens = OpensObject(i + 1);
        if ((forms & Form.Past) != 0)
            return before is ChunkKind.Noun or ChunkKind.Relative ? !(text.QuantityAt(i - 1) >= 0 && IsNounAt(i + 1)) : opens || !IsNounAt(i + 1);
        if ((forms & Form.Participle) != 0)
            return before == ChunkKind.Noun || !IsNounAt(i + 1);
        if ((forms & Form.Gerund) != 0 && before == ChunkKind.Noun && word.Is(Kind.Event) && i + 2 < sentence.End && text.Word(i + 2).Is(Kind.Time))
            return false;
        if ((forms & Form.Gerund) != 0)
            return opens || (!isNoun && (before != ChunkKind.Other || !IsNounAt(i + 1))) || IsAimed(i) || (before is ChunkKind.Preposition or ChunkKind.Comma or ChunkKind.Conjunction && word.Does(Harmful) && IsNounAt(i + 1));
        if (i - 2 > sentence.First && text.IsKind(i - 2, TokenKind.Hyphen) && !opens && (forms & Form.Past) == 0)
            return false;
        if ((forms & Form.Third) != 0)
            return IsSaidAfter(i, opens) || before is ChunkKind.Relative || (before is ChunkKind.Comma && (opens || (!isNoun && IsNameAt(i + 1)))) || (before is ChunkKind.Noun && (isNoun ? opens : !text.Word(i - 1).Is(Kind.Plural) || opens)) || (before is ChunkKind.Conjunction && opens);
        if (before is ChunkKind.Noun && !isNoun && text.Is(i + 1, Keys.To) && text.Word(i).Kinds == Kind.None)
            return true;
        return before is ChunkKind.Relative || (before is ChunkKind.Noun && (text.Word(sentence.First).Is(Kind.Do | Kind.Modal) || text.Word(i - 1).Is(Kind.Plural | Kind.Pronoun) || IsPluralName(i - 1)) && (!isNoun || opens)) || (before is ChunkKind.Conjunction && opens && !isNoun);
    }

    /// <summary>"…," says Omar Said.</summary>
    private bool IsSaidAfter(int i, bool opens) =>
        i > sentence.First && text.IsKind(i - 1, TokenKind.CloseQuote) && text.Word(i).Does(Deed.Say) && (opens || IsNameAt(i + 1));

    /// <summary>"a man shooting at those who fled".</summary>
    private bool IsAimed(int i) => i > sentence.First && i + 1 < sentence.End && text.Word(i - 1).Is(Kind.PeopleNoun) && Aims.Contains(text.Token(i + 1).Key);

    /// <summary>"of killing civilians", "fled, killing civilians": the gerund of such a verb is followed by whom it is done to.</summary>
    private const Deed Harmful = Deed.Kill | Deed.Injure | Deed.Attack | Deed.Harm | Deed.Assail | Deed.Arm | Deed.Finance;

    private static readonly WordSet Aims = WordLists.Blames["gerund-aim"];

    private bool IsNameAt(int i) => i < sentence.End && text.IsWord(i) && text.IsCapital(i);

    /// <summary>"to radical Islamists": a noun stands behind what is no verb.</summary>
    private bool IsNamed(int i) => IsNameAt(i) || IsNounAt(i);

    private bool IsPluralName(int i) => text.IsWord(i) && text.Token(i).Length > 3 && text.Token(i).In(text.Text)[^1] == 's';

    /// <summary>What only an object begins with: an article, a number, a pronoun.</summary>
    private bool OpensObject(int i) =>
        i < sentence.End && (text.IsKind(i, TokenKind.OpenQuote) ? OpensObject(i + 1) : text.QuantityAt(i) >= 0 || (text.IsWord(i) && text.Word(i).Is(Kind.Determiner | Kind.Possessive | Kind.Pronoun)));

    private bool IsNounAt(int i) =>
        i < sentence.End && text.IsWord(i) && !text.Is(i, Keys.Alive) && !text.Word(i).Is(Kind.PhraseEnd | Kind.Adverb | Kind.Weekday | Kind.Time) && text.QuantityAt(i) < 0 && !text.IsCapital(i)
        && (text.Word(i).Is(Kind.PeopleNoun | Kind.Event | Kind.Crowd | Kind.Voice) || (text.Word(i).Kinds == Kind.None && text.Word(i).VerbForms == Form.None));
}
