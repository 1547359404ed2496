using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Workbench.Notebooks.Documents;

/// <summary>
/// An immutable JSON object: metadata and unknown keys, kept as they were read. Keys are in ordinal order, as
/// Jupyter writes them; two maps are equal when they print the same.
/// </summary>
public sealed class JsonMap : IReadOnlyDictionary<string, JsonElement>, IEquatable<JsonMap>
{
    private readonly ImmutableSortedDictionary<string, JsonElement> _values;

    private JsonMap(ImmutableSortedDictionary<string, JsonElement> values) => _values = values;

    /// <summary>The map without keys.</summary>
    public static JsonMap Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal));

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _values.Keys;

    /// <inheritdoc/>
    public IEnumerable<JsonElement> Values => _values.Values;

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public JsonElement this[string key] => _values[key];

    /// <summary>The map that a JSON object's text holds.</summary>
    /// <exception cref="JsonException">The text is not a JSON object.</exception>
    public static JsonMap Parse([StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        var element = JsonElement.Parse(json);
        return element.ValueKind == JsonValueKind.Object
            ? From(element, [])
            : throw new JsonException($"expected a JSON object, seen {element.ValueKind}");
    }

    /// <summary>A map with one key more, or with another value for a key.</summary>
    public JsonMap With(string key, JsonElement value) => new(_values.SetItem(key, value));

    /// <summary>A map with one key whose value is a list of strings.</summary>
    public JsonMap With(string key, IEnumerable<string> values)
    {
        var text = new StringBuilder();
        JsonText.PrintBlock(text, '[', ']', values, null, (value, _) => JsonText.PrintString(text, value));
        return With(key, JsonElement.Parse(text.ToString()));
    }

    /// <summary>A map without a key.</summary>
    public JsonMap Without(string key) => new(_values.Remove(key));

    /// <summary>The value at a path of keys, null where a key is missing or its parent is no object.</summary>
    public JsonElement? At(params ReadOnlySpan<string> path)
    {
        if (path.IsEmpty || !_values.TryGetValue(path[0], out var value))
            return null;
        foreach (var key in path[1..])
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(key, out value))
                return null;
        }
        return value;
    }

    /// <summary>The string at a path of keys, null where there is none.</summary>
    public string? StringAt(params ReadOnlySpan<string> path) =>
        At(path) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>The strings of the list at a path of keys; items that are no strings are left out.</summary>
    public ImmutableArray<string> StringsAt(params ReadOnlySpan<string> path) =>
        At(path) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.String).Select(i => i.GetString()!)]
            : [];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonElement value) =>
        _values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The map as compact JSON.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Print(text, indent: null);
        return text.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(JsonMap? other) =>
        other is not null && Count == other.Count && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonMap);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    internal static JsonMap From(JsonElement element, ReadOnlySpan<string> except)
    {
        var values = Empty._values.ToBuilder();
        foreach (var property in element.EnumerateObject())
        {
            if (!except.Contains(property.Name))
                values[property.Name] = property.Value.Clone();
        }
        return new JsonMap(values.ToImmutable());
    }

    internal void Print(StringBuilder text, int? indent) =>
        JsonText.PrintBlock(text, '{', '}', _values, indent, (pair, inner) =>
        {
            JsonText.PrintString(text, pair.Key);
            text.Append(inner is null ? ":" : ": ");
            JsonText.Print(text, pair.Value, inner);
        });
}
