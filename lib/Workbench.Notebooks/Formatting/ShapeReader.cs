using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Workbench.Notebooks.Displays;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Formatting;

/// <summary>
/// Looks into a value: so many items of a sequence, so many levels deep, never twice into the same object on the way down, and a
/// bounded number of members in all.
/// </summary>
internal sealed class ShapeReader
{
    private const int MostNodes = 2_000;

    /// <summary>How long a text within another value may be.</summary>
    private const int LongestText = 2_000;

    private static readonly Shape.Text s_omitted = new("…");

    private readonly FormatterRegistry _formatters;
    private readonly HashSet<object> _path = new(ReferenceEqualityComparer.Instance);
    private readonly OutputLimits _limits;
    private int _nodes;

    private ShapeReader(FormatterRegistry formatters)
    {
        _formatters = formatters;
        _limits = formatters.Limits;
    }

    public static Shape Read(object? value, FormatterRegistry formatters) => new ShapeReader(formatters).ReadInner(value);

    private Shape Read(object? value)
    {
        try
        {
            if (value is not null and not string && Custom(value) is { } custom)
                return custom;
            var shape = ReadInner(value);
            return shape is Shape.Text text ? text with { Value = LongText.Cut(text.Value, LongestText) } : shape;
        }
        catch (Exception e) when (e is not OperationCanceledException and not ThreadAbortException)
        {
            return Failed(e);
        }
    }

    private Shape ReadInner(object? value)
    {
        if (ScalarText.Of(value) is { } text)
            return text;
        if (_path.Count >= _limits.Depth || ++_nodes > MostNodes || !_path.Add(value!))
            return s_omitted;
        try
        {
            return ReadParts(value!);
        }
        finally
        {
            _path.Remove(value!);
        }
    }

    private Shape.Custom? Custom(object value)
    {
        if (value is MimeText { MimeType: MimeBundle.Html } html)
            return new Shape.Custom(html.Text, html.Text);
        if (value is Image image)
            return new Shape.Custom(image.Description, image.ToHtml());
        var (own, plain) = (_formatters.FormatCustom(value, MimeBundle.Html), _formatters.FormatCustom(value, MimeBundle.PlainText));
        return own is null && plain is null ? null : new Shape.Custom(plain ?? value.ToString() ?? "", own);
    }

    private Shape ReadParts(object value)
    {
        if (value is Task task)
            return TaskShape.Of(task, Read);
        if (DataRows.Of(value, _limits.Rows, Read) is { } rows)
            return rows;
        if (FrameColumns.Of(value, _limits.Rows, Read) is { } frame)
            return frame;
        if (value is ITuple tuple)
            return new Shape.Sequence([.. Enumerable.Range(0, tuple.Length).Select(i => Read(tuple[i]))], new Extent(tuple.Length, tuple.Length, true), IsTuple: true);
        if (value is IDictionary dictionary)
            return ReadMap(dictionary);
        if (value is Array { Rank: > 1 } array)
            return ReadSequence(new ArraySlice(array, []));
        if (value is IEnumerable sequence)
            return ReadSequence(sequence);
        if (AsyncSequence.First(value, _limits.Rows + 1) is { } items)
            return ReadItems([.. items.Take(_limits.Rows)], new Extent(Math.Min(items.Count, _limits.Rows), items.Count, items.Count <= _limits.Rows));
        var members = TypeMembers.Of(value.GetType());
        return members.IsEmpty
            ? new Shape.Text(value.ToString() ?? "")
            : new Shape.Members(TypeNames.Of(value.GetType()), [.. members.Select(member => (member.Name, ReadMember(member, value)))]);
    }

    private Shape ReadMember(TypeMembers.Member member, object owner)
    {
        try
        {
            return Read(member.Get(owner));
        }
        catch (Exception e) when (e is not OperationCanceledException and not ThreadAbortException)
        {
            return Failed(e);
        }
    }

    /// <summary>What could not be read is named by why.</summary>
    private static Shape.Text Failed(Exception e) =>
        new($"<{TypeNames.Of((e is TargetInvocationException { InnerException: { } inner } ? inner : e).GetType())}>");

    private Shape.Map ReadMap(IDictionary dictionary)
    {
        var entries = dictionary.Keys.Cast<object>().Take(_limits.Rows).Select(key => (Read(key), Read(dictionary[key]))).ToImmutableArray();
        return new Shape.Map(entries, new Extent(entries.Length, dictionary.Count, true));
    }

    private Shape ReadSequence(IEnumerable sequence)
    {
        var (items, extent) = SequenceHead.Take(sequence, _limits.Rows);
        if (sequence.GetType().GetInterfaces().FirstOrDefault(IsGrouping) is not { } grouping)
            return ReadItems(items, extent);
        var key = grouping.GetProperty(nameof(IGrouping<,>.Key))!.GetValue(sequence);
        return new Shape.Members("group", [("Key", Read(key)), ("Items", ReadItems(items, extent))]);
    }

    private static bool IsGrouping(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IGrouping<,>);

    private Shape ReadItems(ImmutableArray<object?> items, Extent extent)
    {
        var shapes = items.Select(Read).ToImmutableArray();
        var rows = shapes.OfType<Shape.Members>().ToImmutableArray();
        if (rows.IsEmpty || rows.Length < shapes.Length)
            return new Shape.Sequence(shapes, extent);
        var columns = rows.SelectMany(row => row.Items.Select(item => item.Name)).Distinct().ToImmutableArray();
        return new Shape.Table(columns, [.. rows.Select(row => Cells(row, columns))], extent);
    }

    private static ImmutableArray<Shape> Cells(Shape.Members row, ImmutableArray<string> columns) =>
        [.. columns.Select(column => row.Items.FirstOrDefault(item => item.Name == column).Value ?? new Shape.Text(""))];
}
