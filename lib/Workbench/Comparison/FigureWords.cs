using Workbench.Quantities;

namespace Workbench.Comparison;

/// <summary>
/// What comparisons read from a figure's row. It stands apart from the row, whose properties are all columns: frame
/// libraries that read rows by reflection take internal properties for columns as well.
/// </summary>
internal static class FigureWords
{
    extension(FigureRow figure)
    {
        /// <summary>The interval.</summary>
        public Estimate Estimate => new(figure.Low, figure.High, figure.Qualifier);

        /// <summary>The number words, with "not" where the text denies them.</summary>
        public string Words => (figure.Negated ? "not " : "") + figure.Number;

        /// <summary>Whether it gives a number rather than a vague word.</summary>
        public bool IsCount => figure.Qualifier != Qualifier.Vague;
    }
}
