using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Workbench.Notebooks.Documents;

/// <summary>
/// Prints JSON as Jupyter does (Python's <c>json.dumps(sort_keys=True, ensure_ascii=False)</c>): keys in ordinal
/// order, only quotes, backslashes and control characters escaped, numbers as they were written.
/// </summary>
internal static class JsonText
{
    /// <summary>The text of a value without white space: equal values with equally written numbers give equal texts.</summary>
    public static string Compact(JsonElement value)
    {
        var text = new StringBuilder();
        Print(text, value, indent: null);
        return text.ToString();
    }

    /// <summary>Prints a value; <paramref name="indent"/> is the depth in one-space steps, null for one line.</summary>
    public static void Print(StringBuilder text, JsonElement value, int? indent)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var properties = value.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal);
                PrintBlock(text, '{', '}', properties, indent, (property, inner) =>
                {
                    PrintString(text, property.Name);
                    text.Append(inner is null ? ":" : ": ");
                    Print(text, property.Value, inner);
                });
                break;
            case JsonValueKind.Array:
                PrintBlock(text, '[', ']', value.EnumerateArray(), indent, (item, inner) => Print(text, item, inner));
                break;
            case JsonValueKind.String:
                PrintString(text, value.GetString()!);
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    /// <summary>Prints an object or array whose items print themselves.</summary>
    public static void PrintBlock<T>(
        StringBuilder text, char open, char close, IEnumerable<T> items, int? indent, Action<T, int?> printItem)
    {
        text.Append(open);
        var inner = indent + 1;
        var any = false;
        foreach (var item in items)
        {
            if (any)
                text.Append(',');
            NewLine(text, inner);
            printItem(item, inner);
            any = true;
        }
        if (any)
            NewLine(text, indent);
        text.Append(close);
    }

    /// <summary>Prints a quoted string. A surrogate without its partner is escaped: UTF-8 cannot hold it.</summary>
    public static void PrintString(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                text.Append(value[i++]).Append(value[i]);
            else
                PrintCharacter(text, value[i]);
        }
        text.Append('"');
    }

    private static void PrintCharacter(StringBuilder text, char c)
    {
        _ = c switch
        {
            '"' => text.Append("\\\""),
            '\\' => text.Append("\\\\"),
            '\n' => text.Append("\\n"),
            '\r' => text.Append("\\r"),
            '\t' => text.Append("\\t"),
            '\b' => text.Append("\\b"),
            '\f' => text.Append("\\f"),
            < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
            _ when char.IsSurrogate(c) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
            _ => text.Append(c),
        };
    }

    private static void NewLine(StringBuilder text, int? indent)
    {
        if (indent is { } depth)
            text.Append('\n').Append(' ', depth);
    }
}
