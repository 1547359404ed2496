using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Attributions;

/// <summary>Reads who a verb of saying credits: before it, behind it, and through whom.</summary>
internal sealed class StatementReader(AnnotatedText text, NameBook names, CreditList credits)
{
    private static readonly ulong Number = WordKey.Of("number");
    private static readonly WordSet Quotes = WordLists.Credits["quoting"];
    private static readonly WordSet Publishing = WordLists.Credits["publishing"];

    private Sentence Sentence => credits.Sentence;

    public void ReadCue(int verb)
    {
        if (IsInverted(verb))
            ReadInverted(verb);
        else if (!IsEstimate(verb))
            ReadSubjectFirst(verb);
    }

    /// <summary>"an army estimated to be 1,000 strong": what stands before the participle is what is estimated.</summary>
    private bool IsEstimate(int verb) => verb + 2 < Sentence.End && text.Is(verb + 1, Keys.To) && text.Word(verb + 2).Is(Kind.Be) && text.Word(verb).Has(Form.Participle);

    /// <summary>"…," said Omar Said.</summary>
    private bool IsInverted(int verb)
    {
        var before = text.KindOf(verb - 1);
        if (before is not (TokenKind.Comma or TokenKind.CloseQuote or TokenKind.Dash) || text.Word(verb).Does(Deed.Tell) || verb + 1 >= Sentence.End || !text.IsWord(verb + 1))
            return false;
        var next = text.Word(verb + 1);
        if (text.Is(verb + 1, Keys.That) || !(next.Is(Kind.Determiner | Kind.PeopleNoun | Kind.Voice | Kind.Title | Kind.Media) || text.IsCapital(verb + 1)) || next.Is(Kind.Weekday | Kind.Month))
            return false;
        var phrase = new PhraseReader(text, Sentence).From(verb + 1);
        if (!names.CanSpeak(phrase) || text.Word(verb + 2 < Sentence.End ? verb + 2 : verb + 1).Is(Kind.Toll | Kind.Arrest) || text.Is(Math.Min(verb + 2, Sentence.End - 1), Number))
            return false;
        var quoted = before == TokenKind.CloseQuote || (verb >= Sentence.First + 2 && text.IsKind(verb - 2, TokenKind.CloseQuote));
        var end = phrase.End;
        if (!quoted && IsRelativeComma(verb - 1))
            return false;
        return quoted || end >= Sentence.End || text.KindOf(end) is TokenKind.Comma or TokenKind.Stop or TokenKind.Dash || text.Word(end).Is(Kind.Weekday | Kind.Preposition | Kind.Time | Kind.Relative);
    }

    /// <summary>"OVD-Info, which has monitored arrests since 2011, said": the comma closes what hangs on the subject.</summary>
    private bool IsRelativeComma(int comma)
    {
        for (var i = comma - 1; i > Sentence.First; i--)
        {
            if (text.KindOf(i) is TokenKind.Comma or TokenKind.CloseQuote)
                return text.IsKind(i, TokenKind.Comma) && text.Word(i + 1).Is(Kind.Relative);
        }
        return false;
    }

    private void ReadInverted(int verb)
    {
        var phrase = new PhraseReader(text, Sentence).From(verb + 1);
        if (!phrase.IsEmpty && names.NameOf(Sentence, phrase) is { } name)
            credits.Add(name, null, verb, phrase.End, Sentence.First, credits.MoreFollows(phrase.End) ? Sentence.End : verb, true);
    }

    private void ReadSubjectFirst(int verb)
    {
        var reader = new PhraseReader(text, Sentence);
        var subject = reader.Before(verb);
        if (IsAccording(subject))
            return;
        if (!names.CanSpeak(subject))
        {
            if (!IsJoined(verb))
                return;
            subject = reader.BehindComma(verb);
            if (subject.IsEmpty)
                subject = reader.AtStart();
            if (!names.CanSpeak(subject) || subject.End > verb)
                return;
        }
        if ((NameOfPublisher(subject) ?? names.NameOf(subject)) is not { } name)
            return;
        if (ReadQuoted(verb, subject.First, name))
            return;
        var (via, end) = Listener(verb);
        if (credits.Cited is not null)
            (name, via, credits.Cited) = (credits.Cited, name, null);
        if (IsTrailing(subject.First, end))
            credits.Add(name, via, subject.First, end, Sentence.First, credits.MoreFollows(end) ? Sentence.End : subject.First, true);
        else
            credits.AddLeading(name, via, subject.First, end);
        ReadCited(verb + 1);
    }

