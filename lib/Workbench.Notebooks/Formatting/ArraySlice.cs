using System.Collections;
using System.Collections.Immutable;

namespace Workbench.Notebooks.Formatting;

/// <summary>An array of several dimensions as a sequence of sequences; <paramref name="at"/> are the indices of the first dimensions.</summary>
internal sealed class ArraySlice(Array array, ImmutableArray<int> at) : IReadOnlyCollection<object?>
{
    public int Count => array.GetLength(at.Length);

    public IEnumerator<object?> GetEnumerator()
    {
        var first = array.GetLowerBound(at.Length);
        for (var i = first; i < first + Count; i++)
        {
            var inner = at.Add(i);
            yield return inner.Length == array.Rank ? array.GetValue([.. inner]) : new ArraySlice(array, inner);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
