using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Attributions;

/// <summary>The names of a document: what to call who is named by a noun phrase, a surname, a title or a pronoun.</summary>
internal sealed class NameBook
{
    private readonly AnnotatedText text;
    private readonly NamePhrases phrases;
    private readonly WordMap<TokenRange?> bySurname = new();
    private readonly WordMap<string> byTitle = new();
    private readonly MentionLog persons = new();
    private readonly MentionLog bodies = new();
    private readonly MentionLog titled = new();
    private readonly MentionLog outlets = new();

    public NameBook(AnnotatedText text)
    {
        this.text = text;
        phrases = new NamePhrases(text);
        var runs = new NameRuns(text);
        for (var run = runs.Next(0); !run.IsEmpty; run = runs.Next(run.End + 1))
            AddName(run.First, run.End);
    }

    /// <summary>The name of the phrase; null when it is a pronoun of which nobody knows whom it means.</summary>
    public string? NameOf(int first, int end)
    {
        (first, end) = phrases.Trim(first, end);
        if (first >= end)
            return null;
        if (end - first == 1 && text.Word(first).Is(Kind.Pronoun))
            return Pronoun(first);
        var name = Shorten(first, end);
        Remember(first, end, name);
        return name;
    }

    /// <summary>The name of the phrase; null when it is a pronoun of which nobody knows whom it means.</summary>
    public string? NameOf(TokenRange phrase) => NameOf(phrase.First, phrase.End);

    /// <summary>The name of a phrase, or the one that stands in apposition to it: "a police officer, Ali Ahmed".</summary>
    public string? NameOf(Sentence sentence, TokenRange phrase) =>
        NameOf(new PhraseReader(text, sentence).NameBehind(phrase.End) is { IsEmpty: false } apposition ? apposition : phrase);

    /// <summary>Whether a phrase can name a speaker: it has a capital, a person or a body in it.</summary>
    public bool CanSpeak(TokenRange phrase) => phrases.CanSpeak(phrase);

    public bool IsMedia(TokenRange phrase) => phrases.IsMedia(phrase);

    /// <summary>Whether a token is the last word of a name of the document.</summary>
    public bool IsKnown(int token) => text.IsCapital(token) && bySurname[text.Token(token).Key] is not null;

    /// <summary>Whether a phrase is a surname, or ends with one after a title, whose full name the document gives.</summary>
    public bool IsSurname(int first, int end) =>
        text.IsCapital(end - 1) && bySurname[text.Token(end - 1).Key] is not null && phrases.AfterTitles(first, end) >= end - 3;

    /// <summary>Who bears the title of "the president"; null when the phrase is none or nobody does.</summary>
    public string? HolderOf(int first, int end) => IsBareTitle(first, end) ? byTitle[text.Token(end - 1).Key] : null;

    /// <summary>A pronoun takes the actor named before it.</summary>
    private string? Pronoun(int at)
    {
        var key = text.Token(at).Key;
        if (key == Keys.He || key == Keys.She)
            return Later(persons.LastBefore(at), titled.LastBefore(at));
        return key == Keys.It || key == Keys.They ? bodies.LastBefore(at)?.Name : null;
    }

    private static string? Later((int At, string Name)? one, (int At, string Name)? other) =>
        (one?.At ?? -1) >= (other?.At ?? -1) ? one?.Name : other?.Name;

    /// <summary>"Interior Ministry spokesman Karim Bel" is Karim Bel; "a spokesman for the ministry" stays.</summary>
    private string Shorten(int first, int end)
    {
        var name = phrases.AfterTitles(first, end);
        if (name > first && end - name == 1 && text.Word(name).Is(Kind.Voice) && bySurname[text.Token(name).Key] is null)
            name = first;
        if (end - name == 1 && bySurname[text.Token(name).Key] is { } full && text.IsCapital(name))
            return text.Words(full.First, full.End);
        if (name == first && byTitle[text.Token(end - 1).Key] is { } titled && IsBareTitle(first, end))
            return titled;
        if (IsBareOutlet(first, end) && outlets.LastBefore(first) is { } outlet)
            return outlet.Name;
        return text.Words(name, phrases.EndOfName(name, end));
    }

    /// <summary>"the news agency", "the newspaper": the outlet named last.</summary>
    private bool IsBareOutlet(int first, int end) =>
        first > 0 && text.Is(first - 1, Keys.The) && end - first <= 2 && !text.IsCapital(first) && !text.IsCapital(end - 1) && (text.Word(end - 1).Is(Kind.Media) || (end - first == 2 && text.Word(first).Is(Kind.Media)));

    private bool IsBareTitle(int first, int end) =>
        first > 0 && text.Is(first - 1, Keys.The) && end - first <= 2 && !text.IsCapital(end - 1) && text.Word(end - 1).Is(Kind.Title);

    private void Remember(int first, int end, string name)
    {
        var isPerson = text.IsCapital(end - 1) && !phrases.HasBody(first, end) && !text.Word(end - 1).Is(Kind.Voice | Kind.Media | Kind.Report | Kind.Plural) && (name.Contains(' ', StringComparison.Ordinal) || IsKnown(end - 1));
        (isPerson ? persons : bodies).Add(first, name);
        if (!isPerson && text.IsCapital(end - 1) && IsMedia(new(first, end)))
            outlets.Add(first, name);
        for (var i = first; isPerson && i < end; i++)
        {
            if (text.Word(i).Is(Kind.Title))
                byTitle.At(text.Token(i).Key) = name;
        }
    }

    /// <summary>The first run of two or more capitals that ends with a name is what its last word stands for later.</summary>
    private void AddName(int first, int end)
    {
        var name = FirstOfName(first, end);
        bySurname.At(text.Token(end - 1).Key) ??= new(name, end);
        if (name == first)
        {
            if (IsAgeAt(end))
                titled.Add(first, text.Words(first, end));
            return;
        }
        var full = Shorten(first, end);
        titled.Add(first, full);
        for (var i = first; i < name; i++)
        {
            if (text.Word(i).Is(Kind.Title))
                byTitle.At(text.Token(i).Key) ??= full;
        }
    }

    /// <summary>"Ann Lee, 34, a baker,": who has an age is a person.</summary>
    private bool IsAgeAt(int comma) =>
        text.IsKind(comma, TokenKind.Comma) && text.IsKind(comma + 1, TokenKind.Number) && text.Token(comma + 1).Length == 2 && text.IsKind(comma + 2, TokenKind.Comma);

    private int FirstOfName(int first, int end)
    {
        var name = phrases.AfterTitles(first, end);
        return end - name >= 2 ? name : end - 1;
    }
}
