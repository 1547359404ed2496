using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Attributions;

/// <summary>Reads who is credited without a verb of saying: "according to", "citing", "announced by", whose count it is, and headings.</summary>
internal sealed class SourceReader(AnnotatedText text, NameBook names, CreditList credits)
{
    private static readonly WordSet Claims = WordLists.Credits["claiming"];
    private static readonly WordSet Turning = WordLists.Credits["turning"];

    private Sentence Sentence => credits.Sentence;

    /// <summary>"Police: 12 dead in blast".</summary>
    public void ReadFront()
    {
        var (first, colon) = new HeadingReader(text, Sentence).Front();
        if (colon > first && !IsVerb(colon - 1) && names.NameOf(first, colon) is { } name)
            credits.Add(name, null, first, colon + 1, colon + 1, Sentence.End, false);
    }

    /// <summary>"UPI reports: …": the verb credits.</summary>
    private bool IsVerb(int at) => at > Sentence.First && text.Word(at).Does(Deed.Say) && text.Word(at).Has(Form.Third | Form.Past) && text.IsCapital(at - 1) && !text.IsCapital(at);

    /// <summary>"12 dead in blast: report".</summary>
    public void ReadBack()
    {
        var (first, end) = new HeadingReader(text, Sentence).Back();
        if (end > first && names.NameOf(first, end) is { } name)
            credits.Add(name, null, first, end, Sentence.First, first, true);
    }

    public void ReadAccording(int at)
    {
        var phrase = new PhraseReader(text, Sentence).From(at + 2);
        if (phrase.IsEmpty || names.NameOf(Sentence, phrase) is not { } name)
            return;
        var isFirst = at <= Sentence.First + 1;
        credits.Add(name, null, at, phrase.End, isFirst ? phrase.End : Sentence.First, isFirst || credits.MoreFollows(phrase.End) ? Sentence.End : at, !isFirst);
    }

    /// <summary>"…, Reuters said, citing the agency MENA": who is cited speaks, through the one who cites.</summary>
    public void ReadCiting(int at)
    {
        var phrase = new PhraseReader(text, Sentence).From(at + 1);
        if (phrase.IsEmpty || !names.CanSpeak(phrase) || names.NameOf(Sentence, phrase) is not { } name)
            return;
        if (credits.Last is { } last && last.CueFirst < at)
            credits.ReplaceLast(last with { Speaker = name, Via = last.Speaker, CueEnd = Math.Max(last.CueEnd, phrase.End) });
        else
            credits.Cited = name;
    }

    /// <summary>"was announced by the sheriff, Kory Honea".</summary>
    public void ReadBy(int verb)
    {
        var phrase = new PhraseReader(text, Sentence).From(verb + 2);
        if (verb > Sentence.First && !text.Is(verb, Claims) && text.Word(verb - 1).Is(Kind.Be | Kind.Adverb) && names.CanSpeak(phrase) && names.NameOf(Sentence, phrase) is { } name)
            credits.Add(name, null, verb, phrase.End, Sentence.First, credits.MoreFollows(phrase.End) ? Sentence.End : verb, true);
    }

    /// <summary>"The prosecutor raised the toll to 225", "the Forum has documented 212 deaths": who counts is credited with the count.</summary>
    public void ReadCounting(int verb)
    {
        var subject = new PhraseReader(text, Sentence).Before(verb);
        if (new CountingReader(text, Sentence).CanCount(verb, subject.First, subject.End) && names.NameOf(subject) is { } name)
            credits.Add(name, null, subject.First, verb + 1, verb + 1, EndOfCount(verb), false);
    }

    /// <summary>A count ends where the sentence turns to what others count: ", although the toll was later put at 12".</summary>
    private int EndOfCount(int verb)
    {
        for (var i = verb + 1; i + 1 < Sentence.End; i++)
        {
            if (text.IsKind(i, TokenKind.Comma) && text.Is(i + 1, Turning))
                return i;
        }
        return Sentence.End;
    }
}
