using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Attributions;

/// <summary>The names of a document: what to call who is named by a noun phrase, a surname, a title or a pronoun.</summary>
internal sealed class NameBook
{
    private const int LongestName = 5;

    private static readonly ulong Unlike = WordKey.Of("unlike");

    private readonly AnnotatedText text;
    private readonly WordMap<Phrase?> bySurname = new();
    private readonly WordMap<string> byTitle = new();
    private readonly List<(int At, string Name)> persons = [];
    private readonly List<(int At, string Name)> bodies = [];
    private readonly List<(int At, string Name)> titled = [];
    private readonly List<(int At, string Name)> outlets = [];

    private readonly record struct Phrase(int First, int End);

    public NameBook(AnnotatedText text)
    {
        this.text = text;
        CollectSurnames();
    }

    /// <summary>The name of the phrase; null when it is a pronoun of which nobody knows whom it means.</summary>
    public string? NameOf(int first, int end)
    {
        (first, end) = Trim(first, end);
        if (first >= end)
            return null;
        if (end - first == 1 && text.Word(first).Is(Kind.Pronoun))
            return Pronoun(first);
        var name = Shorten(first, end);
        Remember(first, end, name);
        return name;
    }

    /// <summary>The name of a phrase, or the one that stands in apposition to it: "a police officer, Ali Ahmed".</summary>
    public string? NameOf(Sentence sentence, (int First, int End) phrase)
    {
        var apposition = new PhraseReader(text, sentence).NameBehind(phrase.End);
        return apposition.First < apposition.End ? NameOf(apposition.First, apposition.End) : NameOf(phrase.First, phrase.End);
    }