    /// <summary>"A report published by the institute found": who publishes it.</summary>
    private string? NameOfPublisher(TokenRange subject)
    {
        if (subject.End + 2 >= Sentence.End || !text.Word(subject.End - 1).Is(Kind.Report | Kind.Voice) || !text.IsWord(subject.End) || !text.Is(subject.End, Publishing) || !text.Is(subject.End + 1, Keys.By))
            return null;
        var phrase = new PhraseReader(text, Sentence).From(subject.End + 2);
        return names.CanSpeak(phrase) ? names.NameOf(phrase) : null;
    }

    /// <summary>"Tass quotes the ministry as saying …": who is quoted speaks, through the one who quotes.</summary>
    private bool ReadQuoted(int verb, int cueFirst, string via)
    {
        if (!text.Is(verb, Quotes))
            return false;
        var phrase = new PhraseReader(text, Sentence).From(verb + 1);
        if (phrase.IsEmpty || !names.CanSpeak(phrase) || names.NameOf(phrase) is not { } name)
            return false;
        credits.AddLeading(name, via, cueFirst, phrase.End);
        return true;
    }

    /// <summary>"According to media reports": no verb.</summary>
    private bool IsAccording(TokenRange subject) => text.Any(new TokenRange(Math.Max(Sentence.First, subject.First - 2), subject.End), Keys.According);

    /// <summary>"cited initial reports that …": what is cited speaks.</summary>
    private void ReadCited(int at)
    {
        var phrase = new PhraseReader(text, Sentence).From(at);
        if (!phrase.IsEmpty && phrase.End < Sentence.End && text.Word(phrase.End - 1).Is(Kind.Report) && text.Is(phrase.End, Keys.That) && names.NameOf(phrase) is { } name)
            credits.Add(name, null, phrase.First, phrase.End + 1, phrase.End + 1, Sentence.End, false);
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
        if (!isTold || at >= Sentence.End)
            return (null, SkipAdverbs(verb + 1));
        var phrase = new PhraseReader(text, Sentence).From(at);
        if (phrase.IsEmpty)
            return (null, SkipAdverbs(verb + 1));
        var isMedia = names.IsMedia(phrase) && text.IsCapital(phrase.End - 1);
        return (isMedia ? names.NameOf(phrase) : null, phrase.End);
    }

    private int SkipAdverbs(int at)
    {
        while (at < Sentence.End && text.Word(at).Is(Kind.Adverb | Kind.Weekday | Kind.Time) && text.QuantityAt(at) < 0)
            at++;
        if (at < Sentence.End && text.Word(at).Is(Kind.Preposition) && !text.Is(at, Keys.Than) && text.QuantityAt(at) < 0)
        {
            for (var i = at; i < Math.Min(Sentence.End, at + 6); i++)
            {
                if (text.KindOf(i) is TokenKind.Stop or TokenKind.CloseQuote || (text.IsKind(i, TokenKind.Comma) && i + 1 >= Sentence.End))
                    return i;
            }
        }
        return at;
    }

    private bool IsTrailing(int subject, int end)
    {
        if (subject <= Sentence.First + 1)
            return false;
        var before = text.KindOf(subject - 1);
        if (before == TokenKind.Word && text.Is(subject - 1, Keys.The) && subject - 2 >= Sentence.First)
            before = text.KindOf(subject - 2);
        if (before is not (TokenKind.Comma or TokenKind.CloseQuote or TokenKind.Dash) && !text.Is(subject - 1, Keys.As))
            return false;
        return end >= Sentence.End || text.KindOf(end) is not (TokenKind.Word or TokenKind.Number or TokenKind.OpenQuote or TokenKind.Colon);
    }
}
