using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Html;
using Workbench.Notebooks.Charts;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Formatting;

/// <summary>
/// How values become MIME bundles: by formatters registered here for a type, a base type, an interface or an open
/// generic; by those that a type brings itself (see <see cref="ConventionFormatters"/>); else by their shape. Every
/// bundle carries <c>text/plain</c>. May be used from any thread.
/// </summary>
public sealed class FormatterRegistry
{
    private const string Json = "application/json";

    private static readonly JsonSerializerOptions s_json = new() { IncludeFields = true, ReferenceHandler = ReferenceHandler.IgnoreCycles, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ConcurrentDictionary<(Type Type, string MimeType), Action<object, TextWriter>> _registered = new();
    private readonly ConcurrentDictionary<Type, ImmutableSortedDictionary<string, Action<object, TextWriter>>> _found = new();
    private readonly ConcurrentDictionary<Type, ImmutableArray<string>> _preferred = new();

    // asking the dictionary whether it is empty takes its locks, which a cell that is aborted there would leave taken
    private volatile bool _hasPreferences;

    /// <summary>How much of a value is shown.</summary>
    public OutputLimits Limits { get; set; } = new();

    /// <summary>Shows values of a type, and of those derived from it, by this text in a MIME type.</summary>
    public void Register<T>(string mimeType, Func<T, string> format) =>
        Register(typeof(T), mimeType, (value, writer) => writer.Write(format((T)value)));

    /// <summary>Shows values of a type in a MIME type; <paramref name="type"/> may be an interface or an open generic such as <c>typeof(List&lt;&gt;)</c>.</summary>
    public void Register(Type type, string mimeType, Action<object, TextWriter> format)
    {
        _registered[(type, mimeType)] = format;
        _found.Clear();
    }

    /// <summary>Takes up the formatters that an assembly brings for types of others (see <see cref="AssemblyFormatters"/>).</summary>
    public void RegisterFrom(Assembly assembly)
    {
        foreach (var formatter in AssemblyFormatters.Of(assembly))
            Register(formatter.Type!, formatter.MimeType, formatter.Format);
    }

    /// <summary>
    /// The value in every representation there is for its type. With MIME types, in these alone and in plain text.
    /// </summary>
    public MimeBundle Format(object? value, params IReadOnlyCollection<string> mimeTypes)
    {
        if (mimeTypes.Count == 0 && value is not null)
            mimeTypes = Preferred(value.GetType());
        var all = BuiltInFormatters.OfBytes(value, mimeTypes) ?? FormatByType(value, mimeTypes);
        all = ChartForms.Complete(all);
        if (!all.ContainsKey(MimeBundle.PlainText))
            all = all.With(MimeBundle.PlainText, Plain(value));
        if (mimeTypes.Contains(Json) && !all.ContainsKey(Json))
            all = all.With(Json, JsonSerializer.Serialize(value, s_json));
        return mimeTypes.Count == 0 ? all : Only(all, mimeTypes);
    }

    /// <summary>Forgets every formatter that was registered and every preference.</summary>
    internal void Clear()
    {
        _registered.Clear();
        _preferred.Clear();
        _found.Clear();
    }

    /// <summary>The text that a type's own formatter gives for a MIME type, null when it has none.</summary>
    internal string? FormatCustom(object value, string mimeType) =>
        Find(value.GetType()).TryGetValue(mimeType, out var format) ? Text(value, mimeType, format) : null;

    /// <summary>Shows values of a type, and of those derived from it, in these MIME types where nobody asks for others.</summary>
    public void Prefer(Type type, params IReadOnlyCollection<string> mimeTypes) => (_preferred[type], _hasPreferences) = ([.. mimeTypes], true);

    /// <summary>The MIME types that are preferred for values of a type; none when all are shown.</summary>
    internal ImmutableArray<string> Preferred(Type type)
    {
        if (!_hasPreferences)
            return [];
        var nearest = Lineage(type).FirstOrDefault(candidate => _preferred.ContainsKey(candidate) || (candidate.IsGenericType && _preferred.ContainsKey(candidate.GetGenericTypeDefinition())));
        return nearest is null ? [] : _preferred.TryGetValue(nearest, out var mimeTypes) ? mimeTypes : _preferred[nearest.GetGenericTypeDefinition()];
    }

    private MimeBundle FormatByType(object? value, IReadOnlyCollection<string> mimeTypes)
    {
        var bundle = MimeBundle.Empty;
        if (value is not null)
        {
            foreach (var (mimeType, format) in Find(value.GetType()))
                bundle = With(bundle, mimeType, Text(value, mimeType, format), value);
        }
        foreach (var (mimeType, content) in BuiltInFormatters.Of(value) ?? MimeBundle.Empty)
            bundle = bundle.ContainsKey(mimeType) ? bundle : bundle.With(mimeType, content);
        if (bundle.Count > 0 && (!mimeTypes.Contains(MimeBundle.Html) || bundle.ContainsKey(MimeBundle.Html)))
            return bundle;
        var shape = ShapeReader.Read(value, this);
        if (!bundle.ContainsKey(MimeBundle.PlainText))
            bundle = bundle.With(MimeBundle.PlainText, PlainOf(value, shape));
        if (!bundle.ContainsKey(MimeBundle.Html) && (mimeTypes.Contains(MimeBundle.Html) || ShapeHtml.IsWorthIt(shape)))
            bundle = bundle.With(MimeBundle.Html, ShapeHtml.Render(shape));
        return bundle;
    }

    private string Plain(object? value) =>
        value switch
        {
            MimeText text => text.Text,
            IHtmlContent html => html.ToString() ?? "",
            MimeBundle bundle => bundle.Values.FirstOrDefault() ?? "",
            _ => PlainOf(value, ShapeReader.Read(value, this)),
        };

    private string PlainOf(object? value, Shape shape) =>
        LongText.Cut(value is Exception exception ? CellErrors.Describe(exception) : ShapeText.Render(shape), Limits.TextCharacters);

    private static MimeBundle Only(MimeBundle all, IReadOnlyCollection<string> mimeTypes)
    {
        var plain = all[MimeBundle.PlainText];
        return mimeTypes.Aggregate(
            MimeBundle.Empty.With(MimeBundle.PlainText, plain),
            (bundle, mimeType) => bundle.With(mimeType, all.Get(mimeType) ?? plain));
    }

    private static MimeBundle With(MimeBundle bundle, string mimeType, string? content, object value)
    {
        try
        {
            return content is null ? bundle : bundle.With(mimeType, content);
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException(
                $"The formatter of {TypeNames.Of(value.GetType())} for {mimeType} gave text that is not JSON: {e.Message}", e);
        }
    }

    private static string? Text(object value, string mimeType, Action<object, TextWriter> format)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        try
        {
            format(value, writer);
            return writer.ToString();
        }
        catch (FormatDeclinedException)
        {
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException and not ThreadAbortException)
        {
            throw new InvalidOperationException(
                $"The formatter of {TypeNames.Of(value.GetType())} for {mimeType} failed: {e.Message}", e);
        }
    }

    private ImmutableSortedDictionary<string, Action<object, TextWriter>> Find(Type type) =>
        _found.GetOrAdd(type, Collect);

    /// <summary>What applies to a type: the nearest type's formatters first, at each type the registered before its own.</summary>
    private ImmutableSortedDictionary<string, Action<object, TextWriter>> Collect(Type type)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, Action<object, TextWriter>>(StringComparer.Ordinal);
        foreach (var candidate in Lineage(type))
        {
            foreach (var ((registered, mimeType), format) in _registered)
            {
                if (registered == candidate || (candidate.IsGenericType && registered == candidate.GetGenericTypeDefinition()))
                    found.TryAdd(mimeType, format);
            }
            foreach (var own in ConventionFormatters.Of(candidate))
                found.TryAdd(own.MimeType, own.Format);
        }
        return found.ToImmutable();
    }

    private static IEnumerable<Type> Lineage(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            yield return current;
        foreach (var implemented in type.GetInterfaces())
            yield return implemented;
    }
}
