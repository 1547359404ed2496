using System.Globalization;
using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Blames;

/// <summary>Decides on a proposed statement by the sum of the weights of what speaks for and against it.</summary>
internal sealed class Judge
{
    private const int Bits = 128;

    private readonly double always;

    /// <summary>The weights by the lowest sign that they need.</summary>
    private readonly (Signs Needed, double Weight)[][] byLowest;

    private Judge(IEnumerable<string> lines)
    {
        var weights = lines.Select(Read).ToLookup(weight => Lowest(weight.Needed.Bits));
        always = weights[Bits].Sum(weight => weight.Weight);
        byLowest = [.. Enumerable.Range(0, Bits).Select(bit => weights[bit].ToArray())];
    }

    /// <summary>The weights that ship with the library.</summary>
    public static Judge Shipped => Lazy.Value;

    private static Lazy<Judge> Lazy { get; } = new(() => new(ListFile.Read("weights").SelectMany(section => section.Lines)));

    /// <summary>Above zero the statement stands.</summary>
    public double Score(Signs signs)
    {
        var score = always;
        for (var left = signs.Bits; left != 0; left &= left - 1)
        {
            foreach (var (needed, weight) in byLowest[Lowest(left)])
            {
                if (signs.Include(needed))
                    score += weight;
            }
        }
        return score;
    }

    private static int Lowest(UInt128 bits) => (int)UInt128.TrailingZeroCount(bits);

    /// <summary>"-0.52 Deed as.Doer": a weight and the signs that have to meet; none are always there.</summary>
    private static (Signs Needed, double Weight) Read(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (parts[1..].Select(Sign).Aggregate(default(Signs), (all, sign) => all | sign), double.Parse(parts[0], CultureInfo.InvariantCulture));
    }

    /// <summary>A cue or a trait by its name, a standing behind "as.", a deed behind "does.".</summary>
    private static Signs Sign(string name) => name.Split('.') switch
    {
        ["as", var standing] => new(Trait.None, Enum.Parse<Standing>(standing)),
        ["does", var deed] => new(Trait.None, Standing.None, Enum.Parse<Deed>(deed)),
        _ => new(Enum.TryParse<Cue>(name, out var cue) ? (Trait)(1UL << (int)cue) : Enum.Parse<Trait>(name)),
    };
}
