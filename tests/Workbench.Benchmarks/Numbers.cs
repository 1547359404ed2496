using System.Globalization;

namespace Workbench.Benchmarks;

/// <summary>Measured values and the lines that tell of them.</summary>
internal static class Numbers
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>Prints a value and, where there is one, its ratio to what it is measured against.</summary>
    public static void Say(string what, double value, string unit, double? ratio) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what,-52}{value,10:0.###} {unit,-3}{(ratio is { } times ? $"{times,8:0.00} ×" : "")}"));
}
