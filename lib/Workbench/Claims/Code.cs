using System.Text.Json;

namespace Workbench.Claims;

/// <summary>The codes of enumerations in files and output: <c>AtLeast</c> is written <c>at_least</c>.</summary>
public static class Code
{
    /// <summary>The code of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Codes<T>.Names[Array.IndexOf(Codes<T>.Values, value)];

    /// <summary>The code of a boxed value.</summary>
    internal static string OfBoxed(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>All codes of an enumeration, in its order.</summary>
    public static IReadOnlyCollection<string> All<T>()
        where T : struct, Enum => Codes<T>.Names;

    /// <summary>The value a code stands for; null when there is none.</summary>
    public static T? TryParse<T>(string? code)
        where T : struct, Enum => Array.IndexOf(Codes<T>.Names, code) is >= 0 and var at ? Codes<T>.Values[at] : null;

    private static class Codes<T>
        where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();

        public static readonly string[] Names = Array.ConvertAll(Values, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));
    }
}
