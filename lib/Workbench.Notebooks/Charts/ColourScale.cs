using System.Collections.Immutable;

namespace Workbench.Notebooks.Charts;

/// <summary>Colours for numbers: stops from 0 to 1, and what lies between them.</summary>
internal sealed record ColourScale(ImmutableArray<(double At, Colour Colour)> Stops)
{
    /// <summary>plotly's scales of which a picture knows the colours, evenly spaced.</summary>
    private static readonly ImmutableDictionary<string, string> s_named = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["RdBu"] = "#050aac #6a89f7 #bebebe #dcaa84 #e6915a #b20a1c",
        ["Viridis"] = "#440154 #482878 #3e4989 #31688e #26828e #1f9e89 #35b779 #6ece58 #b5de2b #fde725",
        ["Blues"] = "#050aac #2838be #465ff5 #5a78f5 #6a89f7 #dcdcdc",
        ["Greys"] = "#000000 #ffffff",
        ["YlOrRd"] = "#800026 #bd0026 #e31a1c #fc4e2a #fd8d3c #feb24c #fed976 #ffeda0 #ffffcc",
        ["YlGnBu"] = "#081d58 #253494 #225ea8 #1d91c0 #41b6c4 #7fcdbb #c7e9b4 #edf8d9 #ffffd9",
        ["Cividis"] = "#00204c #213d6b #555b6c #7b7a77 #a59c74 #d3c064 #ffe945",
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a list of stops or a scale's name, plotly's default where there is none; null for what a picture does not know.</summary>
    public static ColourScale? TryRead(Node scale)
    {
        if (!scale.IsList)
            return s_named.TryGetValue(scale.Text ?? "RdBu", out var named) ? Even(named.Split(' ')) : null;
        var stops = scale.Items.Select(stop => (At: stop.For(0).Number, Colour: Colour.TryParse(stop.For(1).Text))).ToArray();
        return stops.Length > 1 && Array.TrueForAll(stops, stop => stop is { At: not null, Colour: not null })
            ? new ColourScale([.. stops.Select(stop => (stop.At!.Value, stop.Colour!.Value))])
            : null;
    }

    /// <summary>The colour of a share from 0 to 1.</summary>
    public Colour At(double share)
    {
        for (var i = 1; i < Stops.Length; i++)
        {
            var (from, to) = (Stops[i - 1], Stops[i]);
            if (share <= to.At)
                return Colour.Between(from.Colour, to.Colour, to.At > from.At ? Math.Clamp((share - from.At) / (to.At - from.At), 0, 1) : 1);
        }
        return Stops[^1].Colour;
    }

    private static ColourScale Even(string[] colours) =>
        new([.. colours.Select((colour, i) => (i / (double)(colours.Length - 1), Colour.TryParse(colour)!.Value))]);
}
