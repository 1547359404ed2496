namespace Workbench.Quantities.Tokens;

/// <summary>The tokens of a text in order; one list can be used again for the next text.</summary>
public sealed class TokenList
{
    private Token[] tokens;

    /// <summary>An empty list.</summary>
    public TokenList()
        : this(256)
    {
    }

    /// <summary>An empty list with room for as many tokens.</summary>
    internal TokenList(int capacity) => tokens = new Token[capacity];

    /// <summary>How many tokens.</summary>
    public int Count { get; private set; }

    /// <summary>The token at <paramref name="index"/>, from 0.</summary>
    public ref readonly Token this[int index] => ref tokens.AsSpan(0, Count)[index];

    /// <summary>All tokens, until the list is filled anew.</summary>
    public ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, Count);

    /// <summary>The index of the first token that ends after <paramref name="position"/>; <see cref="Count"/> when there is none.</summary>
    public int IndexAt(int position)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].End <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The tokens and, behind them, room for more that holds nothing: for those who look at single tokens all the time.</summary>
    internal Token[] Buffer => tokens;

    internal void Clear()
    {
        Array.Clear(tokens, 0, Count);
        Count = 0;
    }

    /// <summary>Makes room in an empty list for as many tokens.</summary>
    internal void Reserve(int capacity)
    {
        if (tokens.Length < capacity)
            tokens = new Token[capacity];
    }

    internal void Add(in Token token)
    {
        if (Count == tokens.Length)
            Array.Resize(ref tokens, Count * 2);
        tokens[Count++] = token;
    }
}
