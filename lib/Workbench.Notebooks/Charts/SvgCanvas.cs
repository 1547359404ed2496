using System.Globalization;
using System.Text;

namespace Workbench.Notebooks.Charts;

/// <summary>Writes an SVG document, element by element. Numbers are rounded to a hundredth of a pixel, so that the same figure gives the same bytes.</summary>
internal sealed class SvgCanvas
{
    private const string Family = "'Open Sans', Verdana, Arial, sans-serif";

    private readonly StringBuilder _body = new();

    public void Line(double x1, double y1, double x2, double y2, string colour, double width, string? dash = null) =>
        _body.Append(CultureInfo.InvariantCulture, $"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\"{Stroke(colour, width, dash)}/>\n");

    public void Rectangle(double x, double y, double width, double height, string fill, double opacity = 1) =>
        _body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\" fill=\"{fill}\"{Opacity(opacity)}/>\n");

    public void Circle(double x, double y, double radius, string fill, string stroke, double width, double opacity) =>
        _body.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\" fill=\"{fill}\"{Stroke(stroke, width, null)}{Opacity(opacity)}/>\n");

    /// <summary>A path of moves, lines and curves; <paramref name="fill"/> is <c>none</c> for a line.</summary>
    public void Path(string path, string fill, string? stroke = null, double width = 0, string? dash = null, double opacity = 1) =>
        _body.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"{fill}\"{(stroke is null ? "" : Stroke(stroke, width, dash))}{Opacity(opacity)}/>\n");

    /// <summary>Words; the place is where their block begins, ends or has its middle, by the anchors.</summary>
    public void Text(RichText text, double x, double y, TextStyle style)
    {
        if (text.IsEmpty)
            return;
        var height = text.Height(style.Size);
        var top = style.Vertical switch { Anchor.Start => y, Anchor.Middle => y - (height / 2), _ => y - height };
        var turn = style.Angle == 0 ? "" : $" transform=\"rotate({N(style.Angle)} {N(x)} {N(y)})\"";
        _body.Append(CultureInfo.InvariantCulture, $"<text font-size=\"{N(style.Size)}\" fill=\"{style.Colour}\" text-anchor=\"{Name(style.Horizontal)}\"{Opacity(style.Opacity)}{turn}>");
        for (var i = 0; i < text.Lines.Length; i++)
        {
            // the letters' foot stands four fifths of their size below their head
            var foot = top + (i * style.Size * RichText.LineHeight) + (style.Size * ((RichText.LineHeight - 1) / 2)) + (style.Size * 0.82);
            _body.Append(CultureInfo.InvariantCulture, $"<tspan x=\"{N(x)}\" y=\"{N(foot)}\">{string.Concat(text.Lines[i].Select(Run))}</tspan>");
        }
        _body.Append("</text>\n");
    }

    /// <summary>The document, on a white ground, with its title for those who do not see it.</summary>
    public string ToSvg(double width, double height, string title) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{N(width)}\" height=\"{N(height)}\" viewBox=\"0 0 {N(width)} {N(height)}\" role=\"img\" style=\"white-space:pre\" font-family=\"{Family}\">\n"
        + $"<title>{Escape(title)}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n{_body}</svg>\n";

    /// <summary>A number as SVG has it.</summary>
    public static string N(double number) => (Math.Round(number, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Run(RichText.Run run) =>
        run is { IsBold: false, IsItalic: false }
            ? Escape(run.Text)
            : $"<tspan{(run.IsBold ? " font-weight=\"bold\"" : "")}{(run.IsItalic ? " font-style=\"italic\"" : "")}>{Escape(run.Text)}</tspan>";

    private static string Stroke(string colour, double width, string? dash) =>
        $" stroke=\"{colour}\" stroke-width=\"{N(width)}\"{(dash is null ? "" : $" stroke-dasharray=\"{dash}\"")}";

    private static string Opacity(double opacity) => opacity >= 1 ? "" : $" opacity=\"{N(opacity)}\"";

    private static string Name(Anchor anchor) => anchor switch { Anchor.Start => "start", Anchor.Middle => "middle", _ => "end" };

    /// <summary>Text as XML allows it.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '<')
                escaped.Append("&lt;");
            else if (rune.Value is '&')
                escaped.Append("&amp;");
            else if (rune.Value is '>')
                escaped.Append("&gt;");
            else if (rune.Value >= ' ' && rune.Value is not (0xFFFE or 0xFFFF))
                escaped.Append(rune.ToString());
            else
                escaped.Append(' ');
        }
        return escaped.ToString();
    }
}

/// <summary>Which part of a text stands at its place.</summary>
internal enum Anchor
{
    /// <summary>Its left or upper edge.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its right or lower edge.</summary>
    End,
}

/// <summary>How words look and which part of them stands at their place.</summary>
internal readonly record struct TextStyle(double Size, string Colour)
{
    public Anchor Horizontal { get; init; }

    public Anchor Vertical { get; init; } = Anchor.Middle;

    /// <summary>Turned about their place, in degrees clockwise.</summary>
    public double Angle { get; init; }

    public double Opacity { get; init; } = 1;
}
