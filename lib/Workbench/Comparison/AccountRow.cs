using Workbench.Sources;

namespace Workbench.Comparison;

/// <summary>One row a text of somebody else inside a source. Null is "not stated".</summary>
/// <param name="Outlet">The label of the source it stands in.</param>
/// <param name="Id">Unique within the source.</param>
/// <param name="Kind">What sort of text it is.</param>
/// <param name="Voice">Who speaks in it.</param>
/// <param name="Published">ISO 8601 in the stated precision.</param>
/// <param name="Within">The account it stands in; null when it stands in the document itself.</param>
/// <param name="Start">Where it starts, in UTF-16 code units.</param>
/// <param name="Length">How long it is, in UTF-16 code units.</param>
/// <param name="Figures">How many figures stand in it.</param>
/// <param name="Blames">How many blames stand in it.</param>
public sealed record AccountRow(
    string Outlet, string Id, AccountKind Kind, string? Voice, string? Published, string? Within, int Start, int Length, int Figures, int Blames)
{
    internal static IEnumerable<AccountRow> Of(CodedSource coded, string label) =>
        coded.Source.Accounts.Select(account => new AccountRow(
            label, account.Id, account.Kind, account.Voice, account.Metadata.Published?.Value.ToString(), account.Within,
            account.Span.Start, account.Span.Length,
            coded.Coding.Figures.Count(figure => account.Span.Contains(figure.Claim.Span.Start)),
            coded.Coding.Blames.Count(blame => account.Span.Contains(blame.Claim.Span.Start))));
}
