using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Formatting;

/// <summary>
/// Looks into a value: 20 items of a sequence, 6 levels deep, never twice into the same object on the way down, and a
/// bounded number of members in all.
/// </summary>
internal sealed class ShapeReader
{
    private const int MostItems = 20;
    private const int MostDepth = 6;
    private const int MostNodes = 2_000;

    private static readonly Shape.Text s_omitted = new("…");

    private readonly FormatterRegistry _formatters;
    private readonly HashSet<object> _path = new(ReferenceEqualityComparer.Instance);
    private int _nodes;

    private ShapeReader(FormatterRegistry formatters) => _formatters = formatters;

    public static Shape Read(object? value, FormatterRegistry formatters) => new ShapeReader(formatters).ReadInner(value);

    private Shape Read(object? value)
    {
        if (value is not null and not string && Custom(value) is { } custom)
            return custom;
        return ReadInner(value);
    }

    private Shape ReadInner(object? value)
    {
        if (ScalarText.Of(value) is { } text)
            return text;
        if (_path.Count >= MostDepth || ++_nodes > MostNodes || !_path.Add(value!))
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
        var (own, plain) = (_formatters.FormatCustom(value, MimeBundle.Html), _formatters.FormatCustom(value, MimeBundle.PlainText));
        return own is null && plain is null ? null : new Shape.Custom(plain ?? value.ToString() ?? "", own);
    }

    private Shape ReadParts(object value)
    {
        if (value is ITuple tuple)
            return new Shape.Sequence([.. Enumerable.Range(0, tuple.Length).Select(i => Read(tuple[i]))], new Extent(tuple.Length, tuple.Length, true), IsTuple: true);
        if (value is IDictionary dictionary)
            return ReadMap(dictionary);
        if (value is IEnumerable sequence)
            return ReadSequence(sequence);
        if (AsyncSequence.First(value, MostItems + 1) is { } items)
            return ReadItems([.. items.Take(MostItems)], new Extent(Math.Min(items.Count, MostItems), items.Count, items.Count <= MostItems));
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
        catch (TargetInvocationException e)
        {
            return new Shape.Text($"<{TypeNames.Of((e.InnerException ?? e).GetType())}>");
        }
    }

    private Shape.Map ReadMap(IDictionary dictionary)
    {
        var entries = dictionary.Keys.Cast<object>().Take(MostItems).Select(key => (Read(key), Read(dictionary[key]))).ToImmutableArray();
        return new Shape.Map(entries, new Extent(entries.Length, dictionary.Count, true));
    }

    private Shape ReadSequence(IEnumerable sequence)
    {
        var (items, extent) = SequenceHead.Take(sequence, MostItems);
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
