using System.Globalization;
using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Blames;

/// <summary>Decides on a proposed statement by the sum of the weights of what speaks for and against it.</summary>
internal sealed class Judge
{
    private readonly (Signs Needed, double Weight)[] weights;

    private Judge(IEnumerable<string> lines) => weights = [.. lines.Select(Read)];

    /// <summary>The weights that ship with the library.</summary>
    public static Judge Shipped => Lazy.Value;

    private static Lazy<Judge> Lazy { get; } = new(() => new(ListFile.Read("weights").SelectMany(section => section.Lines)));

    /// <summary>Above zero the statement stands.</summary>
    public double Score(Signs signs)
    {
        var score = 0.0;
        foreach (var (needed, weight) in weights)
        {
            if (signs.Include(needed))
                score += weight;
        }
        return score;
    }

    /// <summary>"-0.52 Deed as.Doer": a weight and the signs that have to meet; none are always there.</summary>
    private static (Signs Needed, double Weight) Read(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (parts[1..].Select(Sign).Aggregate(default(Signs), (all, sign) => all | sign), double.Parse(parts[0], CultureInfo.InvariantCulture));
    }

    /// <summary>A cue or a trait by its name, a standing behind "as.", a deed behind "does.".</summary>
    private static Signs Sign(string name) => name.Split('.') switch
    {
        ["as", var standing] => new(0, Enum.Parse<Standing>(standing), 0),
        ["does", var deed] => new(0, 0, Enum.Parse<Deed>(deed)),
        _ => new(Enum.TryParse<Cue>(name, out var cue) ? (Trait)(1UL << (int)cue) : Enum.Parse<Trait>(name), 0, 0),
    };
}
