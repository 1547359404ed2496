using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Attributions;

/// <summary>Finds, sentence by sentence, who is credited with what.</summary>
internal sealed class CreditReader(AnnotatedText text, NameBook names)
{
    private readonly List<Credit> credits = [];
    private int index;
    private Sentence sentence;
    private string? cited;

    /// <summary>All credits in the order of their cues.</summary>
    public List<Credit> Read()
    {
        var sentences = text.Sentences;
        for (index = 0; index < sentences.Length; index++)
        {
            sentence = sentences[index];
            cited = null;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (text.Is(i, Keys.According) && text.Is(i + 1, Keys.To))
                    ReadAccording(i);
                else if (text.Is(i, Keys.Citing))
                    ReadCiting(i);
                else if (new CountingReader(text, sentence).IsCue(i))
                    ReadCounting(i);
                else if (text.Word(i).Does(Deed.Say | Deed.Tell) && text.Word(i).Has(Form.Participle) && i + 1 < sentence.End && text.Is(i + 1, Keys.By))
                    ReadBy(i);
                else if (text.Word(i).Does(Deed.Say | Deed.Tell) && IsCue(i))
                    ReadCue(i);
            }
        }
        return credits;
    }

    private void ReadAccording(int at)
    {
        var phrase = new PhraseReader(text, sentence).From(at + 2);
        if (phrase.First >= phrase.End || NameOf(phrase) is not { } name)
            return;
        var isFirst = at <= sentence.First + 1;
        Add(name, null, at, phrase.End, isFirst ? phrase.End : sentence.First, isFirst || MoreFollows(phrase.End) ? sentence.End : at, !isFirst);
    }

    /// <summary>The name of a phrase, or the one that stands in apposition to it: "a police officer, Ali Ahmed".</summary>
    private string? NameOf((int First, int End) phrase)
    {
        var apposition = new PhraseReader(text, sentence).NameBehind(phrase.End);
        return apposition.First < apposition.End ? names.NameOf(apposition.First, apposition.End) : names.NameOf(phrase.First, phrase.End);
    }

    /// <summary>"…, Reuters said, citing the agency MENA": who is cited speaks, through the one who cites.</summary>
    private void ReadCiting(int at)
    {
        var phrase = new PhraseReader(text, sentence).From(at + 1);
        if (phrase.First >= phrase.End || !names.CanSpeak(phrase.First, phrase.End) || NameOf(phrase) is not { } name)
            return;
        if (credits.Count > 0 && credits[^1].Sentence == index && credits[^1].CueFirst < at)
            credits[^1] = credits[^1] with { Speaker = name, Via = credits[^1].Speaker, CueEnd = Math.Max(credits[^1].CueEnd, phrase.End) };
        else
            cited = name;
    }

    /// <summary>"was announced by the sheriff, Kory Honea".</summary>
    private void ReadBy(int verb)
    {
        var phrase = new PhraseReader(text, sentence).From(verb + 2);
        if (verb > sentence.First && !ClaimKeys.Claims.Contains(text.Token(verb).Key) && text.Word(verb - 1).Is(Kind.Be | Kind.Adverb) && names.CanSpeak(phrase.First, phrase.End) && NameOf(phrase) is { } name)
            Add(name, null, verb, phrase.End, sentence.First, MoreFollows(phrase.End) ? sentence.End : verb, true);
    }

    /// <summary>"The prosecutor raised the toll to 225", "the Forum has documented 212 deaths": who counts is credited with the count.</summary>
    private void ReadCounting(int verb)
    {
        var subject = new PhraseReader(text, sentence).Before(verb);
        if (new CountingReader(text, sentence).CanCount(verb, subject.First, subject.End) && names.NameOf(subject.First, subject.End) is { } name)
            AddLeading(name, null, subject.First, verb + 1);
    }

    /// <summary>A finite verb of saying that is no noun and no passive.</summary>
    private bool IsCue(int i)
    {
        var word = text.Word(i);
        if (!word.Has(Form.Past | Form.Third | Form.Base) || i == sentence.First || (i + 1 < sentence.End && text.Is(i + 1, Keys.By)))
            return false;
        if (text.Is(i - 1, Keys.The) || text.Is(i - 1, Keys.A) || text.Is(i - 1, Keys.An) || text.Word(i - 1).Is(Kind.Possessive) || text.Token(i - 1).Kind is TokenKind.Hyphen or TokenKind.Clitic or TokenKind.Number || IsInName(i) || IsClaimOfDeed(i))
            return false;
        if (word.Is(Kind.PeopleNoun) && !(i + 1 < sentence.End && text.Word(i + 1).Is(Kind.Determiner | Kind.Pronoun)))
            return false;
        if (word.Has(Form.Base) && !word.Has(Form.Past) && !CanBeBase(i, word))
            return false;
        for (var before = i - 1; before >= sentence.First && before >= i - 3; before--)
        {
            if (text.Word(before).Is(Kind.Be))
                return false;
            if (!text.Word(before).Is(Kind.Adverb | Kind.Negative | Kind.Have))
                break;
        }
        return !(word.Is(Kind.Report | Kind.Toll) && text.Word(i - 1).Is(Kind.Determiner | Kind.Possessive | Kind.Preposition));
    }

    /// <summary>"the United States": a capital within a name, in a sentence that is no headline.</summary>
    private bool IsInName(int i) =>
        text.IsCapital(i) && sentence.Kind == SentenceKind.Prose && text.IsWord(i - 1) && text.IsCapital(i - 1);

    /// <summary>"claimed responsibility for", "claimed 26 lives": no statement follows.</summary>
    private bool IsClaimOfDeed(int i)
    {
        if (!ClaimKeys.Claims.Contains(text.Token(i).Key))
            return false;
        for (var next = i + 1; next < Math.Min(sentence.End, i + 4); next++)
        {
            if (ClaimKeys.Deeds.Contains(text.Token(next).Key))
                return true;
        }
        return false;
    }

    private static class ClaimKeys
    {
        public static readonly WordSet Claims = WordKey.Set("claim", "claims", "claimed");
        public static readonly ulong Number = WordKey.Of("number");
        public static readonly ulong Referring = WordKey.Of("referring");
        public static readonly WordSet Quotes = WordKey.Set("quote", "quotes", "quoted");
        public static readonly WordSet Deeds = WordKey.Set("responsibility", "credit", "lives", "victory", "life", "asylum", "leadership");
    }

    /// <summary>"officials say", "they believe": the bare form after a plural.</summary>
    private bool CanBeBase(int i, Word word)
    {
        var at = i - 1;
        while (at > sentence.First && text.Word(at).Is(Kind.Adverb))
            at--;
        var before = text.Word(at);
        return (before.Is(Kind.Plural) || text.Is(i - 1, Keys.They) || text.Is(i - 1, Keys.We) || text.Is(i - 1, Keys.I) || before.Is(Kind.Modal))
            && (!word.Is(Kind.Report | Kind.Toll | Kind.Event) || text.Is(i + 1, Keys.That) || i + 1 >= sentence.End || text.IsKind(i + 1, TokenKind.Stop) || text.QuantityAt(i + 1) >= 0);
    }

    private void ReadCue(int verb)
    {
        if (IsInverted(verb))
            ReadInverted(verb);
        else
            ReadSubjectFirst(verb);
    }

    /// <summary>"…," said Omar Said.</summary>
    private bool IsInverted(int verb)
    {
        var before = text.Token(verb - 1).Kind;
        if (before is not (TokenKind.Comma or TokenKind.CloseQuote or TokenKind.Dash) || text.Word(verb).Does(Deed.Tell) || verb + 1 >= sentence.End || !text.IsWord(verb + 1))
            return false;
        var next = text.Word(verb + 1);
        if (text.Is(verb + 1, Keys.That) || !(next.Is(Kind.Determiner | Kind.PeopleNoun | Kind.Voice | Kind.Title | Kind.Media) || text.IsCapital(verb + 1)) || next.Is(Kind.Weekday | Kind.Month))
            return false;
        var phrase = new PhraseReader(text, sentence).From(verb + 1);
        if (!names.CanSpeak(phrase.First, phrase.End) || text.Word(verb + 2 < sentence.End ? verb + 2 : verb + 1).Is(Kind.Toll | Kind.Arrest) || text.Is(Math.Min(verb + 2, sentence.End - 1), ClaimKeys.Number))
            return false;
        var quoted = before == TokenKind.CloseQuote || (verb >= sentence.First + 2 && text.IsKind(verb - 2, TokenKind.CloseQuote));
        var end = phrase.End;
        if (!quoted && IsRelativeComma(verb - 1))
            return false;
        return quoted || end >= sentence.End || text.Token(end).Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Dash || text.Word(end).Is(Kind.Weekday | Kind.Preposition | Kind.Time | Kind.Relative);
    }

    /// <summary>"OVD-Info, which has monitored arrests since 2011, said": the comma closes what hangs on the subject.</summary>
    private bool IsRelativeComma(int comma)
    {
        for (var i = comma - 1; i > sentence.First; i--)
        {
            if (text.Token(i).Kind is TokenKind.Comma or TokenKind.CloseQuote)
                return text.IsKind(i, TokenKind.Comma) && text.Word(i + 1).Is(Kind.Relative);
        }
        return false;
    }

    private void ReadInverted(int verb)
    {
        var phrase = new PhraseReader(text, sentence).From(verb + 1);
        if (phrase.First < phrase.End && NameOf(phrase) is { } name)
            Add(name, null, verb, phrase.End, sentence.First, MoreFollows(phrase.End) ? sentence.End : verb, true);
    }

    private void ReadSubjectFirst(int verb)
    {
        var reader = new PhraseReader(text, sentence);
        var subject = reader.Before(verb);
        if (IsAccording(subject))
            return;
        if (!names.CanSpeak(subject.First, subject.End))
        {
            if (!IsJoined(verb))
                return;
            subject = reader.AtStart();
            if (!names.CanSpeak(subject.First, subject.End) || subject.End > verb)
                return;
        }
        if (names.NameOf(subject.First, subject.End) is not { } name)
            return;
        if (ReadQuoted(verb, subject.First, name))
            return;
        var (via, end) = Listener(verb);
        if (cited is not null)
            (name, via, cited) = (cited, name, null);
        if (IsTrailing(subject.First, end))
            Add(name, via, subject.First, end, sentence.First, MoreFollows(end) ? sentence.End : subject.First, true);
        else
            AddLeading(name, via, subject.First, end);
        ReadCited(verb + 1);
    }

    /// <summary>"Tass quotes the ministry as saying …": who is quoted speaks, through the one who quotes.</summary>
    private bool ReadQuoted(int verb, int cueFirst, string via)
    {
        if (!ClaimKeys.Quotes.Contains(text.Token(verb).Key))
            return false;
        var phrase = new PhraseReader(text, sentence).From(verb + 1);
        if (phrase.First >= phrase.End || !names.CanSpeak(phrase.First, phrase.End) || names.NameOf(phrase.First, phrase.End) is not { } name)
            return false;
        AddLeading(name, via, cueFirst, phrase.End);
        return true;
    }

    /// <summary>"According to media reports": no verb.</summary>
    private bool IsAccording((int First, int End) subject)
    {
        for (var i = Math.Max(sentence.First, subject.First - 2); i < subject.End; i++)
        {
            if (text.Is(i, Keys.According))
                return true;
        }
        return false;
    }

    /// <summary>"cited initial reports that …": what is cited speaks.</summary>
    private void ReadCited(int at)
    {
        var phrase = new PhraseReader(text, sentence).From(at);
        if (phrase.First < phrase.End && phrase.End < sentence.End && text.Word(phrase.End - 1).Is(Kind.Report) && text.Is(phrase.End, Keys.That) && names.NameOf(phrase.First, phrase.End) is { } name)
            Add(name, null, phrase.First, phrase.End + 1, phrase.End + 1, sentence.End, false);
    }

    /// <summary>The verb shares the subject of a verb before it: "gave the same toll but said …", "who managed to escape claimed …".</summary>
    private bool IsJoined(int verb) =>
        text.Word(verb).Has(Form.Past | Form.Third) && !text.IsKind(verb - 1, TokenKind.OpenQuote);

    /// <summary>Who is told, where it is a newspaper or agency, and the token after the verb and its listener.</summary>
    private (string? Via, int End) Listener(int verb)
    {
        var at = verb + 1;
        var isTold = text.Word(verb).Does(Deed.Tell) || text.Is(at, Keys.To);
        if (text.Is(at, Keys.To))
            at++;
        if (!isTold || at >= sentence.End)
            return (null, SkipAdverbs(verb + 1));
        var phrase = new PhraseReader(text, sentence).From(at);
        if (phrase.First >= phrase.End)
            return (null, SkipAdverbs(verb + 1));
        var isMedia = names.IsMedia(phrase.First, phrase.End) && text.IsCapital(phrase.End - 1);
        return (isMedia ? names.NameOf(phrase.First, phrase.End) : null, phrase.End);
    }

    private int SkipAdverbs(int at)
    {
        while (at < sentence.End && text.Word(at).Is(Kind.Adverb | Kind.Weekday | Kind.Time))
            at++;
        if (at < sentence.End && text.Word(at).Is(Kind.Preposition) && !text.Is(at, Keys.Than) && text.QuantityAt(at) < 0)
        {
            for (var i = at; i < Math.Min(sentence.End, at + 6); i++)
            {
                if (text.Token(i).Kind is TokenKind.Stop or TokenKind.CloseQuote || (text.IsKind(i, TokenKind.Comma) && i + 1 >= sentence.End))
                    return i;
            }
        }
        return at;
    }

    private bool IsTrailing(int subject, int end)
    {
        if (subject <= sentence.First + 1)
            return false;
        var before = text.Token(subject - 1).Kind;
        if (before == TokenKind.Word && text.Is(subject - 1, Keys.The) && subject - 2 >= sentence.First)
            before = text.Token(subject - 2).Kind;
        if (before is not (TokenKind.Comma or TokenKind.CloseQuote or TokenKind.Dash) && !text.Is(subject - 1, Keys.As))
            return false;
        return end >= sentence.End || text.Token(end).Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.OpenQuote or TokenKind.Colon);
    }

    /// <summary>Whether the sentence goes on behind a comma: the credit is an insertion and covers the rest too.</summary>
    private bool MoreFollows(int end) => end + 1 < sentence.End && text.IsKind(end, TokenKind.Comma) && !text.Is(end + 1, ClaimKeys.Referring);

    private void AddLeading(string name, string? via, int first, int end)
    {
        var conjunction = first - 1;
        while (conjunction > sentence.First && text.Word(conjunction).Is(Kind.Determiner))
            conjunction--;
        if (conjunction > sentence.First && (text.Word(conjunction).Is(Kind.Conjunction) || (text.Word(conjunction).Is(Kind.Subordinator) && !text.Is(conjunction, Keys.That)) || text.IsKind(conjunction, TokenKind.Semicolon)))
            EndLeading(conjunction);
        Add(name, via, first, end, end, sentence.End, false);
    }

    /// <summary>What was credited before a new "but X said" ends there.</summary>
    private void EndLeading(int at)
    {
        for (var i = credits.Count - 1; i >= 0 && credits[i].Sentence == index; i--)
        {
            if (!credits[i].IsTrailing && credits[i].End > at && credits[i].First < at)
                credits[i] = credits[i] with { End = at };
        }
    }

    private void Add(string speaker, string? via, int cueFirst, int cueEnd, int first, int end, bool isTrailing) =>
        credits.Add(new(index, isTrailing ? FirstOfClause(first, cueFirst) : first, end, speaker, via, cueFirst, cueEnd, isTrailing));

    /// <summary>What stands behind covers no more than its own clause: from the last colon or semicolon on, quotations apart.</summary>
    private int FirstOfClause(int first, int cue)
    {
        for (var i = cue - 1; i > first; i--)
        {
            if (text.Token(i).Kind is TokenKind.CloseQuote)
                return first;
            if (text.Token(i).Kind is TokenKind.Colon or TokenKind.Semicolon && text.Token(i + 1).Kind != TokenKind.Number)
                return i + 1;
        }
        return first;
    }
}
