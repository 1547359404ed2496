using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Workbench.Claims;

namespace Workbench.Extraction;

/// <summary>Claims as JSON lines: the output of <c>workbench extract</c>. Unbounded is null; positions count UTF-16 code units.</summary>
public static class ClaimLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The figures, then the blames of a coding, one object a line, each in the order of the text.</summary>
    /// <param name="coding">The coding of a source, or of a part of one.</param>
    /// <param name="start">Where that part begins in the source, in UTF-16 code units.</param>
    public static string Write(SourceCoding coding, int start = 0)
    {
        ArgumentNullException.ThrowIfNull(coding);
        using var bytes = new MemoryStream();
        foreach (var figure in coding.Figures)
            Line(bytes, json => WriteFigure(json, coding.SourceId, start, figure));
        foreach (var blame in coding.Blames)
            Line(bytes, json => WriteBlame(json, coding.SourceId, start, blame));
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Line(MemoryStream bytes, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
    }

    private static void WriteFigure(Utf8JsonWriter json, string source, int start, Claim.Figure figure)
    {
        WriteStart(json, source, start, "figure", figure);
        json.WriteString("number_text", figure.NumberText);
        json.WriteString("category", figure.Category);
        WriteNumber(json, "low", figure.Estimate.Low);
        WriteNumber(json, "high", figure.Estimate.High);
        json.WriteString("qualifier", Code.Of(figure.Estimate.Qualifier));
        json.WriteString("population", figure.Population);
        json.WriteString("place", figure.Place);
        json.WriteString("as_of", figure.AsOf);
        WriteAttribution(json, figure.Attribution);
        json.WriteBoolean("negated", figure.Negated);
    }

    private static void WriteBlame(Utf8JsonWriter json, string source, int start, Claim.Blame blame)
    {
        WriteStart(json, source, start, "blame", blame);
        json.WriteString("target", blame.Target);
        json.WriteString("act", Code.Of(blame.Act));
        json.WriteString("commitment", Code.Of(blame.Commitment));
        WriteAttribution(json, blame.Attribution);
    }

    private static void WriteStart(Utf8JsonWriter json, string source, int start, string kind, Claim claim)
    {
        json.WriteString("source", source);
        json.WriteString("claim", kind);
        json.WriteString("quote", claim.Quote);
        json.WriteNumber("start", start + claim.Span.Start);
        json.WriteNumber("end", start + claim.Span.End);
    }

    private static void WriteAttribution(Utf8JsonWriter json, Attribution attribution)
    {
        json.WriteString("speaker", attribution.Speaker);
        json.WriteStartArray("chain");
        foreach (var link in attribution.Chain)
            json.WriteStringValue(link);
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
