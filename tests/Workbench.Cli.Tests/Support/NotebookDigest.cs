using System.Globalization;
using System.Text;
using System.Text.Json;
using Workbench.Notebooks.Documents;

namespace Workbench.Cli.Tests.Support;

/// <summary>What an executed notebook shows, short enough to read.</summary>
internal static class NotebookDigest
{
    private const string Plotly = "application/vnd.plotly.v1+json";

    public static string Of(string path)
    {
        var text = new StringBuilder();
        foreach (var cell in NotebookFile.Read(path).Cells.OfType<Cell.Code>())
        {
            foreach (var output in cell.Outputs)
                text.Append(CultureInfo.InvariantCulture, $"== {cell.Id}\n{Of(output).TrimEnd('\n')}\n\n");
        }

        return text.ToString();
    }

    private static string Of(Output output) => output switch
    {
        Output.ExecuteResult result => Of(result.Data),
        Output.DisplayData display => Of(display.Data),
        Output.Stream stream => $"{stream.Name}: {stream.Text}",
        Output.Error error => $"{error.Name}: {error.Message}",
        _ => throw new InvalidOperationException($"an output of kind {output.GetType().Name} has no digest"),
    };

    private static string Of(MimeBundle data) =>
        data.Get(Plotly) is { } figure ? $"{ChartOf(figure)}\n{data.Get(MimeBundle.PlainText)}" : data.Get(MimeBundle.PlainText)!;

    private static string ChartOf(string figure)
    {
        using var json = JsonDocument.Parse(figure);
        var title = json.RootElement.GetProperty("layout").GetProperty("title").GetProperty("text").GetString();
        var traces = json.RootElement.GetProperty("data").EnumerateArray()
            .Select(trace => $"  {trace.GetProperty("type").GetString()} {(trace.TryGetProperty("name", out var name) ? $"\"{name}\"" : "unnamed")}: {Points(trace)} points");
        return $"chart: {title}\n{string.Join('\n', traces)}";
    }

    private static int Points(JsonElement trace) =>
        trace.TryGetProperty("z", out var rows) ? rows.EnumerateArray().Sum(row => row.GetArrayLength())
        : trace.TryGetProperty("link", out var link) ? link.GetProperty("value").GetArrayLength()
        : trace.TryGetProperty("x", out var x) ? x.GetArrayLength() : 0;
}
