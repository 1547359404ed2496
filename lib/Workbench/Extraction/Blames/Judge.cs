using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Blames;

/// <summary>Decides on a proposed statement by the sum of the weights of what speaks for and against it.</summary>
internal sealed class Judge
{
    private readonly (ulong Traits, double Weight)[] weights;

    private Judge(IEnumerable<string> lines) => weights = [.. lines.Select(Read)];

    /// <summary>The weights that ship with the library.</summary>
    public static Judge Shipped => Lazy.Value;

    private static Lazy<Judge> Lazy { get; } = new(() => new(ListFile.Read("weights").SelectMany(section => section.Lines)));

    /// <summary>Above zero the statement stands.</summary>
    public double Score(Trait traits)
    {
        var score = 0.0;
        foreach (var (needed, weight) in weights)
        {
            if (((ulong)traits & needed) == needed)
                score += weight;
        }
        return score;
    }

    /// <summary>"-0.52 Deed Attacker": a weight and the traits that have to meet; none are always there.</summary>
    private static (ulong Traits, double Weight) Read(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var traits = 0UL;
        foreach (var name in parts.AsSpan(1))
            traits |= Enum.TryParse<Cue>(name, out var cue) ? 1UL << (int)cue : (ulong)Enum.Parse<Trait>(name);
        return (traits, double.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture));
    }
}
