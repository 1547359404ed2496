using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbench.Notebooks.Directives;

/// <summary>Text that <c>#!value</c> keeps under a name.</summary>
/// <param name="Text">The text.</param>
/// <param name="MimeType">What the text is.</param>
internal sealed record SharedValue(string Text, string MimeType)
{
    /// <summary>The C# expression that makes the value anew: JSON as a document or, of one text, number or truth value, as that.</summary>
    public string Expression
    {
        get
        {
            var literal = SymbolDisplay.FormatLiteral(Text, quote: true);
            return MimeType != "application/json" ? literal
                : Scalar() ?? $"System.Text.Json.JsonDocument.Parse({literal})";
        }
    }

    private string? Scalar()
    {
        using var document = JsonDocument.Parse(Text);
        var value = document.RootElement;
        return value.ValueKind switch
        {
            JsonValueKind.String => SymbolDisplay.FormatLiteral(value.GetString()!, quote: true),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Number => value.TryGetInt64(out _) ? value.GetRawText() : $"{value.GetRawText()}d",
            _ => null,
        };
    }
}
