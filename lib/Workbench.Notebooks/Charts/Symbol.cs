using static Workbench.Notebooks.Charts.SvgCanvas;

namespace Workbench.Notebooks.Charts;

/// <summary>The signs that stand for points, by plotly's names.</summary>
internal static class Symbol
{
    /// <summary>Draws one about a point; names a picture does not know are circles.</summary>
    public static void Draw(SvgCanvas canvas, string? name, double x, double y, double size, string colour, Outline outline, double opacity)
    {
        var isOpen = name?.Contains("-open", StringComparison.Ordinal) == true;
        var (fill, stroke, width) = isOpen ? ("none", colour, Math.Max(outline.Width, 1.5)) : (colour, outline.Colour, outline.Width);
        var r = size / 2;
        var kind = name?.Split("-open")[0].Split("-dot")[0];
        if (Path(kind, x, y, r) is { } path)
            canvas.Path(path, fill, stroke, width, opacity: opacity);
        else
            canvas.Circle(x, y, r, fill, stroke, width, opacity);
    }

    private static string? Path(string? kind, double x, double y, double r) => kind switch
    {
        "square" => Closed((x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)),
        "diamond" => Closed((x - (r * 1.3), y), (x, y - (r * 1.3)), (x + (r * 1.3), y), (x, y + (r * 1.3))),
        "triangle-up" => Closed((x - (r * 1.15), y + (r * 0.6)), (x + (r * 1.15), y + (r * 0.6)), (x, y - (r * 1.2))),
        "triangle-down" => Closed((x - (r * 1.15), y - (r * 0.6)), (x + (r * 1.15), y - (r * 0.6)), (x, y + (r * 1.2))),
        "triangle-left" => Closed((x + (r * 0.6), y - (r * 1.15)), (x + (r * 0.6), y + (r * 1.15)), (x - (r * 1.2), y)),
        "triangle-right" => Closed((x - (r * 0.6), y - (r * 1.15)), (x - (r * 0.6), y + (r * 1.15)), (x + (r * 1.2), y)),
        "cross" => Cross(x, y, r, 0),
        "x" => Cross(x, y, r, Math.PI / 4),
        _ => null,
    };

    private static string Cross(double x, double y, double r, double turn)
    {
        var arm = r * 0.4;
        (double X, double Y)[] corners =
        [
            (-arm, -r), (arm, -r), (arm, -arm), (r, -arm), (r, arm), (arm, arm), (arm, r), (-arm, r), (-arm, arm), (-r, arm), (-r, -arm), (-arm, -arm),
        ];
        return Closed([.. corners.Select(corner => (
            x + (corner.X * Math.Cos(turn)) - (corner.Y * Math.Sin(turn)),
            y + (corner.X * Math.Sin(turn)) + (corner.Y * Math.Cos(turn))))]);
    }

    private static string Closed(params (double X, double Y)[] corners) =>
        "M" + string.Join('L', corners.Select(corner => $"{N(corner.X)},{N(corner.Y)}")) + "Z";
}

/// <summary>The line around a sign.</summary>
internal readonly record struct Outline(string Colour, double Width);
