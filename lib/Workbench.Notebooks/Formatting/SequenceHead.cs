using System.Collections;
using System.Collections.Immutable;

namespace Workbench.Notebooks.Formatting;

/// <summary>The first items of a sequence, and how many there are: counted as far as is quick, for it may not end.</summary>
internal static class SequenceHead
{
    private const int MostCounted = 10_000;

    public static (ImmutableArray<object?> Items, Extent Extent) Take(IEnumerable sequence, int most)
    {
        var items = ImmutableArray.CreateBuilder<object?>();
        var known = (sequence as ICollection)?.Count;
        var count = 0;
        var ended = true;
        foreach (var item in sequence)
        {
            if (count < most)
                items.Add(item);
            else if (known is not null || count >= MostCounted)
            {
                ended = false;
                break;
            }
            count++;
        }
        return (items.ToImmutable(), new Extent(items.Count, known ?? count, known is not null || ended));
    }
}
