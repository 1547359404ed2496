using System.Runtime.Intrinsics;
using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Blames;

/// <summary>
/// Weighs the words around a statement: of whom it tells, the word that tells it, what stands before, between and behind them, and the whole
/// sentence. Where the grammar reads two statements alike, their words tell them apart.
/// </summary>
/// <remarks>For one text and one thread.</remarks>
internal sealed class Context(AnnotatedText text)
{
    /// <summary>How many places of a sentence are looked at.</summary>
    private const int Places = 14;

    /// <summary>How much finer a mean is than the numbers of a sense, as a power of two.</summary>
    private const int Fineness = 4;

    /// <summary>How exact the share of one word of many is, as a power of two.</summary>
    private const int Exactness = 12;

    private readonly SenseTable senses = SenseTable.Shipped;
    private readonly ContextNetwork network = ContextNetwork.Shipped;
    private readonly List<int> rows = [];
    private readonly int[] numbers = new int[Places * SenseTable.Size];
    private int sentence = -1;

    /// <summary>In hundredths, above zero where the words speak for the statement.</summary>
    public int Score(FoundBlame blame, Signs signs)
    {
        if (blame.Sentence != sentence)
            Enter(blame.Sentence);
        var first = text.Sentences[sentence].First;
        Read(blame.Actor.First - first, blame.Actor.End - first, blame.At - first);
        return network.Score(numbers, signs);
    }

    /// <summary>The places in the order of the network, by the actor's first token and the one behind it, and the telling word; the sentence is the last.</summary>
    private void Read(int first, int end, int at)
    {
        var place = 0;
        Average(place++, first, end);
        Average(place++, end - 1, end);
        Average(place++, at, at + 1);
        Average(place++, at - 1, at);
        Average(place++, at - 3, at);
        Average(place++, at + 1, at + 2);
        Average(place++, at + 1, at + 4);
        Average(place++, at + 4, at + 9);
        Average(place++, at < first ? at + 1 : end, at < first ? first : at);
        Average(place++, first - 1, first);
        Average(place++, first - 3, first);
        Average(place++, end, end + 1);
        Average(place, end, end + 3);
    }

    private void Enter(int index)
    {
        sentence = index;
        rows.Clear();
        for (var i = text.Sentences[index].First; i < text.Sentences[index].End; i++)
            rows.Add(senses.RowOf(text.Token(i).Key));
        Average(Places - 1, 0, rows.Count);
    }

    /// <summary>The mean of the senses of some tokens of the sentence, of the first ones where they are more than can be added.</summary>
    private void Average(int place, int first, int end)
    {
        var (sum, known) = (Vector256<short>.Zero, 0);
        first = Math.Max(first, 0);
        end = Math.Min(Math.Min(end, rows.Count), first + SenseTable.MostAdded);
        for (var i = first; i < end; i++)
        {
            if (rows[i] is >= 0 and var row)
            {
                sum += senses[row];
                known++;
            }
        }
        var share = Vector256.Create((1 << (Fineness + Exactness)) / Math.Max(known, 1));
        var to = numbers.AsSpan(place * SenseTable.Size, SenseTable.Size);
        ((Vector256.WidenLower(sum) * share) >> Exactness).CopyTo(to);
        ((Vector256.WidenUpper(sum) * share) >> Exactness).CopyTo(to[8..]);
    }
}
