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

    /// <summary>All credits in the order of their cues.</summary>
    public List<Credit> Read()
    {
        var sentences = text.Sentences;
        for (index = 0; index < sentences.Length; index++)
        {
            sentence = sentences[index];
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (text.Is(i, Keys.According) && text.Is(i + 1, Keys.To))
                    ReadAccording(i);
                else if (text.Word(i).Does(Deed.Say | Deed.Tell) && IsCue(i))
                    ReadCue(i);
            }
        }
        return credits;
    }

    private void ReadAccording(int at)
    {
        var phrase = new PhraseReader(text, sentence).From(at + 2);
        if (phrase.First >= phrase.End || names.NameOf(phrase.First, phrase.End) is not { } name)
            return;
        var isFirst = at <= sentence.First + 1;
        Add(name, null, at, phrase.End, isFirst ? phrase.End : sentence.First, isFirst || MoreFollows(phrase.End) ? sentence.End : at, !isFirst);
    }

    /// <summary>A finite verb of saying that is no noun and no passive.</summary>
    private bool IsCue(int i)
    {
        var word = text.Word(i);
        if (!word.Has(Form.Past | Form.Third | Form.Base) || i == sentence.First || text.Is(i + 1, Keys.By))
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

    /// <summary>"officials say", "they believe": the bare form after a plural.</summary>
    private bool CanBeBase(int i, Word word)
    {
        var before = text.Word(i - 1);
        return (before.Is(Kind.Plural) || text.Is(i - 1, Keys.They) || text.Is(i - 1, Keys.We) || text.Is(i - 1, Keys.I) || before.Is(Kind.Modal))
            && !word.Is(Kind.Report | Kind.Toll | Kind.Event);
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
        var quoted = before == TokenKind.CloseQuote || (verb >= sentence.First + 2 && text.IsKind(verb - 2, TokenKind.CloseQuote));
        var end = new PhraseReader(text, sentence).From(verb + 1).End;
        return quoted || end >= sentence.End || text.Token(end).Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Dash || text.Word(end).Is(Kind.Weekday | Kind.Preposition | Kind.Time | Kind.Relative);
    }

    private void ReadInverted(int verb)
    {
        var phrase = new PhraseReader(text, sentence).From(verb + 1);
        if (phrase.First < phrase.End && names.NameOf(phrase.First, phrase.End) is { } name)
            Add(name, null, verb, phrase.End, sentence.First, MoreFollows(phrase.End) ? sentence.End : verb, true);
    }

    private void ReadSubjectFirst(int verb)
    {
        var reader = new PhraseReader(text, sentence);
        var subject = reader.Before(verb);
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
        var (via, end) = Listener(verb);
        if (IsTrailing(subject.First, end))
            Add(name, via, subject.First, end, sentence.First, MoreFollows(end) ? sentence.End : subject.First, true);
        else
            AddLeading(name, via, subject.First, end);
        ReadCited(verb + 1);
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
        if (at < sentence.End && text.Word(at).Is(Kind.Preposition) && !text.Is(at, Keys.Than))
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
    private bool MoreFollows(int end) => end + 1 < sentence.End && text.IsKind(end, TokenKind.Comma);

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
        credits.Add(new(index, first, end, speaker, via, cueFirst, cueEnd, isTrailing));
}
