namespace Workbench.Sources;

/// <summary>A stretch of a source's text, in UTF-16 code units after newlines became <c>\n</c>.</summary>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>A span of <paramref name="length"/> code units from <paramref name="start"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Start or length is negative.</exception>
    public TextSpan(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Start = start;
        Length = length;
    }

    /// <summary>The first code unit, counted from 0.</summary>
    public int Start { get; }

    /// <summary>How many code units; 0 is an empty span.</summary>
    public int Length { get; }

    /// <summary>The first code unit after the span.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan Between(int start, int end) => new(start, end - start);

    /// <summary>Whether the two share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly within this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the code unit at <paramref name="position"/> lies within this span.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>The words the span covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the text.</exception>
    public string In(string text) => text.Substring(Start, Length);

    /// <summary>By start, then the longer first, so that what encloses comes before what is enclosed.</summary>
    public int CompareTo(TextSpan other)
    {
        var byStart = Start.CompareTo(other.Start);
        return byStart != 0 ? byStart : other.Length.CompareTo(Length);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Start}..{End}";

#pragma warning disable CS1591 // the operators mean what CompareTo says
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
#pragma warning restore CS1591
}
