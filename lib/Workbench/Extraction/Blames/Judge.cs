using System.Globalization;
using System.Numerics;
using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Blames;

/// <summary>Decides on a proposed statement by the sum of the weights of what speaks for and against it: its signs, and every two of them that meet.</summary>
internal sealed class Judge
{
    /// <summary>The score, in hundredths, up to which words do not save a statement: of 846 kept in 305 documents none had less.</summary>
    public const int Hopeless = -200;

    /// <summary>The weight, in hundredths, of two signs that meet, the higher first; of a sign with itself, its own.</summary>
    private readonly int[] pairs = new int[Signs.Count * Signs.Count];
    private readonly int always;

    private Judge(IReadOnlyList<ListSection> sections)
    {
        foreach (var section in sections)
        {
            foreach (var line in section.Lines)
                Add(line, ref always);
        }
    }

    /// <summary>The weights that ship with the library.</summary>
    public static Judge Shipped => Lazy.Value;

    private static Lazy<Judge> Lazy { get; } = new(() => new(ListFile.Read("weights")));

    /// <summary>In hundredths; above zero the statement stands.</summary>
    public int Score(Signs signs)
    {
        Span<int> set = stackalloc int[Signs.Count];
        var count = signs.Fill(set);
        var sum = always;
        for (var higher = 0; higher < count; higher++)
        {
            foreach (var lower in set[..(higher + 1)])
                sum += pairs[set[higher] * Signs.Count + lower];
        }
        return sum;
    }

    /// <summary>"-0.52 Deed as.Doer": a weight and the signs that have to meet; a weight alone is always there.</summary>
    private void Add(string line, ref int alone)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var weight = (int)(decimal.Parse(parts[0], CultureInfo.InvariantCulture) * 100);
        if (parts.Length == 1)
        {
            alone = weight;
            return;
        }
        var (one, other) = (SignOf(parts[1]), SignOf(parts[^1]));
        pairs[Math.Max(one, other) * Signs.Count + Math.Min(one, other)] = weight;
    }

    /// <summary>The number of a cue or a trait by its name, of a standing behind "as.", of a deed behind "does.".</summary>
    internal static int SignOf(string name) => name.Split('.') switch
    {
        ["as", var standing] => Signs.Half + BitOperations.TrailingZeroCount((uint)Enum.Parse<Standing>(standing)),
        ["does", var deed] => Signs.Half + Signs.DeedsShift + BitOperations.TrailingZeroCount((uint)Enum.Parse<Deed>(deed)),
        _ => Enum.TryParse<Cue>(name, out var cue) ? (int)cue : BitOperations.TrailingZeroCount((ulong)Enum.Parse<Trait>(name)),
    };
}
