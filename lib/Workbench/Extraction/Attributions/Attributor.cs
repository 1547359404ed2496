using System.Collections.Immutable;
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

    /// <summary>The attribution of what stands at a token of a sentence.</summary>
    public Attribution Of(int token, int sentence)
    {
        var voices = Voices(text.Token(token).Start);
        var own = background.Holds(token, text.Sentences[sentence]) ? [] : Covering(token, sentence);
        if (own.Count == 0 && Neighbour(token, sentence) is { } neighbour)
            own = [neighbour];
        var chain = ImmutableArray.CreateBuilder<string>();
        chain.Add(Attribution.Document);
        chain.AddRange(voices);
        foreach (var credit in own)
        {
            Append(chain, credit.Via);
            Append(chain, credit.Speaker);
        }
        var cue = own.Count > 0 ? text.Words(own[^1].CueFirst, own[^1].CueEnd) : null;
        return new(chain[^1], chain.ToImmutable(), cue);
    }

    private static void Append(ImmutableArray<string>.Builder chain, string? name)
    {
        if (name is not null && !string.Equals(chain[^1], name, StringComparison.OrdinalIgnoreCase))
            chain.Add(name);
    }

    /// <summary>The authors of the accounts a position lies in, the outermost first.</summary>
    private Stack<string> Voices(int position)
    {
        var voices = new Stack<string>();
        var account = LastBegun(position);
        while (account is not null)
        {
            if (account.Span.Contains(position) && account.Voice is { } voice)
                voices.Push(voice);
            account = account.Within is { } within ? byId.GetValueOrDefault(within) : null;
        }
        return voices;
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

    /// <summary>The credits over a token, the outermost first: those behind it enclose those before it.</summary>
    private List<Credit> Covering(int token, int sentence)
    {
        var (first, end) = credits.Of(sentence);
        var covering = new List<Credit>();
        for (var i = end - 1; i >= first; i--)
        {
            if (credits[i].IsTrailing && credits[i].Covers(token) && credits[i].CueFirst > token)
                covering.Add(credits[i]);
        }
        if (covering.Count > 1)
            covering.RemoveRange(0, covering.Count - 1);
        var isClosed = covering.Count > 0;
        for (var i = first; i < end; i++)
        {
            if (credits[i].Covers(token) && !(credits[i].IsTrailing && (isClosed || credits[i].CueFirst > token)) && !IsInside(token, credits[i]))
                covering.Add(credits[i]);
        }
        return covering;
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
