using System.Collections;
using System.Collections.Immutable;

namespace Workbench.Notebooks.Formatting;

/// <summary>Frames of any library that keep their values by columns, each a sequence with a name, as <c>Microsoft.Data.Analysis</c> does.</summary>
internal static class FrameColumns
{
    /// <summary>The value as a table of its rows; null for what is no such frame.</summary>
    public static Shape? Of(object value, int most, Func<object?, Shape> read)
    {
        if (value is IDictionary or string || Property(value, "Columns") is not IEnumerable all || value.GetType().GetProperty("Rows") is null)
            return null;
        var columns = all.Cast<object?>().ToImmutableArray();
        if (columns.IsEmpty || columns.Any(column => column is not IEnumerable || Property(column, "Name") is not string))
            return null;
        var heads = columns.Select(column => SequenceHead.Take((IEnumerable)column!, most)).ToImmutableArray();
        var shown = heads.Max(head => head.Items.Length);
        var rows = Enumerable.Range(0, shown).Select(row => heads.Select(head => read(head.Items.ElementAtOrDefault(row))).ToImmutableArray());
        return new Shape.Table([.. columns.Select(column => (string)Property(column!, "Name")!)], [.. rows], heads.MaxBy(head => head.Extent.Total).Extent);
    }

    private static object? Property(object owner, string name) => owner.GetType().GetProperties().FirstOrDefault(property => property.Name == name && property.GetIndexParameters().Length == 0)?.GetValue(owner);
}
