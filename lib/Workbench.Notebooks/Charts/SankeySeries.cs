using System.Collections.Immutable;
using static Workbench.Notebooks.Charts.SvgCanvas;

namespace Workbench.Notebooks.Charts;

/// <summary>Flows between nodes, from left to right, a band as wide as its value.</summary>
internal sealed record SankeySeries(Node Trace, string Colour, ImmutableArray<SankeySeries.Flow> Flows) : Series(Trace, Colour)
{
    /// <summary>A band from one node to another, by their places in the list of nodes.</summary>
    public readonly record struct Flow(int From, int To, double Value, string Colour);

    /// <summary>Null for a trace that a picture would draw wrong, such as one with a circle.</summary>
    public static SankeySeries? TryRead(Node trace, string colour)
    {
        var link = trace["link"];
        var count = trace["node"]["label"].Items.Length;
        var flows = link["value"].Items
            .Select((value, i) => new Flow((int)(link["source"].For(i).Number ?? -1), (int)(link["target"].For(i).Number ?? -1), value.Number ?? 0,
                Charts.Colour.Safe(link["color"].For(i).Text, "rgba(120,120,120,0.4)")))
            .Where(flow => flow.Value > 0)
            .ToImmutableArray();
        var isSound = !flows.IsEmpty && trace["orientation"].Text is null or "h"
            && flows.All(flow => flow.From >= 0 && flow.To >= 0 && flow.From < count && flow.To < count && flow.From != flow.To);
        return isSound && SankeyNodes.Columns(flows, count) is not null ? new SankeySeries(trace, colour, flows) : null;
    }

    public override ImmutableArray<Node> Across => [];

    public override ImmutableArray<Node> Up => [];

    public override bool HasAxes => false;

    public override void Draw(SvgCanvas canvas, Frame frame)
    {
        var thickness = Trace["node"]["thickness"].Number ?? 20;
        var nodes = SankeyNodes.Place(Flows, Trace["node"]["label"].Items.Length, frame, thickness, Trace["node"]["pad"].Number ?? 20);
        var (left, entered) = (new double[nodes.Length], new double[nodes.Length]);
        foreach (var flow in Flows.OrderBy(flow => nodes[flow.From].Top).ThenBy(flow => nodes[flow.To].Top))
        {
            var (from, to) = (nodes[flow.From], nodes[flow.To]);
            var width = flow.Value * from.Scale;
            Band(canvas, from.Left + thickness, from.Top + left[flow.From], to.Left, to.Top + entered[flow.To], width, flow.Colour);
            left[flow.From] += width;
            entered[flow.To] += width;
        }
        for (var i = 0; i < nodes.Length; i++)
            DrawNode(canvas, i, nodes[i], thickness);
    }

    private void DrawNode(SvgCanvas canvas, int index, SankeyNodes.Spot node, double thickness)
    {
        if (node.Height <= 0)
            return;
        canvas.Rectangle(node.Left, node.Top, thickness, node.Height, Charts.Colour.Safe(Trace["node"]["color"].For(index).Text, Charts.Colour.OfSeries(index)));
        var isLast = node.IsLast;
        canvas.Text(
            RichText.Parse(Trace["node"]["label"].For(index).Text),
            isLast ? node.Left - 4 : node.Left + thickness + 4,
            node.Top + (node.Height / 2),
            new TextStyle(12, Charts.Colour.Ink) { Horizontal = isLast ? Anchor.End : Anchor.Start });
    }

    private static void Band(SvgCanvas canvas, double x1, double y1, double x2, double y2, double width, string colour)
    {
        var middle = N((x1 + x2) / 2);
        canvas.Path(
            $"M{N(x1)},{N(y1)}C{middle},{N(y1)} {middle},{N(y2)} {N(x2)},{N(y2)}"
            + $"L{N(x2)},{N(y2 + width)}C{middle},{N(y2 + width)} {middle},{N(y1 + width)} {N(x1)},{N(y1 + width)}Z",
            colour);
    }
}
