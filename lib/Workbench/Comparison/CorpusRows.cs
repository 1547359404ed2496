using System.Collections.Immutable;

namespace Workbench.Comparison;

/// <summary>The flat rows of a corpus.</summary>
/// <param name="Sources">One row a source, by id.</param>
/// <param name="Accounts">One row a text of somebody else inside a source, in the order of the texts.</param>
/// <param name="Figures">One row a figure, by source and place in its text.</param>
/// <param name="Blames">One row a blame, likewise.</param>
/// <param name="Stances">One row a stance, likewise.</param>
internal sealed record CorpusRows(
    ImmutableArray<SourceRow> Sources, ImmutableArray<AccountRow> Accounts, ImmutableArray<FigureRow> Figures,
    ImmutableArray<BlameRow> Blames, ImmutableArray<StanceRow> Stances)
{
    public static CorpusRows None { get; } = new([], [], [], [], []);
}
