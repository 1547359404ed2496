using Deedle;
using Workbench.Comparison;
using Workbench.Sources;
using Workbench.Tables;

namespace Workbench.Interop;

/// <summary>
/// The rows of a corpus as Deedle frames: one row a record, under its id; one column a property; enumerations as their
/// codes; what a source does not state is missing.
/// </summary>
public static class RowFrames
{
    /// <summary>
    /// One row a source, by its id. <c>Published</c> is a date, the first that the source can mean; <c>Precision</c> says
    /// whether its day and month are stated.
    /// </summary>
    public static Frame<string, string> ToFrame(this IEnumerable<SourceRow> sources) =>
        Dated(sources.ToTable(), nameof(SourceRow.Published)).ToFrame(nameof(SourceRow.Id));

    /// <summary>One row a figure, by its source's and its own id. <c>AsOf</c> is text: sources say "Wednesday" as well as dates.</summary>
    public static Frame<string, string> ToFrame(this IEnumerable<FigureRow> figures) => figures.ToTable().ToFrame(nameof(FigureRow.Id));

    /// <summary>One row a blame, by its source's and its own id.</summary>
    public static Frame<string, string> ToFrame(this IEnumerable<BlameRow> blames) => blames.ToTable().ToFrame(nameof(BlameRow.Id));

    /// <summary>One row a stance, by its source's and its own id.</summary>
    public static Frame<string, string> ToFrame(this IEnumerable<StanceRow> stances) => stances.ToTable().ToFrame(nameof(StanceRow.Id));

    private static Table Dated(Table table, string column)
    {
        var index = table.Columns.IndexOf(new Column(column));
        return new Table(
            table.Columns,
            table.Rows.Select(row => row.SetItem(index, PartialDate.TryParse(row[index] as string)?.Earliest)),
            table.Caption);
    }
}
