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
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n", InjectionOptions = InjectionOptions.Escape });
        foreach (var column in table.Columns)
            csv.WriteField(column.Name);
        csv.NextRecord();
        foreach (var row in table.Rows)
        {
            foreach (var value in row)
                csv.WriteField(CellText.Raw(value));
            csv.NextRecord();
        }

        csv.Flush();
        return text.ToString();
    }
}
