using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Workbench.Tables;

/// <summary>A table as comma-separated values.</summary>
internal static class TableCsv
{
    public static string Write(Table table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n", ShouldQuote = ShouldQuote });
        foreach (var column in table.Columns)
            csv.WriteField(Guard(column.Name));
        csv.NextRecord();
        foreach (var row in table.Rows)
        {
            foreach (var value in row)
                csv.WriteField(CellText.IsNumber(value) ? CellText.Raw(value) : Guard(CellText.Raw(value)));
            csv.NextRecord();
        }

        csv.Flush();
        return text.ToString();
    }

    /// <summary>Once a newline is set, CsvHelper quotes for that one only; any line break within a field needs quotes.</summary>
    private static bool ShouldQuote(ShouldQuoteArgs args) =>
        ConfigurationFunctions.ShouldQuote(args) || args.Field.AsSpan().ContainsAny('\r', '\n');

    /// <summary>The signs with which spreadsheets take a cell for a formula (OWASP, CSV injection).</summary>
    private static string Guard(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
}
