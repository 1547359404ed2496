using System.Globalization;

namespace Workbench.Notebooks.Charts;

/// <summary>A mark on an axis: where, in the axis's units, and its words.</summary>
internal readonly record struct Tick(double At, RichText Label);

/// <summary>Where an axis has its marks: those that the figure names, else round numbers, powers of ten, days, months or years.</summary>
internal static class AxisTicks
{
    private const int MostTicks = 200;
    private const double DaysOfMonth = 30.44;
    private const double DaysOfYear = 365.25;

    /// <summary>The marks within the axis's range.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="apart">How many pixels there should be at least from one to the next.</param>
    public static Tick[] Of(Axis axis, double apart)
    {
        if (axis.Layout["showticklabels"].Flag == false)
            return [];
        var (least, most) = (Math.Min(axis.From, axis.To), Math.Max(axis.From, axis.To));
        var ticks = axis.Layout["tickvals"].IsList ? Named(axis) : Found(axis, least, most, Math.Max(2, axis.Length / apart));
        return [.. ticks.Where(tick => tick.At >= least - 1e-9 && tick.At <= most + 1e-9).Take(MostTicks)];
    }

    private static IEnumerable<Tick> Named(Axis axis)
    {
        var words = axis.Layout["ticktext"];
        return axis.Layout["tickvals"].Items
            .Select((value, i) => (At: axis.Unit(value) ?? axis.Position(value), Words: (words.For(i).Text ?? value.Text)))
            .Where(tick => tick.At is not null)
            .Select(tick => new Tick(tick.At!.Value, RichText.Parse(tick.Words)));
    }

    private static IEnumerable<Tick> Found(Axis axis, double least, double most, double count) => axis.Kind switch
    {
        AxisKind.Category => Categories(axis, count),
        AxisKind.Date => Dates(least, most, count),
        AxisKind.Logarithmic => Powers(axis, least, most),
        _ => Numbers(axis, least, most, count),
    };

    /// <summary>Each category, or every other one and so on where they are too many.</summary>
    private static IEnumerable<Tick> Categories(Axis axis, double count)
    {
        var step = Math.Max(1, (int)Math.Ceiling(axis.Categories.Length / Math.Max(count * 4, 1)));
        return axis.Categories.Select((name, i) => new Tick(i, RichText.Parse(name))).Where((_, i) => i % step == 0);
    }

    private static IEnumerable<Tick> Numbers(Axis axis, double least, double most, double count)
    {
        var step = axis.Layout["dtick"].Number is { } given and > 0 ? given : Round((most - least) / count);
        for (var n = Math.Ceiling((least / step) - 1e-9); n * step <= most + (step * 1e-9) && n - (least / step) <= MostTicks; n++)
            yield return new Tick(n * step, RichText.Parse(Number(axis, (n * step) + 0.0)));
    }

    private static IEnumerable<Tick> Powers(Axis axis, double least, double most)
    {
        for (var power = Math.Ceiling(least - 1e-9); power <= most + 1e-9; power++)
            yield return new Tick(power, RichText.Parse(Number(axis, Math.Pow(10, power))));
    }

    /// <summary>1, 2 or 5 times a power of ten, at least the given width.</summary>
    private static double Round(double width)
    {
        if (width <= 0)
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(width)));
        return power * ((width / power) switch { <= 1.0001 => 1, <= 2.0001 => 2, <= 5.0001 => 5, _ => 10 });
    }

    private static string Number(Axis axis, double number)
    {
        var words = axis.Layout["tickformat"].Text?.EndsWith('%') == true
            ? (number * 100).ToString("#,0.##", CultureInfo.InvariantCulture) + "%"
            : Math.Abs(number) is 0 or (>= 1e-4 and < 1e15)
                ? number.ToString("#,0.######", CultureInfo.InvariantCulture).Replace('-', '−')
                : number.ToString("0.###e0", CultureInfo.InvariantCulture);
        return axis.Layout["tickprefix"].Text + words + axis.Layout["ticksuffix"].Text;
    }

    private static IEnumerable<Tick> Dates(double least, double most, double count)
    {
        var width = (most - least) / count;
        return width switch
        {
            > DaysOfMonth * 6 => Steps(least, most, date => new DateTime(date.Year, 1, 1), (int)Math.Ceiling(width / DaysOfYear) is var years and > 0 ? date => date.AddYears(years) : date => date.AddYears(1), "yyyy"),
            > 7 => Steps(least, most, date => new DateTime(date.Year, date.Month, 1), date => date.AddMonths((int)Math.Ceiling(width / DaysOfMonth)), "MMM yyyy"),
            > 0.5 => Steps(least, most, date => date.Date, date => date.AddDays(Math.Ceiling(width)), "MMM d, yyyy"),
            _ => Steps(least, most, date => date.Date.AddHours(date.Hour), date => date.AddHours(Math.Max(1, Math.Ceiling(width * 24))), "MMM d HH:mm"),
        };
    }

    private static IEnumerable<Tick> Steps(double least, double most, Func<DateTime, DateTime> begin, Func<DateTime, DateTime> next, string format)
    {
        if (least < -700_000 || most > 2_900_000)
            yield break;
        for (var date = begin(DateTime.UnixEpoch.AddDays(least)); (date - DateTime.UnixEpoch).TotalDays <= most; date = next(date))
            yield return new Tick((date - DateTime.UnixEpoch).TotalDays, RichText.Parse(date.ToString(format, CultureInfo.InvariantCulture)));
    }
}
