using Workbench.Claims;
using Workbench.Extraction.Text;
using Workbench.Sources;

namespace Workbench.Extraction.Attributions;

/// <summary>Says who is credited with the words at a token, and through whom.</summary>
internal sealed class Attributor
{
    private readonly AnnotatedText text;
    private readonly EmbeddedAccount[] accounts;
    private readonly Dictionary<string, EmbeddedAccount> byId;
    private readonly CreditTable credits;
    private readonly QuotationReader quotations;
    private readonly Dictionary<int, Credit> passages;
    private readonly BackgroundReader background;
    private readonly List<string> chain = [];
    private readonly List<Credit> covering = [];

    public Attributor(AnnotatedText text, Source source)
    {
        this.text = text;
        accounts = [.. (source.Accounts.IsDefault ? [] : source.Accounts).OrderBy(account => account.Span)];
        byId = accounts.ToDictionary(account => account.Id, StringComparer.Ordinal);
        Names = new NameBook(text);
        background = new BackgroundReader(text);
        credits = new CreditTable(new CreditReader(text, Names).Read());
        quotations = new QuotationReader(text, credits);
        passages = new PassageReader(text, Names, credits).Read();
    }

    public NameBook Names { get; }

    private static Attribution OfDocument { get; } = new(Attribution.Document, [Attribution.Document], null);

    /// <summary>The attribution of what stands at a token of a sentence.</summary>
    public Attribution Of(int token, int sentence)
    {
        covering.Clear();
        if (!background.Holds(token, text.Sentences[sentence]))
            Cover(token, sentence);
        if (covering.Count == 0 && Neighbour(token, sentence) is { } neighbour)
            covering.Add(neighbour);
        chain.Clear();
        chain.Add(Attribution.Document);
        AddVoices(text.Token(token).Start);
        foreach (var credit in covering)
        {
            Append(credit.Via);
            Append(credit.Speaker);
        }
        var cue = covering.Count > 0 ? text.Words(covering[^1].CueFirst, covering[^1].CueEnd) : null;
        return cue is null && chain.Count == 1 ? OfDocument : new(chain[^1], [.. chain], cue);
    }

    private void Append(string? name)
    {
        if (name is not null && !string.Equals(chain[^1], name, StringComparison.OrdinalIgnoreCase))
            chain.Add(name);
    }

    /// <summary>Appends the authors of the accounts a position lies in, the outermost first.</summary>
    private void AddVoices(int position)
    {
        var account = LastBegun(position);
        while (account is not null)
        {
            if (account.Span.Contains(position) && account.Voice is { } voice)
                chain.Insert(1, voice);
            account = account.Within is { } within ? byId.GetValueOrDefault(within) : null;
        }
    }

    /// <summary>The last account that begins at or before a position: what holds the position is it, or what it lies in.</summary>
    private EmbeddedAccount? LastBegun(int position)
    {
        var (low, high) = (0, accounts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (accounts[middle].Span.Start <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 ? accounts[low - 1] : null;
    }

    /// <summary>Collects the credits over a token, the outermost first: those behind it enclose those before it.</summary>
    private void Cover(int token, int sentence)
    {
        var (first, end) = credits.Of(sentence);
        for (var i = first; i < end && covering.Count == 0; i++)
        {
            if (credits[i].IsTrailing && credits[i].Covers(token) && credits[i].CueFirst > token)
                covering.Add(credits[i]);
        }
        var isClosed = covering.Count > 0;
        for (var i = first; i < end; i++)
        {
            if (credits[i].Covers(token) && !(credits[i].IsTrailing && (isClosed || credits[i].CueFirst > token)) && !IsInside(token, credits[i]))
                covering.Add(credits[i]);
        }
    }

    private static bool IsInside(int token, Credit credit) => credit.CueFirst <= token && token < credit.CueEnd;

    /// <summary>A quotation without words that credit it in its own sentence is the one's who speaks in the sentence before or after; a paragraph, the one's who introduces it.</summary>
    private Credit? Neighbour(int token, int sentence)
    {
        if (passages.TryGetValue(text.Sentences[sentence].Paragraph, out var passage) && (quotations.Holds(token, sentence) || text.Sentences[sentence].Kind == SentenceKind.ListItem))
            return passage;
        return quotations.Holds(token, sentence) ? quotations.Speaker(token, sentence) : null;
    }
}
