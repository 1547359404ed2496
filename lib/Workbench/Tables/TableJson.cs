using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Workbench.Tables;

/// <summary>A table as JSON lines: one object a row, numbers as numbers, missing values as null.</summary>
internal static class TableJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Table table)
    {
        using var bytes = new MemoryStream();
        foreach (var row in table.Rows)
        {
            using (var json = new Utf8JsonWriter(bytes, Options))
            {
                json.WriteStartObject();
                for (var i = 0; i < row.Length; i++)
                    WriteCell(json, table.Columns[i].Name, row[i]);
                json.WriteEndObject();
            }

            bytes.WriteByte((byte)'\n');
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void WriteCell(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNull(name);
                break;
            case bool answer:
                json.WriteBoolean(name, answer);
                break;
            case int or long or decimal or double:
                json.WritePropertyName(name);
                json.WriteRawValue(CellText.Raw(value));
                break;
            default:
                json.WriteString(name, CellText.Raw(value));
                break;
        }
    }
}
