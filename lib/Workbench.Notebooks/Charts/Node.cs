using System.Globalization;
using System.Text.Json;

namespace Workbench.Notebooks.Charts;

/// <summary>A place in a figure's JSON that may be absent: asking on from there gives nothing instead of failing.</summary>
internal readonly record struct Node(JsonElement? Value)
{
    /// <summary>Numbers beyond it are as good as none: they could not be reckoned with.</summary>
    private const double Largest = 1e150;

    /// <summary>A property; absent where this is no object or has no such property.</summary>
    public Node this[string name] =>
        Value is { ValueKind: JsonValueKind.Object } owner && owner.TryGetProperty(name, out var child) && child.ValueKind != JsonValueKind.Null
            ? new Node(child)
            : default;

    /// <summary>Whether there is anything.</summary>
    public bool Exists => Value is not null;

    /// <summary>Whether this is a list.</summary>
    public bool IsList => Value is { ValueKind: JsonValueKind.Array };

    /// <summary>Whether this is a number, not a text that reads like one.</summary>
    public bool IsNumber => Value is { ValueKind: JsonValueKind.Number };

    /// <summary>A text, or a number as text.</summary>
    public string? Text => Value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    /// <summary>A number, also one that stands as text.</summary>
    public double? Number => Value switch
    {
        { ValueKind: JsonValueKind.Number } number => Finite(number.GetDouble()),
        { ValueKind: JsonValueKind.String } text when double.TryParse(text.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => Finite(number),
        _ => null,
    };

    /// <summary>Yes or no; null for anything else.</summary>
    public bool? Flag => Value switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => null,
    };

    /// <summary>The items of a list; none of anything else.</summary>
    public Node[] Items => Value is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(Present)] : [];

    /// <summary>What holds for one point: the item of a list, else the value that stands for all.</summary>
    public Node For(int point)
    {
        if (!IsList)
            return this;
        var list = Value!.Value;
        return point < list.GetArrayLength() ? Present(list[point]) : default;
    }

    /// <summary>A number as a place of its own.</summary>
    public static Node Of(double number) => new(JsonElement.Parse(number.ToString("R", CultureInfo.InvariantCulture)));

    private static Node Present(JsonElement value) => value.ValueKind == JsonValueKind.Null ? default : new Node(value);

    private static double? Finite(double number) => Math.Abs(number) <= Largest ? number : null;
}
