using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>Joins codings of one source: a person's decision beats the machine's, claim by claim.</summary>
public static class CodingMerge
{
    /// <summary>
    /// Joins the machine's coding with people's. Two coders mean the same figure when their number words overlap, the same blame when
    /// their quotes overlap and the target is the same, the same stance when the frame is. The machine's other claims are joined only
    /// where no person was <see cref="SourceCoding.Complete"/>.
    /// </summary>
    /// <param name="machine">What the machine found.</param>
    /// <param name="people">People's codings, the one that wins first; empty when nobody coded the source.</param>
    /// <exception cref="ArgumentException">The codings are not of one source.</exception>
    public static MergedCoding Merge(SourceCoding machine, ImmutableArray<SourceCoding> people)
    {
        if (people.FirstOrDefault(coding => coding.SourceId != machine.SourceId) is { } stray)
            throw new ArgumentException($"a coding of {stray.SourceId} cannot be joined with one of {machine.SourceId}", nameof(people));
        var isComplete = people.Any(coding => coding.Complete);
        ImmutableArray<SourceCoding> joined = isComplete ? people : [.. people, machine];
        return new MergedCoding(machine, people)
        {
            Metadata = joined.Aggregate(Metadata.None, (metadata, coding) => metadata.Or(coding.Metadata)),
            Accounts = joined.Select(coding => coding.Accounts).FirstOrDefault(accounts => !accounts.IsEmpty, []),
            Figures = Join(joined, coding => coding.Figures, (one, other) => one.NumberSpan.Overlaps(other.NumberSpan), figure => figure.NumberSpan),
            Blames = Join(joined, coding => coding.Blames, (one, other) => one.Target == other.Target && one.Span.Overlaps(other.Span), blame => blame.Span),
            Stances = WithOnePrimary(Join(joined, coding => coding.Stances, (one, other) => one.Frame == other.Frame, stance => stance.Span), joined),
        };
    }

    /// <summary>Every claim of the first coder, and of each next one those that none before has.</summary>
    private static ImmutableArray<CodedClaim<T>> Join<T>(
        ImmutableArray<SourceCoding> codings, Func<SourceCoding, ImmutableArray<T>> claimsOf, Func<T, T, bool> areSame, Func<T, TextSpan> place)
        where T : Claim
    {
        var joined = new List<CodedClaim<T>>();
        foreach (var coding in codings)
        {
            var added = claimsOf(coding).Where(claim => !joined.Exists(earlier => areSame(earlier.Claim, claim))).ToList();
            joined.AddRange(added.Select(claim => new CodedClaim<T>(claim, coding.Coder)));
        }
        return [.. joined.OrderBy(coded => place(coded.Claim))];
    }

    /// <summary>The main conclusion is that of the first coder who names one.</summary>
    private static ImmutableArray<CodedClaim<Claim.Stance>> WithOnePrimary(ImmutableArray<CodedClaim<Claim.Stance>> stances, ImmutableArray<SourceCoding> codings)
    {
        var coder = codings.FirstOrDefault(coding => coding.Stances.Any(stance => stance.Primary))?.Coder;
        return [.. stances.Select(coded => coded.Claim.Primary && coded.Coder != coder ? coded with { Claim = coded.Claim with { Primary = false } } : coded)];
    }
}
