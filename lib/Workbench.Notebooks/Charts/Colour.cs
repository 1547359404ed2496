using System.Globalization;
using System.Text.RegularExpressions;

namespace Workbench.Notebooks.Charts;

/// <summary>A colour with its opacity from 0 to 1.</summary>
internal readonly partial record struct Colour(double Red, double Green, double Blue, double Opacity)
{
    /// <summary>Text and axes.</summary>
    public const string Ink = "#333333";

    /// <summary>Grid lines.</summary>
    public const string Rule = "#e3e3e3";

    /// <summary>plotly's own colours for traces that name none, in order.</summary>
    private static readonly string[] s_series =
        ["#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22", "#17becf"];

    /// <summary>The colour of a trace that names none.</summary>
    public static string OfSeries(int trace) => s_series[trace % s_series.Length];

    /// <summary>Whether dark words could not be read on it.</summary>
    public bool IsDark => Opacity > 0.6 && (0.299 * Red) + (0.587 * Green) + (0.114 * Blue) < 110;

    /// <summary>The colour as it may stand in an attribute; the other one where this is none.</summary>
    public static string Safe(string? colour, string otherwise) => colour is not null && Written().IsMatch(colour) ? colour : otherwise;

    /// <summary>Reads <c>#rgb</c>, <c>#rrggbb</c>, <c>rgb(…)</c> and <c>rgba(…)</c>; null for others.</summary>
    public static Colour? TryParse(string? text)
    {
        if (text is ['#', _, _, _])
            text = $"#{text[1]}{text[1]}{text[2]}{text[2]}{text[3]}{text[3]}";
        if (text is ['#', _, _, _, _, _, _] && int.TryParse(text.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hex))
            return new Colour(hex >> 16, (hex >> 8) & 0xFF, hex & 0xFF, 1);
        if (text is null || Function().Match(text) is not { Success: true } match)
            return null;
        var parts = match.Groups["part"].Captures.Select(part => double.Parse(part.ValueSpan, CultureInfo.InvariantCulture)).ToArray();
        return new Colour(parts[0], parts[1], parts[2], parts.Length > 3 ? parts[3] : 1);
    }

    /// <summary>The colour a share of the way from one to another.</summary>
    public static Colour Between(Colour from, Colour to, double share) => new(
        from.Red + ((to.Red - from.Red) * share),
        from.Green + ((to.Green - from.Green) * share),
        from.Blue + ((to.Blue - from.Blue) * share),
        from.Opacity + ((to.Opacity - from.Opacity) * share));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"rgba({Red:0},{Green:0},{Blue:0},{Opacity:0.###})");

    [GeneratedRegex(@"^(#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,24}|rgba?\([0-9., %]{5,40}\)|hsla?\([0-9., %]{5,40}\))$")]
    private static partial Regex Written();

    [GeneratedRegex(@"^rgba?\(\s*(?<part>[0-9]*\.?[0-9]+)(\s*,\s*(?<part>[0-9]*\.?[0-9]+)){2,3}\s*\)$")]
    private static partial Regex Function();
}
