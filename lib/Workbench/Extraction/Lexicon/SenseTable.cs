using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Lexicon;

/// <summary>What words mean: each by a few small numbers, which are near each other for words that stand among the same words.</summary>
internal sealed class SenseTable
{
    /// <summary>How many numbers a word has, of eight bits each.</summary>
    public const int Size = 16;

    /// <summary>How many rows can be added without going over.</summary>
    public const int MostAdded = short.MaxValue / -sbyte.MinValue;

    private readonly WordMap<int> rows = new();
    private readonly Vector256<short>[] senses;

    internal SenseTable(List<string> lines)
    {
        senses = new Vector256<short>[lines.Count];
        Span<byte> sense = stackalloc byte[Size];
        for (var row = 0; row < lines.Count; row++)
        {
            var line = lines[row].AsSpan();
            var gap = line.IndexOf(' ');
            if (gap < 0 || !Convert.TryFromBase64Chars(line[(gap + 1)..], sense, out var count) || count != Size)
                throw new FormatException($"senses.txt has the line '{line}', expected a word and {Size} bytes in base 64");
            senses[row] = Vector256.WidenLower(Vector256.Create(Vector128.Create<sbyte>(MemoryMarshal.Cast<byte, sbyte>(sense)), default));
            rows.At(WordKey.Of(line[..gap])) = row + 1;
        }
    }

    /// <summary>The table that ships with the library.</summary>
    public static SenseTable Shipped => Lazy.Value;

    private static Lazy<SenseTable> Lazy { get; } = new(() => new(ListFile.Read("senses")[0].Lines));

    /// <summary>The row of a word; -1 when the table does not have it.</summary>
    public int RowOf(ulong key) => rows[key] - 1;

    /// <summary>The numbers of a row.</summary>
    public Vector256<short> this[int row] => senses[row];
}
