using System.Globalization;

namespace Workbench.Sources;

/// <summary>How much of a date its document states.</summary>
public enum DatePrecision
{
    /// <summary>Only the year.</summary>
    Year,

    /// <summary>Year and month.</summary>
    Month,

    /// <summary>Year, month and day.</summary>
    Day,
}

/// <summary>A date of the Gregorian calendar as far as a document states it; what is not stated is not guessed.</summary>
public sealed record PartialDate : IComparable<PartialDate>
{
    /// <summary>A date of which the month and the day may be missing.</summary>
    /// <exception cref="ArgumentException">There is no such date, or a day is given without a month.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        if (year is < 1 or > 9999)
            throw new ArgumentException($"year {year} is not within 1 to 9999", nameof(year));
        if (month is < 1 or > 12)
            throw new ArgumentException($"month {month} is not within 1 to 12", nameof(month));
        if (day is not null && month is null)
            throw new ArgumentException("a day needs a month", nameof(day));
        if (day is < 1 || day > DateTime.DaysInMonth(year, month ?? 1))
            throw new ArgumentException($"{year:D4}-{month:D2} has no day {day}", nameof(day));
        (Year, Month, Day) = (year, month, day);
    }

    /// <summary>1 to 9999.</summary>
    public int Year { get; }

    /// <summary>1 to 12, or null when not stated.</summary>
    public int? Month { get; }

    /// <summary>1 to 31, or null when not stated.</summary>
    public int? Day { get; }

    /// <summary>How much is stated.</summary>
    public DatePrecision Precision => Day is not null ? DatePrecision.Day : Month is not null ? DatePrecision.Month : DatePrecision.Year;

    /// <summary>The first day it can mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it can mean.</summary>
    public DateOnly Latest => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>Reads <c>2022</c>, <c>2022-01</c> or <c>2022-01-08</c> (ISO 8601); null when the text is none of them.</summary>
    public static PartialDate? TryParse(string? text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new PartialDate(date.Year, date.Month, date.Day);
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
            return new PartialDate(date.Year, date.Month);
        return DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
            ? new PartialDate(date.Year)
            : null;
    }

    /// <summary>By the earliest day, then the less precise first.</summary>
    public int CompareTo(PartialDate? other)
    {
        if (other is null)
            return 1;
        var byDay = Earliest.CompareTo(other.Earliest);
        return byDay != 0 ? byDay : Precision.CompareTo(other.Precision);
    }

    /// <summary>ISO 8601 in the stated precision: <c>2022</c>, <c>2022-01</c> or <c>2022-01-08</c>.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Year => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}"),
        DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month.GetValueOrDefault():D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month.GetValueOrDefault():D2}-{Day.GetValueOrDefault():D2}"),
    };

#pragma warning disable CS1591 // the operators mean what CompareTo says
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
#pragma warning restore CS1591
}
