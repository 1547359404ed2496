namespace Workbench.Comparison.Agreement;

/// <summary>
/// Krippendorff's alpha: 1 when all coders agree, 0 when they agree as by chance. Any number of coders, values may be missing.
/// </summary>
/// <remarks>K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), by the coincidence matrix.</remarks>
public static class KrippendorffAlpha
{
    /// <summary>The alpha of numbers.</summary>
    /// <param name="units">For each thing coded the values the coders gave it, in any order; null where a coder gave none.</param>
    /// <param name="scale">What the differences between values mean.</param>
    /// <returns>At most 1; null when no unit has two values, or all values are the same.</returns>
    public static double? Of(IEnumerable<IEnumerable<decimal?>> units, Scale scale)
    {
        ArgumentNullException.ThrowIfNull(units);
        var pairable = units.Select(unit => unit.OfType<decimal>().ToList()).Where(unit => unit.Count > 1).ToList();
        var values = pairable.SelectMany(unit => unit).Distinct().Order().ToList();
        var index = values.Select((value, at) => (value, at)).ToDictionary(pair => pair.value, pair => pair.at);
        var coincidences = Coincidences(pairable, index);
        return Alpha(coincidences, Distances(values, coincidences, scale));
    }

    /// <summary>The alpha of names, such as categories.</summary>
    /// <param name="units">For each thing coded the names the coders gave it; null where a coder gave none.</param>
    /// <returns>At most 1; null when no unit has two names, or all names are the same.</returns>
    public static double? OfNames(IEnumerable<IEnumerable<string?>> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var numbers = new Dictionary<string, decimal>(StringComparer.Ordinal);
        decimal? Number(string? name) => name is null ? null : numbers.TryGetValue(name, out var number) ? number : numbers[name] = numbers.Count;
        return Of(units.Select(unit => unit.Select(Number).ToList()).ToList(), Scale.Nominal);
    }

    private static double[,] Coincidences(List<List<decimal>> units, Dictionary<decimal, int> index)
    {
        var matrix = new double[index.Count, index.Count];
        foreach (var unit in units)
        {
            for (var i = 0; i < unit.Count; i++)
            {
                for (var j = 0; j < unit.Count; j++)
                {
                    if (i != j)
                        matrix[index[unit[i]], index[unit[j]]] += 1.0 / (unit.Count - 1);
                }
            }
        }
        return matrix;
    }

    private static double[] Totals(double[,] matrix)
    {
        var totals = new double[matrix.GetLength(0)];
        for (var row = 0; row < totals.Length; row++)
        {
            for (var column = 0; column < totals.Length; column++)
                totals[row] += matrix[row, column];
        }
        return totals;
    }

    private static double[,] Distances(List<decimal> values, double[,] coincidences, Scale scale)
    {
        var totals = Totals(coincidences);
        var distances = new double[values.Count, values.Count];
        for (var low = 0; low < values.Count; low++)
        {
            for (var high = low + 1; high < values.Count; high++)
                distances[low, high] = distances[high, low] = Distance(values, totals, low, high, scale);
        }
        return distances;
    }

    private static double Distance(List<decimal> values, double[] totals, int low, int high, Scale scale)
    {
        var (one, other) = ((double)values[low], (double)values[high]);
        var difference = scale switch
        {
            Scale.Nominal => 1,
            Scale.Ordinal => totals[low..(high + 1)].Sum() - ((totals[low] + totals[high]) / 2),
            Scale.Interval => other - one,
            Scale.Ratio => one + other == 0 ? 0 : (other - one) / (one + other),
            _ => throw new ArgumentOutOfRangeException(nameof(scale), scale, "no such scale"),
        };
        return difference * difference;
    }

    private static double? Alpha(double[,] coincidences, double[,] distances)
    {
        var totals = Totals(coincidences);
        var count = totals.Sum();
        double observed = 0, expected = 0;
        for (var row = 0; row < totals.Length; row++)
        {
            for (var column = 0; column < totals.Length; column++)
            {
                observed += coincidences[row, column] * distances[row, column];
                expected += totals[row] * totals[column] * distances[row, column];
            }
        }
        return expected == 0 ? null : 1 - ((count - 1) * observed / expected);
    }
}
