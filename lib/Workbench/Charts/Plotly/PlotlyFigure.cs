using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workbench.Charts.Plotly;

/// <summary>A plotly figure as data: what plotly.js, Plotly.NET, JupyterLab and VS Code all read.</summary>
/// <param name="Data">The traces, drawn in this order.</param>
/// <param name="Layout">Axes, title, notes.</param>
public sealed record PlotlyFigure(ImmutableArray<Trace> Data, Layout Layout)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = new LowerCase(),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    /// <summary>The figure as JSON on one line, safe to stand inside HTML.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    private sealed class LowerCase : JsonNamingPolicy
    {
        public override string ConvertName(string name) => name.ToLowerInvariant();
    }
}
