using System.Globalization;
using System.Numerics;
using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Blames;

/// <summary>Decides on a proposed statement by the sum of the weights of what speaks for and against it.</summary>
internal sealed class Judge
{
    /// <summary>The bits of the traits, and those of the ways behind them.</summary>
    private const int Half = 64;

    /// <summary>The weights by the lowest sign that they need; last, what is always there.</summary>
    private readonly Weight[][] byLowest = new Weight[2 * Half + 1][];

    private Judge(IReadOnlyList<ListSection> sections)
    {
        Array.Fill(byLowest, []);
        foreach (var section in sections)
        {
            foreach (var line in section.Lines)
            {
                var weight = Read(line);
                ref var weights = ref byLowest[Lowest(weight.Needed)];
                weights = [.. weights, weight];
            }
        }
    }

    private readonly record struct Weight(Signs Needed, double Value);

    /// <summary>The weights that ship with the library.</summary>
    public static Judge Shipped => Lazy.Value;

    private static Lazy<Judge> Lazy { get; } = new(() => new(ListFile.Read("weights")));

    /// <summary>Above zero the statement stands.</summary>
    public double Score(Signs signs)
    {
        var score = Sum(2 * Half, signs);
        for (var left = signs.Traits; left != 0; left &= left - 1)
            score += Sum(BitOperations.TrailingZeroCount(left), signs);
        for (var left = signs.Ways; left != 0; left &= left - 1)
            score += Sum(Half + BitOperations.TrailingZeroCount(left), signs);
        return score;
    }

    private double Sum(int lowest, Signs signs)
    {
        var sum = 0.0;
        foreach (ref readonly var weight in byLowest[lowest].AsSpan())
        {
            if (signs.Include(weight.Needed))
                sum += weight.Value;
        }
        return sum;
    }

    private static int Lowest(Signs signs) =>
        signs.Traits != 0 ? BitOperations.TrailingZeroCount(signs.Traits) : Half + BitOperations.TrailingZeroCount(signs.Ways);

    /// <summary>"-0.52 Deed as.Doer": a weight and the signs that have to meet; none are always there.</summary>
    private static Weight Read(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var needed = default(Signs);
        foreach (var name in parts.AsSpan(1))
            needed |= Sign(name);
        return new(needed, double.Parse(parts[0], CultureInfo.InvariantCulture));
    }

    /// <summary>A cue or a trait by its name, a standing behind "as.", a deed behind "does.".</summary>
    private static Signs Sign(string name) => name.Split('.') switch
    {
        ["as", var standing] => new(Trait.None, Enum.Parse<Standing>(standing)),
        ["does", var deed] => new(Trait.None, Standing.None, Enum.Parse<Deed>(deed)),
        _ => new(Enum.TryParse<Cue>(name, out var cue) ? (Trait)(1UL << (int)cue) : Enum.Parse<Trait>(name)),
    };
}
