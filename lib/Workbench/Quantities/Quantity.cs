using Workbench.Sources;

namespace Workbench.Quantities;

/// <summary>What a number is a number of.</summary>
public enum QuantityKind : byte
{
    /// <summary>People or things: whatever noun follows or is left out.</summary>
    Count,

    /// <summary>A part of something, without an absolute number: "half of them", "one in five", "most".</summary>
    Fraction,

    /// <summary>"9 percent", "20%", "two percentage points".</summary>
    Percent,

    /// <summary>"$5 billion", "200 euros".</summary>
    Money,

    /// <summary>A length, weight, area, volume, speed, temperature or calibre: "500 metres", "7.62 mm".</summary>
    Measure,

    /// <summary>"18 hours", "22 months", a "10-day" siege.</summary>
    Duration,

    /// <summary>"aged 81", "an 81-year-old", "Smith, 34,".</summary>
    Age,

    /// <summary>"third", "5th". No quantity.</summary>
    Ordinal,

    /// <summary>A day, month, year, decade: "8 January 2022", "the 1970s". No quantity.</summary>
    Date,

    /// <summary>A time of day: "9:18 UTC", "7 a.m.". No quantity.</summary>
    Time,

    /// <summary>A number that names: of a section, list item, telephone, flight, comment, score. No quantity.</summary>
    Label,

    /// <summary>A number inside a name: "Group of 20", "24 TV", "A-10". No quantity.</summary>
    Name,
}

/// <summary>Number words in a text and what they mean.</summary>
/// <param name="Span">The words, bounds included ("up to a quite high 20,000"); the counted noun and its unit are not.</param>
/// <param name="Estimate">What they mean. Of an ordinal, date, time, label or name: the bare number, or no bound at all.</param>
/// <param name="Kind">What it is a number of.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
public readonly record struct Quantity(TextSpan Span, Estimate Estimate, QuantityKind Kind, int FirstToken, int EndToken)
{
    /// <summary>Whether it measures or counts something; an ordinal, date, time, label or name does not.</summary>
    public bool IsQuantity => Kind < QuantityKind.Ordinal;
}
