using System.Collections.Immutable;
using System.Globalization;

namespace Workbench.Claims;

/// <summary>Reads the values of one group of keys and says what is wrong with them.</summary>
internal sealed class YamlFields
{
    private readonly YamlShape shape;
    private readonly ProblemList problems;

    private YamlFields(YamlValue.Mapping mapping, YamlShape shape, ProblemList problems)
    {
        (Mapping, this.shape, this.problems) = (mapping, shape, problems);
        RefuseUnknownKeys();
        RefuseMissingKeys();
    }

    /// <summary>The group itself.</summary>
    public YamlValue.Mapping Mapping { get; }

    /// <summary>The fields of a value that must be a group of the shape's keys; null when it is something else.</summary>
    public static YamlFields? Of(YamlValue value, YamlShape shape, ProblemList problems)
    {
        if (value is YamlValue.Mapping mapping)
            return new YamlFields(mapping, shape, problems);
        problems.Add(value.Start, $"{value.Kind} stands where {shape.What} was expected: a group with the keys {string.Join(", ", shape.Keys)}.");
        return null;
    }

    /// <summary>Where a key's value stands, or the group when the key is missing.</summary>
    public YamlPlace PlaceOf(string key) => this[key]?.Start ?? Mapping.Start;

    /// <summary>The value of a key; null when it is missing or null.</summary>
    public YamlValue? this[string key]
    {
        get
        {
            if (!shape.Keys.Contains(key))
                throw new InvalidOperationException($"{key} is no key of {shape.What}");
            return Mapping[key] is YamlValue.Scalar { IsNull: true } ? null : Mapping[key];
        }
    }

    /// <summary>The words of a key; null when it is missing, null or no scalar.</summary>
    public string? Text(string key)
    {
        if (ScalarOf(key, "text") is not { } scalar)
            return null;
        if (!string.IsNullOrWhiteSpace(scalar.Text))
            return scalar.Text;
        problems.Add(scalar.Start, $"\"{key}\" of {shape.What} is blank; write its words, or null where it may be missing.");
        return null;
    }

    /// <summary>The number of a key, at least 0.</summary>
    public decimal? Number(string key)
    {
        if (ScalarOf(key, "a number") is not { } scalar)
            return null;
        if (scalar.Style == YamlDotNet.Core.ScalarStyle.Plain
            && decimal.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        problems.Add(scalar.Start, $"\"{key}\" of {shape.What} is {scalar.Kind}; a number from 0 up was expected, in digits without separators or quotation marks (4404), or null when it is unbounded.");
        return null;
    }

    /// <summary>The two ends of an interval; a low above the high is refused.</summary>
    public (decimal? Low, decimal? High)? Interval()
    {
        var (low, high) = (Number("low"), Number("high"));
        if (!(low > high))
            return (low, high);
        problems.Add(PlaceOf("low"), string.Create(CultureInfo.InvariantCulture, $"low {low} is above high {high}; swap them, or make an open end null."));
        return null;
    }

    /// <summary>The position of a key in a text, at least 0.</summary>
    public int? Position(string key) => ScalarOf(key, "a position") is { } scalar ? PositionIn(scalar, key) : null;

    /// <summary>The two positions of a key, the first not after the second.</summary>
    public (int Start, int End)? Positions(string key)
    {
        if (this[key] is not { } value)
            return null;
        if (value is YamlValue.Sequence { Items: [YamlValue.Scalar first, YamlValue.Scalar last] })
        {
            if (PositionIn(first, key) is not { } start || PositionIn(last, key) is not { } end)
                return null;
            if (start <= end)
                return (start, end);
        }
        problems.Add(value.Start, $"\"{key}\" of {shape.What} is not a start and an end in this order, such as [1234, 1500].");
        return null;
    }

    /// <summary>Whether a key is true.</summary>
    public bool Flag(string key, bool otherwise)
    {
        if (ScalarOf(key, "true or false") is not { } scalar)
            return otherwise;
        if (scalar is { Style: YamlDotNet.Core.ScalarStyle.Plain, Text: "true" or "false" })
            return scalar.Text == "true";
        problems.Add(scalar.Start, $"\"{key}\" of {shape.What} is {scalar.Kind}; true or false was expected.");
        return otherwise;
    }

    /// <summary>The value a key's code stands for.</summary>
    public T? CodeOf<T>(string key)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
            return null;
        if (Code.TryParse<T>(text) is { } value)
            return value;
        RefuseUnknown(key, text, Code.All<T>());
        return null;
    }

    /// <summary>The name in a key, which must be one of those known.</summary>
    public string? OneOf(string key, IReadOnlyCollection<string> known)
    {
        if (Text(key) is not { } text)
            return null;
        if (known.Contains(text))
            return text;
        RefuseUnknown(key, text, known);
        return null;
    }

    /// <summary>The words in a key's list; empty when it is missing.</summary>
    public ImmutableArray<string> Texts(string key)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Items(key))
        {
            if (item is YamlValue.Scalar { IsNull: false } scalar && !string.IsNullOrWhiteSpace(scalar.Text))
                texts.Add(scalar.Text);
            else
                problems.Add(item.Start, $"{item.Kind} stands in \"{key}\" of {shape.What}; words were expected.");
        }
        return texts.ToImmutable();
    }

    /// <summary>The values in a key's list; empty when it is missing.</summary>
    public ImmutableArray<YamlValue> Items(string key)
    {
        if (this[key] is not { } value)
            return [];
        if (value is YamlValue.Sequence sequence)
            return sequence.Items;
        problems.Add(value.Start, $"\"{key}\" of {shape.What} is {value.Kind}; a list was expected.");
        return [];
    }

    private YamlValue.Scalar? ScalarOf(string key, string expected)
    {
        if (this[key] is not { } value)
            return null;
        if (value is YamlValue.Scalar scalar)
            return scalar;
        problems.Add(value.Start, $"\"{key}\" of {shape.What} is {value.Kind}; {expected} was expected.");
        return null;
    }

    private int? PositionIn(YamlValue.Scalar scalar, string key)
    {
        if (int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            return position;
        problems.Add(scalar.Start, $"\"{key}\" of {shape.What} is {scalar.Kind}; a position in the text was expected, counted from 0. Leave it out and `workbench check --update` writes it.");
        return null;
    }

    private void RefuseUnknownKeys()
    {
        foreach (var entry in Mapping.Entries.Where(entry => !shape.Keys.Contains(entry.Key.Text)))
            problems.Add(entry.Key.Start, $"\"{Messages.Short(entry.Key.Text)}\" is no key of {shape.What}{Messages.DidYouMean(entry.Key.Text, shape.Keys)} Known are {string.Join(", ", shape.Keys)}.");
    }

    private void RefuseMissingKeys()
    {
        foreach (var key in shape.Required.Where(key => this[key] is null))
            problems.Add(Mapping.Start, $"the key \"{key}\" is missing from {shape.What}; write it with its value.");
        foreach (var key in shape.RequiredOrNull.Where(key => Mapping[key] is null))
            problems.Add(Mapping.Start, $"the key \"{key}\" is missing from {shape.What}; write it, with null where there is no value.");
    }

    private void RefuseUnknown(string key, string seen, IReadOnlyCollection<string> known) =>
        problems.Add(PlaceOf(key), $"\"{Messages.Short(seen)}\" is no {key}{Messages.DidYouMean(seen, known)} Known are {string.Join(", ", known)}.");
}
