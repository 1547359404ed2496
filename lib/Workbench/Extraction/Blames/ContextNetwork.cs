using System.Globalization;
using System.Runtime.Intrinsics;
using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Blames;

/// <summary>A neural network of one hidden layer, in whole numbers so that its sum is the same on every machine.</summary>
internal sealed class ContextNetwork
{
    /// <summary>How many hidden units there are.</summary>
    private const int Units = 32;

    private readonly Units32[] words;
    private readonly Units32[] signs = new Units32[Signs.Count];
    private readonly Units32 start;
    private readonly int[] units;
    private readonly int scale;

    internal ContextNetwork(List<ListSection> sections)
    {
        var part = sections.ToDictionary(section => section.Sort, section => section.Lines, StringComparer.Ordinal);
        words = [.. part["words"].Select(line => new Units32(Numbers(line)))];
        foreach (var line in part["signs"])
        {
            var gap = line.IndexOf(' ');
            signs[Judge.SignOf(line[..gap])] = new(Numbers(line[(gap + 1)..]));
        }
        (start, units) = (new(Numbers(part["start"][0])), Numbers(part["units"][0]));
        scale = int.Parse(part["scale"][0], CultureInfo.InvariantCulture);
    }

    /// <summary>The network that ships with the library.</summary>
    public static ContextNetwork Shipped => Lazy.Value;

    private static Lazy<ContextNetwork> Lazy { get; } = new(() => new(ListFile.Read("context")));

    /// <summary>In hundredths: what the numbers of the words and the signs speak for.</summary>
    public int Score(ReadOnlySpan<int> numbers, Signs signs)
    {
        Span<int> set = stackalloc int[Signs.Count];
        var sums = start;
        foreach (var sign in set[..signs.Fill(set)])
            sums.Add(1, this.signs[sign]);
        for (var i = 0; i < numbers.Length; i++)
            sums.Add(numbers[i], words[i]);
        return (int)(sums.Weigh(units) / scale);
    }

    private static int[] Numbers(string line)
    {
        var numbers = line.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return numbers.Length == Units ? numbers : throw new FormatException($"context.txt has a line of {numbers.Length} numbers, expected {Units}");
    }

    /// <summary>A number for each unit.</summary>
    private struct Units32(ReadOnlySpan<int> numbers)
    {
        private Vector256<int> first = Vector256.Create(numbers);
        private Vector256<int> second = Vector256.Create(numbers[8..]);
        private Vector256<int> third = Vector256.Create(numbers[16..]);
        private Vector256<int> fourth = Vector256.Create(numbers[24..]);

        public void Add(int times, in Units32 other)
        {
            var factor = Vector256.Create(times);
            first += factor * other.first;
            second += factor * other.second;
            third += factor * other.third;
            fourth += factor * other.fourth;
        }

        /// <summary>The sum of the numbers above zero, each by its weight.</summary>
        public readonly long Weigh(int[] weights)
        {
            Span<int> numbers = stackalloc int[Units];
            first.CopyTo(numbers);
            second.CopyTo(numbers[8..]);
            third.CopyTo(numbers[16..]);
            fourth.CopyTo(numbers[24..]);
            var sum = 0L;
            for (var i = 0; i < Units; i++)
                sum += (long)Math.Max(numbers[i], 0) * weights[i];
            return sum;
        }
    }
}
