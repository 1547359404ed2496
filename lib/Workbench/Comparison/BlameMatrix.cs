using System.Collections.Immutable;
using Workbench.Claims;

namespace Workbench.Comparison;

/// <summary>Who counts as one voice in a blame matrix.</summary>
public enum BlameVoice
{
    /// <summary>The speaker; the outlet for its own voice; an outlet's commenting readers together.</summary>
    Speaker,

    /// <summary>The outlet that carries the statement, whoever makes it.</summary>
    Outlet,

    /// <summary>The outlet in its own voice only; what it relays is left out.</summary>
    OwnVoice,
}

/// <summary>What one voice says of one actor.</summary>
/// <param name="Voice">Who says it.</param>
/// <param name="Target">Of whom.</param>
/// <param name="Firmest">The firmest commitment among the statements; denied only when all deny.</param>
/// <param name="Statements">How many statements.</param>
/// <param name="Denied">How many of them clear the actor.</param>
/// <param name="Acts">The acts blamed for, as codes, in the order of the coding manual.</param>
/// <param name="Blames">The statements.</param>
public sealed record BlameCell(string Voice, string Target, Commitment Firmest, int Statements, int Denied, string Acts, IReadOnlyList<BlameRow> Blames)
{
    internal static BlameCell Of(string voice, string target, IEnumerable<BlameRow> rows)
    {
        var blames = rows.ToArray();
        var acts = blames.Where(blame => blame.Act != Act.Unspecified).Select(blame => blame.Act).Distinct().Order().Select(Code.Of);
        return new BlameCell(
            voice, target, blames.Min(blame => blame.Commitment), blames.Length,
            blames.Count(blame => blame.Commitment == Commitment.Denied), string.Join(", ", acts), blames);
    }
}

/// <summary>An actor about whom the voices differ.</summary>
/// <param name="Target">The actor.</param>
/// <param name="AccusedBy">The voices that hold the actor responsible.</param>
/// <param name="ClearedBy">The voices that clear the actor.</param>
public sealed record DisputedActor(string Target, IReadOnlyList<string> AccusedBy, IReadOnlyList<string> ClearedBy);

/// <summary>Who blames whom, how firmly: voices down, actors across, the most named first.</summary>
public sealed class BlameMatrix
{
    private readonly BlameMatrix? whole;

    internal BlameMatrix(IEnumerable<BlameRow> blames, BlameVoice voice, Func<string, string> group)
    {
        var rows = blames.Where(blame => voice != BlameVoice.OwnVoice || !blame.Relayed)
            .Select(blame => (Voice: voice == BlameVoice.Speaker ? blame.Voice : blame.Outlet, Target: group(blame.Target), Blame: blame))
            .ToArray();
        Voices = MostFirst(rows.Select(row => row.Voice));
        Targets = MostFirst(rows.Select(row => row.Target));
        Cells =
        [
            .. rows.GroupBy(row => (row.Voice, row.Target))
                .Select(cell => BlameCell.Of(cell.Key.Voice, cell.Key.Target, cell.Select(row => row.Blame)))
                .OrderBy(cell => Voices.IndexOf(cell.Voice)).ThenBy(cell => Targets.IndexOf(cell.Target)),
        ];
    }

    private BlameMatrix(BlameMatrix whole, ImmutableArray<string> voices, ImmutableArray<string> targets)
    {
        (this.whole, Voices, Targets) = (whole, voices, targets);
        Cells = [.. whole.Cells.Where(cell => voices.Contains(cell.Voice) && targets.Contains(cell.Target))];
    }

    /// <summary>The voices, the one with most statements first.</summary>
    public ImmutableArray<string> Voices { get; }

    /// <summary>The actors, the most named first.</summary>
    public ImmutableArray<string> Targets { get; }

    /// <summary>The pairs of voice and actor about which something is said.</summary>
    public ImmutableArray<BlameCell> Cells { get; }

    /// <summary>Actors that somebody accuses and somebody clears, the most named first.</summary>
    public IReadOnlyList<DisputedActor> Disputed =>
    [
        .. Targets.Select(target => new DisputedActor(
                target,
                [.. Cells.Where(cell => cell.Target == target && cell.Denied < cell.Statements).Select(cell => cell.Voice)],
                [.. Cells.Where(cell => cell.Target == target && cell.Denied > 0).Select(cell => cell.Voice)]))
            .Where(actor => actor.AccusedBy.Count > 0 && actor.ClearedBy.Count > 0),
    ];

    /// <summary>Only the most active voices and the most named actors, at the most so many of each; the sentence stays that of the whole.</summary>
    public BlameMatrix Top(int voices, int targets) => new(whole ?? this, [.. Voices.Take(voices)], [.. Targets.Take(targets)]);

    /// <summary>The matrix in one sentence, computed from the rows.</summary>
    public string Sentence => BlameSentence.Of(whole ?? this);

    /// <summary>The matrix in one sentence.</summary>
    public override string ToString() => Sentence;

    private static ImmutableArray<string> MostFirst(IEnumerable<string> names) =>
    [
        .. names.CountBy(name => name, StringComparer.Ordinal).OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key),
    ];
}
