using System.Collections;
using System.Collections.Immutable;

namespace Workbench.Notebooks.Formatting;

/// <summary>The first items of a sequence, and how many there are: counted as far as is quick, for it may not end.</summary>
internal static class SequenceHead
{
    private const int MostCounted = 10_000;

    /// <summary>How many items there are, where the sequence knows without going through them.</summary>
    private static int? Count(IEnumerable sequence)
    {
        if (sequence is ICollection collection)
            return collection.Count;
        var counted = sequence.GetType().GetInterfaces().FirstOrDefault(type =>
            type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>) || type.GetGenericTypeDefinition() == typeof(ICollection<>)));
        return counted?.GetProperty(nameof(ICollection.Count))?.GetValue(sequence) as int?;
    }

    public static (ImmutableArray<object?> Items, Extent Extent) Take(IEnumerable sequence, int most)
    {
        var items = ImmutableArray.CreateBuilder<object?>();
        var known = Count(sequence);
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
