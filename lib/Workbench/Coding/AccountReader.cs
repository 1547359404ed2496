using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>Reads the embedded accounts of a coding: each runs from its first words to its last.</summary>
internal sealed class AccountReader(CodingReading reading, StatedReader stated)
{
    private readonly List<(string Id, TextSpan Begin)> earlier = [];

    /// <summary>The accounts in the order they begin, the enclosing one first.</summary>
    public ImmutableArray<EmbeddedAccount> Read(YamlFields coding)
    {
        var accounts = new List<EmbeddedAccount>();
        foreach (var item in coding.Items("accounts"))
        {
            if (YamlFields.Of(item, CodingShapes.Account, reading.Problems) is { } fields && ReadOne(fields) is { } account)
                accounts.Add(account);
        }
        return [.. accounts.OrderBy(account => account.Span)];
    }

    private EmbeddedAccount? ReadOne(YamlFields fields)
    {
        var (id, kind, within) = (reading.TakeId(fields), fields.CodeOf<AccountKind>("kind"), Within(fields));
        var metadata = stated.Read(fields, $" of account {id}");
        if (id is null || Extent(fields, id, within) is not { } span)
            return null;
        return kind is { } known ? new EmbeddedAccount(id, known, span, metadata, within) : null;
    }

    private string? Within(YamlFields fields)
    {
        var within = fields.Text("within");
        var ids = earlier.ConvertAll(account => account.Id);
        if (within is not null && !ids.Contains(within))
            reading.Problems.Add(fields.PlaceOf("within"), $"\"{Messages.Short(within)}\" is no account that stands above in this file{Messages.DidYouMean(within, ids)} Put the enclosing account first.");
        return within;
    }

    private TextSpan? Extent(YamlFields fields, string id, string? within)
    {
        var at = fields.Positions("at");
        if (fields.Text("begins") is not { } begins || fields.Text("ends") is not { } ends)
            return null;
        var begin = Begin(begins, at?.Start, within);
        var end = begin.Where is { } first ? End(ends, first, at?.End) : new QuotePlace.Gone();
        TextSpan? extent = begin.Where is { } from && end.Where is { } to && to.End > from.Start ? TextSpan.Between(from.Start, to.End) : null;
        earlier.Add((id, begin.Where ?? new TextSpan(0, 0)));
        reading.Note(fields, "begins", $"beginning of account {id}", begins, begin, extent is null ? null : fields.Mapping, extent);
        reading.Note(fields, "ends", $"end of account {id}", ends, end);
        return extent;
    }

    /// <summary>The first place after the beginning of the account above; one that lies within it may begin where it does.</summary>
    private QuotePlace Begin(string begins, int? at, string? within)
    {
        var place = reading.Anchor.Find(begins, at);
        if (at is not null && place is QuotePlace.Held)
            return place;
        var from = earlier.Count == 0 ? 0 : earlier[^1].Id == within ? earlier[^1].Begin.Start : earlier[^1].Begin.Start + 1;
        return reading.Anchor.FirstFrom(begins, from) is { } span ? Found(span, span.Start, at) : Unambiguous(place);
    }

    /// <summary>The first place after the beginning, or the noted one.</summary>
    private QuotePlace End(string ends, TextSpan begin, int? at)
    {
        var noted = at - ends.Length;
        if (noted >= begin.Start && reading.Anchor.Find(ends, noted) is QuotePlace.Held held)
            return held;
        var from = Math.Max(begin.Start, begin.End - ends.Length);
        return reading.Anchor.FirstFrom(ends, from) is { } span ? Found(span, span.End, at) : NotBefore(begin, reading.Anchor.Find(ends, Math.Max(from, noted ?? from)));
    }

    private static QuotePlace Found(TextSpan span, int place, int? at) =>
        at is null || at == place ? new QuotePlace.Held(span) : new QuotePlace.Moved(span, place - at.Value);

    private static QuotePlace Unambiguous(QuotePlace place) => place is QuotePlace.Held held ? held with { Rivals = 0 } : place;

    private static QuotePlace NotBefore(TextSpan begin, QuotePlace place) =>
        place is QuotePlace.Changed changed && changed.Span.End > begin.Start ? changed : new QuotePlace.Gone();
}
