using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace Workbench.Notebooks.Formatting;

/// <summary>
/// Formatters that a type brings itself, by the convention of .NET Interactive, matched by name so that the type's
/// library references no engine: an attribute <c>TypeFormatterSourceAttribute</c> whose <c>FormatterSourceType</c> has
/// a constructor without parameters and <c>CreateTypeFormatters()</c>, which gives objects with a string
/// <c>MimeType</c>, perhaps a <c>Type</c> for which they are, and <c>bool Format(object instance, TextWriter writer)</c>.
/// </summary>
internal static class ConventionFormatters
{
    /// <summary>The attribute's name.</summary>
    public const string AttributeName = "TypeFormatterSourceAttribute";

    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The formatters that a type itself declares; those of its base types are theirs.</summary>
    public static ImmutableArray<Found> Of(Type type) => Of(type.GetCustomAttributes(inherit: false));

    /// <summary>The formatters that attributes name.</summary>
    public static ImmutableArray<Found> Of(IEnumerable<object> attributes) =>
    [
        .. attributes
            .Where(attribute => attribute.GetType().Name == AttributeName)
            .Select(attribute => attribute.GetType().GetProperty("FormatterSourceType")?.GetValue(attribute) as Type)
            .OfType<Type>()
            .SelectMany(Formatters),
    ];

    private static IEnumerable<Found> Formatters(Type source)
    {
        var create = source.GetMethod("CreateTypeFormatters", Any, Type.EmptyTypes);
        var instance = Activator.CreateInstance(source, nonPublic: true);
        if (create?.Invoke(instance, null) is not IEnumerable formatters)
            yield break;
        foreach (var formatter in formatters)
        {
            var type = formatter.GetType();
            var format = type.GetMethod("Format", Any, [typeof(object), typeof(TextWriter)]);
            if (type.GetProperty("MimeType", Any)?.GetValue(formatter) is string mimeType && format?.ReturnType == typeof(bool))
                yield return new Found(type.GetProperty("Type", Any)?.GetValue(formatter) as Type, mimeType, Declining(format.CreateDelegate<Func<object, TextWriter, bool>>(formatter)));
        }
    }

    private static Action<object, TextWriter> Declining(Func<object, TextWriter, bool> format) => (value, writer) =>
    {
        if (!format(value, writer))
            throw new FormatDeclinedException();
    };
    /// <summary>A formatter that was found.</summary>
    /// <param name="Type">The type it says it is for, if it says so.</param>
    /// <param name="MimeType">What it writes.</param>
    /// <param name="Format">Writes a value.</param>
    internal sealed record Found(Type? Type, string MimeType, Action<object, TextWriter> Format);
}
