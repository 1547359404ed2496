using System.Globalization;
using Workbench.Charts.Plotly;
using Workbench.Comparison.Agreement;
using Workbench.Tables;

namespace Workbench.Charts;

/// <summary>How much of what one coder found another finds, one bar a thing scored.</summary>
internal static class ScoreChart
{
    private const int LineHeight = 34;

    public static Chart Draw(CodingAgreement agreement)
    {
        var scores = agreement.ByCategory.Select(category => (Name: category.Key, Score: category.Value))
            .Append((Name: "all figures", Score: agreement.Figures)).Append((Name: "all blames", Score: agreement.Blames))
            .Where(item => item.Score.Expected > 0).Reverse().ToArray();
        var bars = new Bar
        {
            Orientation = "h",
            X = [.. scores.Select(item => (object?)Rounded(item.Score.F1))],
            Y = [.. scores.Select(item => (object?)ChartText.Escape(item.Name))],
            Text = [.. scores.Select(item => string.Create(CultureInfo.InvariantCulture, $"{Rounded(item.Score.F1):0.00}  ({item.Score.Matched} of {item.Score.Expected})"))],
            TextPosition = "auto",
            HoverText = [.. scores.Select(item => $"<b>{ChartText.Escape(item.Name)}</b><br>{item.Score.Matched} in both, {item.Score.Expected} expected, {item.Score.Found} found")],
            HoverTemplate = "%{hovertext}<extra></extra>",
            Marker = new Marker { Color = Palette.Blue },
            ShowLegend = false,
        };
        var layout = new Layout
        {
            Height = 130 + (scores.Length * LineHeight),
            Margin = new Margin { L = 20, R = 20, T = 64, B = 56 },
            XAxis = new Axis { Title = new Title { Text = "F1, 0 to 1" }, Range = [0, 1], FixedRange = true },
            YAxis = new Axis { AutoMargin = true, FixedRange = true, ShowGrid = false },
        };
        return Chart.Of("How much of what one coder found does the other find?", Sentence(agreement), agreement.ToTable(), layout, bars);
    }

    private static string Sentence(CodingAgreement agreement) =>
        $"{Percent(agreement.Figures.Recall)} of the figures and {Percent(agreement.Blames.Recall)} of the blames were found; "
        + $"{Percent(agreement.Figures.Precision)} of the figures and {Percent(agreement.Blames.Precision)} of the blames that were found were expected.";

    private static string Percent(double? share) => share is { } value ? value.ToString("0%", CultureInfo.InvariantCulture) : "none";

    private static decimal Rounded(double? share) => Math.Round((decimal)(share ?? 0), 2);
}
