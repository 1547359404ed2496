using System.Collections.Immutable;
using System.Globalization;

namespace Workbench.Notebooks.Charts;

/// <summary>What an axis counts in.</summary>
internal enum AxisKind
{
    Linear,
    Logarithmic,
    Date,
    Category,
}

/// <summary>
/// One axis of a figure: where a value stands, in the axis's own units (numbers, powers of ten, days, places in a list)
/// and in pixels. plotly's rules for kind and range, as far as its own figures need them.
/// </summary>
internal sealed record Axis(Node Layout, AxisKind Kind, ImmutableArray<string> Categories, double From, double To)
{
    private const double Room = 0.06;

    /// <summary>The pixel where the axis begins (left or bottom).</summary>
    public double Start { get; init; }

    /// <summary>The pixel where the axis ends (right or top).</summary>
    public double End { get; init; }

    /// <summary>How long it is in pixels.</summary>
    public double Length => Math.Abs(End - Start);

    /// <summary>An axis for the values that are drawn along it.</summary>
    /// <param name="layout">The axis's part of the layout.</param>
    /// <param name="values">All values along it, in the order of the traces.</param>
    /// <param name="extent">How far marks reach around a value: nothing for lines, half a unit for bars and cells.</param>
    /// <param name="withZero">Whether zero has to be in sight, as under bars.</param>
    public static Axis Of(Node layout, IReadOnlyList<Node> values, double extent, bool withZero)
    {
        var kind = KindOf(layout, values);
        var categories = kind == AxisKind.Category ? CategoriesOf(layout, values) : [];
        var axis = new Axis(layout, kind, categories, 0, 1);
        var (from, to) = layout["range"].Items is [var low, var high] && axis.Position(low) is { } least && axis.Position(high) is { } most
            ? (least, most)
            : axis.RangeOf(values, extent, withZero);
        return axis with { From = from, To = from == to ? from + 1 : to };
    }

    /// <summary>The value in the axis's units; null for one that has no place on it.</summary>
    public double? Unit(Node value) => Kind switch
    {
        AxisKind.Linear => value.Number,
        AxisKind.Logarithmic => value.Number is { } number and > 0 ? Math.Log10(number) : null,
        AxisKind.Date => Days(value),
        _ => Categories.IndexOf(value.Text ?? "") is var place and >= 0 ? place : null,
    };

    /// <summary>A place given in the axis's units, as ranges and notes have it: logarithms on a logarithmic axis, numbers of places among categories.</summary>
    public double? Position(Node value) => Kind switch
    {
        AxisKind.Date => Days(value),
        AxisKind.Category => Unit(value) ?? value.Number,
        _ => value.Number,
    };

    /// <summary>The pixel at which a unit stands.</summary>
    public double Pixel(double unit) => Start + ((unit - From) / (To - From) * (End - Start));

    /// <summary>The pixel at which a value stands.</summary>
    public double? Pixel(Node value) => Unit(value) is { } unit ? Pixel(unit) : null;

    private static AxisKind KindOf(Node layout, IReadOnlyList<Node> values) => layout["type"].Text switch
    {
        "linear" => AxisKind.Linear,
        "log" => AxisKind.Logarithmic,
        "date" => AxisKind.Date,
        "category" or "multicategory" => AxisKind.Category,
        _ => Guess([.. values.Where(value => value.Exists)]),
    };

    private static AxisKind Guess(Node[] values) =>
        Array.TrueForAll(values, value => value.Number is not null) ? AxisKind.Linear
        : Array.TrueForAll(values, value => Days(value) is not null) ? AxisKind.Date
        : AxisKind.Category;

    private static ImmutableArray<string> CategoriesOf(Node layout, IReadOnlyList<Node> values)
    {
        var named = layout["categoryarray"].Items.Select(item => item.Text);
        var used = values.Select(value => value.Text);
        var all = named.Concat(used).OfType<string>().Distinct(StringComparer.Ordinal);
        return layout["categoryorder"].Text switch
        {
            "category ascending" => [.. all.Order(StringComparer.Ordinal)],
            "category descending" => [.. all.OrderDescending(StringComparer.Ordinal)],
            _ => [.. all],
        };
    }

    private (double From, double To) RangeOf(IReadOnlyList<Node> values, double extent, bool withZero)
    {
        var units = values.Select(Unit).OfType<double>().ToArray();
        if (units.Length == 0)
            return (0, 1);
        var (least, most) = (units.Min() - extent, units.Max() + extent);
        if (withZero && Kind == AxisKind.Linear)
            (least, most) = (Math.Min(0, least), Math.Max(0, most));
        var room = extent > 0 ? 0 : Math.Max(most - least, 1e-9) * Room;
        var (from, to) = (withZero && least == 0 ? 0 : least - room, withZero && most == 0 ? 0 : most + room);
        if (from == to)
            (from, to) = (from - 1, to + 1);
        return Layout["autorange"].Text == "reversed" ? (to, from) : (from, to);
    }

    /// <summary>A date in days since 1970; null for what is none.</summary>
    public static double? Days(Node value) =>
        value.Value is { ValueKind: System.Text.Json.JsonValueKind.String }
        && DateTime.TryParse(value.Text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var date)
            ? (date - DateTime.UnixEpoch).TotalDays
            : null;
}