    /// <summary>Whether a phrase can name a speaker: it has a capital, a person or a body in it.</summary>
    public bool CanSpeak(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var word = text.Word(i);
            if (word.Is(Kind.PeopleNoun | Kind.Voice | Kind.Report | Kind.Media | Kind.Title) || (word.Is(Kind.Pronoun) && end - first == 1))
                return true;
            if (text.IsWord(i) && text.IsCapital(i) && !word.Is(Kind.PhraseEnd | Kind.Adverb | Kind.Weekday | Kind.Month))
                return true;
        }
        return false;
    }

    public bool IsMedia(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Word(i).Is(Kind.Media))
                return true;
        }
        return false;
    }

    /// <summary>Whether a token is the last word of a name of the document.</summary>
    public bool IsKnown(int token) => text.IsCapital(token) && bySurname[text.Token(token).Key] is not null;

    /// <summary>Whether a phrase is a surname, or ends with one after a title, whose full name the document gives.</summary>
    public bool IsSurname(int first, int end) =>
        text.IsCapital(end - 1) && bySurname[text.Token(end - 1).Key] is not null && AfterTitles(first, end) >= end - 3;

    private (int First, int End) Trim(int first, int end)
    {
        while (first < end && (!text.IsWord(first) || text.Word(first).Is(Kind.Adverb | Kind.Conjunction) || IsArticle(first)))
            first++;
        while (end > first && !text.IsWord(end - 1) && !text.IsKind(end - 1, TokenKind.CloseBracket))
            end--;
        return (first, end);
    }

    private bool IsArticle(int i) => text.Word(i).Is(Kind.Determiner) && !text.Word(i).Is(Kind.Pronoun | Kind.Possessive);

    /// <summary>A pronoun takes the actor named before it.</summary>
    private string? Pronoun(int at)
    {
        var key = text.Token(at).Key;
        if (key == Keys.He || key == Keys.She)
            return Later(LastBefore(persons, at), LastBefore(titled, at));
        return key == Keys.It || key == Keys.They ? LastBefore(bodies, at)?.Name : null;
    }

    private static string? Later((int At, string Name)? one, (int At, string Name)? other) =>
        (one?.At ?? -1) >= (other?.At ?? -1) ? one?.Name : other?.Name;

    private static (int At, string Name)? LastBefore(List<(int At, string Name)> mentions, int at)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].At < at)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 ? mentions[low - 1] : null;
    }

    /// <summary>"Interior Ministry spokesman Karim Bel" is Karim Bel; "a spokesman for the ministry" stays.</summary>
    private string Shorten(int first, int end)
    {
        var name = AfterTitles(first, end);
        if (name > first && end - name == 1 && text.Word(name).Is(Kind.Voice) && bySurname[text.Token(name).Key] is null)
            name = first;
        if (end - name == 1 && bySurname[text.Token(name).Key] is { } full && text.IsCapital(name))
            return text.Words(full.First, full.End);
        if (name == first && byTitle[text.Token(end - 1).Key] is { } titled && IsBareTitle(first, end))
            return titled;
        if (IsBareOutlet(first, end) && LastBefore(outlets, first) is { } outlet)
            return outlet.Name;
        return text.Words(name, EndOfName(name, end));
    }

    /// <summary>"the news agency", "the newspaper": the outlet named last.</summary>
    private bool IsBareOutlet(int first, int end) =>
        first > 0 && text.Is(first - 1, Keys.The) && end - first <= 2 && !text.IsCapital(first) && !text.IsCapital(end - 1) && (text.Word(end - 1).Is(Kind.Media) || (end - first == 2 && text.Word(first).Is(Kind.Media)));

    /// <summary>Who bears the title of "the president"; null when the phrase is none or nobody does.</summary>
    public string? HolderOf(int first, int end) => IsBareTitle(first, end) ? byTitle[text.Token(end - 1).Key] : null;

    private bool IsBareTitle(int first, int end) =>
        first > 0 && text.Is(first - 1, Keys.The) && end - first <= 2 && !text.IsCapital(end - 1) && text.Word(end - 1).Is(Kind.Title);

    private int AfterTitles(int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            var token = text.Token(i);
            if (token.Kind == TokenKind.Word && (text.Word(i).Is(Kind.Title) || (text.Word(i).Is(Kind.Person) && !text.IsCapital(i))) && i + 1 < end && !text.IsKind(i + 1, TokenKind.Clitic))
                return text.Word(i + 1).Is(Kind.Preposition) ? first : i + 1 < end && text.IsKind(i + 1, TokenKind.Stop) ? Math.Min(i + 2, end - 1) : i + 1;
            if (token.Kind == TokenKind.Word && !text.IsCapital(i) && !(i > first && text.IsKind(i - 1, TokenKind.Hyphen)) && !(i + 1 < end && text.IsKind(i + 1, TokenKind.Hyphen)) && token.Length > 3)
                return first;
            if (token.Kind is not (TokenKind.Word or TokenKind.Hyphen or TokenKind.Stop))
                return first;
        }
        return first;
    }

    /// <summary>A name ends before "who" and before a comma.</summary>
    private int EndOfName(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (text.Word(i).Is(Kind.Relative) || text.IsKind(i, TokenKind.Comma))
                return i;
        }
        return end;
    }

    /// <summary>"the health ministry in Gaza" is no person.</summary>
    private bool HasBody(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Word(i).Is(Kind.Voice) && !text.Word(i).Is(Kind.Title | Kind.Person) && !text.IsCapital(i))
                return true;
        }
        return false;
    }

    private void Remember(int first, int end, string name)
    {
        var isPerson = text.IsCapital(end - 1) && !HasBody(first, end) && !text.Word(end - 1).Is(Kind.Voice | Kind.Media | Kind.Report | Kind.Plural) && (name.Contains(' ', StringComparison.Ordinal) || IsKnown(end - 1));
        var mentions = isPerson ? persons : bodies;
        if (mentions.Count == 0 || mentions[^1].At < first)
            mentions.Add((first, name));
        if (!isPerson && text.IsCapital(end - 1) && IsMedia(first, end) && (outlets.Count == 0 || outlets[^1].At < first))
            outlets.Add((first, name));
        for (var i = first; isPerson && i < end; i++)
        {
            if (text.Word(i).Is(Kind.Title))
                byTitle.At(text.Token(i).Key) = name;
        }
    }

    /// <summary>The first run of two or more capitals that ends with a name is what its last word stands for later.</summary>
    private void CollectSurnames()
    {
        var count = text.Layout.Tokens.Count;
        for (var i = 0; i < count; i++)
        {
            if (!IsNamePart(i))
                continue;
            var end = i + 1;
            while (end < count && (IsNamePart(end) || IsNameLink(end)) && end - i < LongestName + 4)
                end++;
            if (end - i >= 2 && IsNamePart(end - 1))
                AddName(i, end);
            i = end;
        }
    }

    private void AddName(int first, int end)
    {
        var name = FirstOfName(first, end);
        bySurname.At(text.Token(end - 1).Key) ??= new(name, end);
        if (name == first)
        {
            if (IsAgeAt(end))
                titled.Add((first, text.Words(first, end)));
            return;
        }
        var full = Shorten(first, end);
        titled.Add((first, full));
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
        var name = AfterTitles(first, end);
        return end - name >= 2 ? name : end - 1;
    }

    private bool IsNamePart(int i) =>
        text.IsWord(i) && text.IsCapital(i) && !text.Is(i, Unlike) && !text.Word(i).Is(Kind.PhraseEnd | Kind.Adverb | Kind.Weekday | Kind.Month | Kind.Media | Kind.Voice | Kind.Plural);

    /// <summary>What joins the parts of a name: the hyphen of "al-Bel", "al", "bin", "de".</summary>
    private bool IsNameLink(int i) =>
        (text.IsKind(i, TokenKind.Hyphen) || (text.IsWord(i) && text.Token(i).Length <= 3 && text.Word(i).Kinds == Kind.None))
        && text.IsWord(i + 1) && (text.IsCapital(i + 1) || text.IsKind(i + 1, TokenKind.Hyphen) || text.Token(i + 1).Length <= 3 || text.IsKind(i, TokenKind.Hyphen));
}
