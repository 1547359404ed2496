using System.Globalization;
using System.Numerics;
using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Blames;

/// <summary>Decides on a proposed statement by the sum of the weights of what speaks for and against it: its signs, and every two of them that meet.</summary>
internal sealed class Judge
{
    /// <summary>The bits of the traits, and those of the ways behind them.</summary>
    private const int Half = 64;

    private const int Count = 2 * Half;

    /// <summary>The weight, in hundredths, of two signs that meet, the higher first; of a sign with itself, its own.</summary>
    private readonly int[] pairs = new int[Count * Count];
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
        Span<int> set = stackalloc int[Count];
        var count = 0;
        var sum = always;
        for (var half = 0; half < Count; half += Half)
        {
            for (var left = half == 0 ? signs.Traits : signs.Ways; left != 0; left &= left - 1)
            {
                var sign = half + BitOperations.TrailingZeroCount(left);
                set[count++] = sign;
                foreach (var lower in set[..count])
                    sum += pairs[sign * Count + lower];
            }
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
        var (one, other) = (Sign(parts[1]), Sign(parts[^1]));
        pairs[Math.Max(one, other) * Count + Math.Min(one, other)] = weight;
    }

    /// <summary>The bit of a cue or a trait by its name, of a standing behind "as.", of a deed behind "does.".</summary>
    private static int Sign(string name) => name.Split('.') switch
    {
        ["as", var standing] => Half + BitOperations.TrailingZeroCount((uint)Enum.Parse<Standing>(standing)),
        ["does", var deed] => Half + Signs.DeedsShift + BitOperations.TrailingZeroCount((uint)Enum.Parse<Deed>(deed)),
        _ => Enum.TryParse<Cue>(name, out var cue) ? (int)cue : BitOperations.TrailingZeroCount((ulong)Enum.Parse<Trait>(name)),
    };
}
