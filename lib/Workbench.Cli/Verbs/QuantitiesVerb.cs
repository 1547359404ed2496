using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Workbench.Claims;
using Workbench.Extraction;
using Workbench.Quantities;

namespace Workbench.Cli.Verbs;

/// <summary><c>workbench quantities</c>: the numbers of one text a line.</summary>
internal static class QuantitiesVerb
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "How the numbers are written.",
        DefaultValueFactory = _ => "jsonl",
    }.AcceptOnlyFromAmong("jsonl");

    public static Command Create()
    {
        var verb = new Command(
            "quantities",
            "Reads one text a line from standard input and prints for each a JSON array of its numbers, in words or digits, of whatever thing. Calendar dates, clock times, ordinals and numbers in names are no quantities.")
        {
            Format,
        };
        verb.SetAction(_ => Print());
        return verb;
    }

    private static int Print()
    {
        var reader = new QuantityReader(DefaultCodebook.Value.VagueWords.Select(word => KeyValuePair.Create(word.Words, word.Estimate)));
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        using var output = new StreamWriter(Console.OpenStandardOutput());
        while (input.ReadLine() is { } line)
            output.Write(ToJson(line, reader.Read(line)) + "\n");
        return ExitCode.Success;
    }

    private static string ToJson(string line, IEnumerable<Quantity> quantities)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Json))
        {
            json.WriteStartArray();
            foreach (var quantity in quantities.Where(quantity => quantity.IsQuantity))
                Write(json, line, quantity);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Write(Utf8JsonWriter json, string line, Quantity quantity)
    {
        json.WriteStartObject();
        json.WriteString("text", quantity.Span.In(line));
        json.WriteNumber("start", quantity.Span.Start);
        json.WriteNumber("end", quantity.Span.End);
        Bound(json, "low", quantity.Estimate.Low);
        Bound(json, "high", quantity.Estimate.High);
        json.WriteString("qualifier", Code.Of(quantity.Estimate.Qualifier));
        json.WriteEndObject();
    }

    private static void Bound(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
