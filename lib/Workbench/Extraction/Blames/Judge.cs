using System.Globalization;
using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Blames;

/// <summary>Decides on a proposed statement by the sum of the weights of what speaks for and against it.</summary>
internal sealed class Judge
{
    private const int Bits = 128;

    /// <summary>The weights by the lowest sign that they need; last, what is always there.</summary>
    private readonly List<Weight>?[] byLowest = new List<Weight>?[Bits + 1];

    private Judge(IReadOnlyList<ListSection> sections)
    {
        foreach (var section in sections)
        {
            foreach (var line in section.Lines)
            {
                var weight = Read(line);
                (byLowest[Lowest(weight.Needed.Bits)] ??= []).Add(weight);
            }
        }
    }

    private sealed record Weight(Signs Needed, double Value);

    /// <summary>The weights that ship with the library.</summary>
    public static Judge Shipped => Lazy.Value;

    private static Lazy<Judge> Lazy { get; } = new(() => new(ListFile.Read("weights")));

    /// <summary>Above zero the statement stands.</summary>
    public double Score(Signs signs)
    {
        var score = Sum(Bits, signs);
        for (var left = signs.Bits; left != 0; left &= left - 1)
            score += Sum(Lowest(left), signs);
        return score;
    }

    private double Sum(int lowest, Signs signs)
    {
        if (byLowest[lowest] is not { } weights)
            return 0;
        var sum = 0.0;
        foreach (var weight in weights)
        {
            if (signs.Include(weight.Needed))
                sum += weight.Value;
        }
        return sum;
    }

    private static int Lowest(UInt128 bits) => (int)UInt128.TrailingZeroCount(bits);

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
