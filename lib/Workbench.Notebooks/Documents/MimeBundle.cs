using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Workbench.Notebooks.Documents;

/// <summary>
/// One value in several representations, by MIME type. A JSON type (<c>application/json</c>,
/// <c>application/…+json</c>) holds the JSON's text, every other type its text (binary types: base64). Two bundles
/// are equal when they hold the same texts.
/// </summary>
public sealed class MimeBundle : IReadOnlyDictionary<string, string>, IEquatable<MimeBundle>
{
    /// <summary>The MIME type that every bundle of this engine carries.</summary>
    public const string PlainText = "text/plain";

    /// <summary>The MIME type of HTML.</summary>
    public const string Html = "text/html";

    /// <summary>The MIME type of Markdown.</summary>
    public const string Markdown = "text/markdown";

    private readonly ImmutableSortedDictionary<string, string> _values;

    private MimeBundle(ImmutableSortedDictionary<string, string> values) => _values = values;

    /// <summary>The bundle without representations.</summary>
    public static MimeBundle Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _values.Keys;

    /// <inheritdoc/>
    public IEnumerable<string> Values => _values.Values;

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public string this[string mimeType] => _values[mimeType];

    /// <summary>Whether a MIME type's payload stands in a notebook as JSON instead of as text.</summary>
    public static bool IsJson(string mimeType) =>
        mimeType == "application/json"
        || (mimeType.StartsWith("application/", StringComparison.Ordinal)
            && mimeType.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>The text for a MIME type, null when the bundle has none.</summary>
    public string? Get(string mimeType) => _values.GetValueOrDefault(mimeType);

    /// <summary>A bundle with one representation more, or with another text for a MIME type.</summary>
    /// <exception cref="JsonException">The type is a JSON type and the text is not JSON.</exception>
    public MimeBundle With(string mimeType, string content) =>
        new(_values.SetItem(mimeType, IsJson(mimeType) ? JsonText.Compact(JsonElement.Parse(content)) : content));

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => _values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(MimeBundle? other) => other is not null && _values.SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MimeBundle);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (mimeType, content) in _values)
        {
            hash.Add(mimeType, StringComparer.Ordinal);
            hash.Add(content, StringComparer.Ordinal);
        }
        return hash.ToHashCode();
    }
}
