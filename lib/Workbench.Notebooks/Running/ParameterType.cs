using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbench.Notebooks.Running;

/// <summary>The type of a parameter, and how a text becomes a C# expression of that type.</summary>
/// <param name="Element">The keyword of the type, or of an array's items.</param>
/// <param name="IsArray">Whether it is an array.</param>
/// <param name="IsNullable">Whether <c>null</c> is a value.</param>
internal sealed record ParameterType(string Element, bool IsArray, bool IsNullable)
{
    private static readonly ImmutableArray<string> s_known = ["bool", "decimal", "double", "int", "long", "string"];

    /// <summary>The name of the type in C#.</summary>
    public string Name => $"{Element}{(IsArray ? "[]" : "")}{(IsNullable ? "?" : "")}";

    /// <summary>A value of the type as a user types it.</summary>
    public string Example => (Element, IsArray) switch
    {
        ("string", true) => "north,south",
        ("string", _) => "north",
        ("bool", true) => "true,false",
        ("bool", _) => "true",
        ("int" or "long", true) => "1,2,3",
        ("int" or "long", _) => "10",
        (_, true) => "0.5,1.5",
        _ => "0.5",
    };

    /// <summary>The type that a declaration names or, for <c>var</c>, that its value has; null for types that have no text form.</summary>
    public static ParameterType? Of(TypeSyntax? declared, ExpressionSyntax? value) => declared switch
    {
        null or IdentifierNameSyntax { IsVar: true } => OfValue(value),
        NullableTypeSyntax nullable => Of(nullable.ElementType, null) is { } inner ? inner with { IsNullable = true } : null,
        ArrayTypeSyntax { RankSpecifiers: [{ Rank: 1 }] } array => Of(array.ElementType, null) is { IsArray: false } item ? item with { IsArray = true } : null,
        PredefinedTypeSyntax keyword when s_known.Contains(keyword.Keyword.ValueText) => new(keyword.Keyword.ValueText, false, false),
        _ => null,
    };

    /// <summary>The C# expression for a text, null when the text is no value of the type.</summary>
    public string? Literal(string text)
    {
        if (IsNullable && text == "null")
            return "null";
        if (!IsArray)
            return Item(text);
        var items = Items(text)?.Select(Item).ToArray();
        if (items is null || items.Contains(null))
            return null;
        return items.Length == 0 ? $"new {Element}[0]" : $"new {Element}[] {{ {string.Join(", ", items)} }}";
    }

    private static ParameterType? OfValue(ExpressionSyntax? value) => value switch
    {
        LiteralExpressionSyntax literal => OfConstant(literal.Token.Value),
        PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax literal } => OfConstant(literal.Token.Value),
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: [var first, ..] } => OfValue(first) is { IsArray: false } item ? item with { IsArray = true } : null,
        ArrayCreationExpressionSyntax array => Of(array.Type, null),
        _ => null,
    };

    private static ParameterType? OfConstant(object? constant) => constant switch
    {
        bool => new("bool", false, false),
        decimal => new("decimal", false, false),
        double => new("double", false, false),
        int => new("int", false, false),
        long => new("long", false, false),
        string => new("string", false, false),
        _ => null,
    };

    /// <summary>The items of a JSON array or of a list with commas.</summary>
    private static string[]? Items(string text)
    {
        if (!text.TrimStart().StartsWith('['))
            return text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        try
        {
            return [.. JsonElement.Parse(text).EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText())];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string? Item(string text)
    {
        var culture = CultureInfo.InvariantCulture;
        return Element switch
        {
            "string" => SymbolDisplay.FormatLiteral(text, quote: true),
            "bool" => bool.TryParse(text, out var truth) ? (truth ? "true" : "false") : null,
            "int" => int.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var number) ? number.ToString(culture) : null,
            "long" => long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var number) ? $"{number.ToString(culture)}L" : null,
            "decimal" => decimal.TryParse(text, NumberStyles.Float, culture, out var number) ? $"{number.ToString(culture)}m" : null,
            _ => double.TryParse(text, NumberStyles.Float, culture, out var number) && double.IsFinite(number) ? $"{number.ToString("R", culture)}d" : null,
        };
    }
}
