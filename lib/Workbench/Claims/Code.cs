using System.Text.Json;

namespace Workbench.Claims;

/// <summary>The codes of enumerations in files and output: <c>AtLeast</c> is written <c>at_least</c>.</summary>
public static class Code
{
    /// <summary>The code of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Codes<T>.Names[value];

    /// <summary>The code of a boxed value.</summary>
    internal static string OfBoxed(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>All codes of an enumeration, in its order.</summary>
    public static IReadOnlyCollection<string> All<T>()
        where T : struct, Enum => Codes<T>.Values.Keys;

    /// <summary>The value a code stands for; null when there is none.</summary>
    public static T? TryParse<T>(string? code)
        where T : struct, Enum => code is not null && Codes<T>.Values.TryGetValue(code, out var value) ? value : null;

    private static class Codes<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Names =
            Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

        public static readonly OrderedDictionary<string, T> Values =
            new(Names.Select(pair => KeyValuePair.Create(pair.Value, pair.Key)), StringComparer.Ordinal);
    }
}
