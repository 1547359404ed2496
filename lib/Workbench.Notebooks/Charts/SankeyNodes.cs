using System.Collections.Immutable;

namespace Workbench.Notebooks.Charts;

/// <summary>Where the nodes of a flow stand: in columns by how many steps lie before them, each under the other in the order of where its bands come from.</summary>
internal static class SankeyNodes
{
    /// <summary>A node's place and height; <paramref name="Scale"/> is the pixels a unit of flow takes.</summary>
    public readonly record struct Spot(double Left, double Top, double Height, double Scale, bool IsLast);

    /// <summary>The column of each node; null where the flows run in a circle.</summary>
    public static int[]? Columns(ImmutableArray<SankeySeries.Flow> flows, int count)
    {
        var columns = new int[count];
        for (var round = 0; round <= count; round++)
        {
            var isSettled = true;
            foreach (var flow in flows.Where(flow => columns[flow.To] <= columns[flow.From]))
            {
                columns[flow.To] = columns[flow.From] + 1;
                isSettled = false;
            }
            if (isSettled)
                return columns;
        }
        return null;
    }

    public static Spot[] Place(ImmutableArray<SankeySeries.Flow> flows, int count, Frame frame, double thickness, double pad)
    {
        var columns = Columns(flows, count)!;
        var last = columns.Max();
        var amounts = Enumerable.Range(0, count)
            .Select(node => Math.Max(flows.Where(flow => flow.From == node).Sum(flow => flow.Value), flows.Where(flow => flow.To == node).Sum(flow => flow.Value)))
            .ToArray();
        var groups = Enumerable.Range(0, count).Where(node => amounts[node] > 0).GroupBy(node => columns[node]).OrderBy(group => group.Key).ToArray();
        var height = frame.Bottom - frame.Top;
        // where there are many nodes the space between them shrinks before the bands do
        var space = Math.Min(pad, groups.Min(group => height / 2 / Math.Max(1, group.Count())));
        var scale = groups.Min(group => (height - (space * (group.Count() - 1))) / group.Sum(node => amounts[node]));
        var spots = new Spot[count];
        foreach (var group in groups)
        {
            var left = last == 0 ? frame.Left : frame.Left + (group.Key * (frame.Right - frame.Left - thickness) / last);
            var top = frame.Top + ((height - (group.Sum(node => amounts[node]) * scale) - (space * (group.Count() - 1))) / 2);
            foreach (var node in group.OrderBy(node => Before(flows, spots, node)).ThenBy(node => node))
            {
                spots[node] = new Spot(left, top, amounts[node] * scale, scale, group.Key == last && last > 0);
                top += spots[node].Height + space;
            }
        }
        return spots;
    }

    /// <summary>How far down, on average, that stands which flows into a node.</summary>
    private static double Before(ImmutableArray<SankeySeries.Flow> flows, Spot[] spots, int node)
    {
        var into = flows.Where(flow => flow.To == node).ToArray();
        return into.Length == 0 ? 0 : into.Sum(flow => flow.Value * (spots[flow.From].Top + (spots[flow.From].Height / 2))) / into.Sum(flow => flow.Value);
    }
}
