using System.Globalization;

namespace Workbench.Quantities;

/// <summary>How the words of a quantity bound its value.</summary>
public enum Qualifier
{
    /// <summary>"1,200".</summary>
    Exact,

    /// <summary>"about 50", "some 50", "nearly 50".</summary>
    Approximate,

    /// <summary>"more than 600", "at least nine".</summary>
    AtLeast,

    /// <summary>"up to 20,000", "fewer than ten".</summary>
    AtMost,

    /// <summary>"from 600 to 2,500".</summary>
    Range,

    /// <summary>"dozens", "many": the interval comes from the codebook's rule.</summary>
    Vague,
}

/// <summary>The interval a quantity leaves open. A best value is never computed.</summary>
public readonly record struct Estimate
{
    /// <summary>The interval from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    /// <exception cref="ArgumentException">Low is above high.</exception>
    public Estimate(decimal? low, decimal? high, Qualifier qualifier)
    {
        if (low > high)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"low {low} is above high {high}"), nameof(low));
        (Low, High, Qualifier) = (low, high, qualifier);
    }

    /// <summary>The least it can be, included; null when unbounded.</summary>
    public decimal? Low { get; }

    /// <summary>The most it can be, included; null when unbounded.</summary>
    public decimal? High { get; }

    /// <summary>How the words bound it.</summary>
    public Qualifier Qualifier { get; }

    /// <summary>A number without a bound.</summary>
    public static Estimate Exactly(decimal value) => new(value, value, Qualifier.Exact);

    /// <summary>Whether both can be true of one count: their intervals share a value.</summary>
    public bool IsCompatibleWith(Estimate other) =>
        !(Low > other.High) && !(other.Low > High);

    /// <summary>The interval as <c>1,200</c>, <c>≈ 50</c>, <c>600–2,500</c>, <c>≥ 600</c>, <c>≤ 20,000</c> or <c>?</c>.</summary>
    public override string ToString() => (Low, High) switch
    {
        (null, null) => "?",
        ({ } low, null) => "≥ " + low.ToString("#,0.##", CultureInfo.InvariantCulture),
        (null, { } high) => "≤ " + high.ToString("#,0.##", CultureInfo.InvariantCulture),
        ({ } low, { } high) when low == high => (Qualifier == Qualifier.Approximate ? "≈ " : "") + low.ToString("#,0.##", CultureInfo.InvariantCulture),
        ({ } low, { } high) => low.ToString("#,0.##", CultureInfo.InvariantCulture) + "–" + high.ToString("#,0.##", CultureInfo.InvariantCulture),
    };
}
