using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Formatting;

/// <summary>JSON values of Newtonsoft.Json, by the names of its types: as sequences of sequences they would show nothing but brackets.</summary>
internal static class LibraryJson
{
    private const string Token = "Newtonsoft.Json.Linq.JToken";
    private const string Container = "Newtonsoft.Json.Linq.JContainer";

    /// <summary>An object or array of it as JSON; null for any other value.</summary>
    public static JsonElement? Of(object value) => Is(value, Container) && TryParse(value.ToString() ?? "", out var element) ? element : null;

    /// <summary>A value of it as one line of text; null for any other.</summary>
    public static string? Text(object value) =>
        !Is(value, Token) ? null : Of(value) is { } element ? JsonText.Compact(element) : value.ToString() ?? "";

    private static bool Is(object value, string name)
    {
        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            if (type.FullName == name)
                return true;
        }
        return false;
    }

    private static bool TryParse(string text, [NotNullWhen(true)] out JsonElement? element)
    {
        try
        {
            element = JsonElement.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            // it also holds what JSON has no words for
            element = null;
            return false;
        }
    }
}
