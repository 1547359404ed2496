using System.Collections;
using System.Globalization;
using System.Reflection;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Formatting;

namespace Workbench.Notebooks.Language;

/// <summary>
/// A variable's present value in a few words. A cell may be running meanwhile, so no code of the user is called:
/// neither properties nor <c>ToString</c> nor enumerators, only fields and .NET's own lists are read.
/// </summary>
internal static class SessionValues
{
    private const int Longest = 80;
    private const int MostItems = 5;

    /// <summary>The newest variable of a name among what the cells left, described; null when there is none.</summary>
    public static string? Describe(IEnumerable<object?> submissions, string name)
    {
        foreach (var submission in submissions.Reverse())
        {
            if (submission?.GetType().GetField(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) is { } field)
                return Describe(field.GetValue(submission), depth: 0);
        }
        return null;
    }

    private static string Describe(object? value, int depth)
    {
        try
        {
            return Scalar(value) ?? (depth < 2 ? List(value!, depth) ?? Parts(value!, depth) : TypeNames.Of(value!.GetType()));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // changed by a running cell while it was read
            return TypeNames.Of(value!.GetType());
        }
    }

    private static string? Scalar(object? value) => value switch
    {
        null => "null",
        string text => $"\"{Shorten(text.ReplaceLineEndings("↵"))}\"",
        char character => $"'{character}'",
        bool truth => truth ? "true" : "false",
        Enum or decimal or DateTime or DateTimeOffset or DateOnly or TimeOnly or TimeSpan or Guid => ScalarText.Of(value)?.Value,
        IFormattable number when value.GetType().IsPrimitive => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string? List(object value, int depth)
    {
        var type = value.GetType();
        var isNet = type.IsArray || (type.Assembly == typeof(List<>).Assembly && value is IList);
        if (!isNet && !(value is ICollection && type.Assembly.FullName!.StartsWith("System.", StringComparison.Ordinal)))
            return null;
        var count = ((ICollection)value).Count;
        var size = string.Create(CultureInfo.InvariantCulture, $"{TypeNames.Of(type)} ({count:N0} {(count == 1 ? "item" : "items")})");
        if (!isNet || type.IsArray && type.GetArrayRank() != 1 || count == 0)
            return size;
        var list = (IList)value;
        var items = Enumerable.Range(0, Math.Min(count, MostItems)).Select(i => Describe(list[i], depth + 1));
        return $"{size} [{Shorten(string.Join(", ", items))}{(count > MostItems ? ", …" : "")}]";
    }

    /// <summary>A record's or an anonymous object's properties, from the fields behind them.</summary>
    private static string Parts(object value, int depth)
    {
        var type = value.GetType();
        var name = TypeNames.Of(type);
        var parts = type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
            .Select(field => (Name: PropertyOf(field.Name), Field: field))
            .Where(part => part.Name is not null)
            .Select(part => $"{part.Name} = {Describe(part.Field.GetValue(value), depth + 1)}")
            .Take(MostItems)
            .ToArray();
        return parts.Length == 0 ? name : $"{name} {{ {Shorten(string.Join(", ", parts))} }}";
    }

    /// <summary>The property a field was made for: <c>&lt;Name&gt;k__BackingField</c>, <c>&lt;Name&gt;i__Field</c>.</summary>
    private static string? PropertyOf(string field) =>
        field.StartsWith('<') && field.IndexOf('>') is > 1 and var end && (field.EndsWith("k__BackingField", StringComparison.Ordinal) || field.EndsWith("i__Field", StringComparison.Ordinal))
            ? field[1..end]
            : null;

    private static string Shorten(string text)
    {
        if (text.Length <= Longest)
            return text;
        var length = char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1;
        return text[..length] + "…";
    }
}
