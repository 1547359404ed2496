using Workbench.Charts.Plotly;

namespace Workbench.Charts;

/// <summary>Puts a title above a chart, with room for all its lines: plotly makes none by itself.</summary>
internal static class ChartTitle
{
    private const int Above = 10;
    private const int LineHeight = 20;

    /// <summary>plotly puts the foot of the first of several lines where it puts the head of a single one.</summary>
    private const int FirstLine = 12;
    private const int Legend = 32;
    private const int WordHeight = 15;
    private const double WordWidth = 6.6;

    /// <summary>The layout with the title, higher by what the title needs.</summary>
    public static Layout Put(string title, Layout layout)
    {
        var needed = Above + (LineHeight * (1 + Breaks(title))) + (layout.XAxis is { Side: "top" } axis ? Words(axis) : Legend);
        var room = Math.Max(0, needed - layout.Margin!.T!.Value);
        return layout with
        {
            Title = new Title
            {
                Text = title, X = 0, XRef = "container", XAnchor = "left",
                Y = 1, YRef = "container", YAnchor = "top", Pad = new Pad { T = Above + (Breaks(title) > 0 ? FirstLine : 0) }, Font = new Font { Size = 15 },
            },
            HoverLabel = new HoverLabel { Align = "left", NameLength = -1 },
            Height = layout.Height + room,
            Margin = layout.Margin with { T = layout.Margin.T + room },
            Meta = new Meta { TitleRoom = room },
        };
    }

    /// <summary>How high the words of an axis above the plot are.</summary>
    private static int Words(Axis axis)
    {
        var words = axis.TickText ?? [];
        var turn = Math.Abs(axis.TickAngle ?? 0) * Math.PI / 180;
        return 20 + words.Select(word => (int)((WordHeight * (1 + Breaks(word)) * Math.Cos(turn)) + (Longest(word) * WordWidth * Math.Sin(turn)))).DefaultIfEmpty(0).Max();
    }

    private static int Breaks(string text) => text.Split("<br>").Length - 1;

    private static int Longest(string text) => text.Split("<br>").Max(line => System.Net.WebUtility.HtmlDecode(line).Length);
}
