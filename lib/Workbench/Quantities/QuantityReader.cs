using System.Buffers;
using Workbench.Quantities.Numbers;
using Workbench.Quantities.Tokens;

namespace Workbench.Quantities;

/// <summary>Finds every number of a text, in digits or words, with what bounds it and what it is a number of.</summary>
/// <remarks>
/// What counts or measures is a quantity in the sense of MeasEval; a calendar date, a time of day, an ordinal, a label or a number
/// in a name is not, and is found all the same, with its kind, so that nothing later takes it for one. One reader serves any
/// number of threads.
/// </remarks>
public sealed class QuantityReader
{
    private readonly NumberVocabulary vocabulary;

    /// <summary>A reader that takes the intervals of vague words from <paramref name="vagueWords"/>: "dozens" → 24–99.</summary>
    public QuantityReader(IEnumerable<KeyValuePair<string, Estimate>> vagueWords)
    {
        ArgumentNullException.ThrowIfNull(vagueWords);
        vocabulary = NumberVocabulary.With(vagueWords);
    }

    /// <summary>The numbers of a text in order; no two overlap.</summary>
    public IReadOnlyList<Quantity> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Quantity>();
        Read(text, Tokenizer.Read(text).Tokens, found);
        return found;
    }

    /// <summary>Adds the numbers among a text's tokens in order; token indices count within <paramref name="tokens"/>.</summary>
    public void Read(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, List<Quantity> into)
    {
        ArgumentNullException.ThrowIfNull(into);
        var roles = ArrayPool<NumberRoles>.Shared.Rent(Math.Max(1, tokens.Length));
        try
        {
            for (var at = 0; at < tokens.Length; at++)
                roles[at] = vocabulary.RolesOf(tokens[at]);
            Scan(new NumberView(text, tokens, roles.AsSpan(0, tokens.Length), vocabulary), into);
        }
        finally
        {
            ArrayPool<NumberRoles>.Shared.Return(roles);
        }
    }

    private static void Scan(in NumberView view, List<Quantity> into)
    {
        var (at, floor, first) = (0, 0, into.Count);
        while (at < view.Count)
        {
            if (!view.Is(at, TokenKind.Number) && !view.Is(at, NumberRoles.Begins | NumberRoles.Month))
            {
                at++;
                continue;
            }
            if (NumberReader.Read(view, at, floor) is { } quantity)
            {
                into.Add(quantity);
                SharedWord.Share(view, into, first);
                (at, floor) = (Math.Max(at + 1, quantity.EndToken), quantity.EndToken);
            }
            else
            {
                at = NumberReader.AfterNothing(view, at);
            }
        }
    }
}
