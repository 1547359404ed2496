using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>Text that is shown as LaTeX.</summary>
/// <param name="value">The LaTeX.</param>
[TypeFormatterSource(typeof(LatexSource))]
public sealed class LaTeXString(string value)
{
    /// <summary>LaTeX from its text.</summary>
    public static explicit operator LaTeXString(string value) => new(value);

    /// <summary>The LaTeX.</summary>
    public override string ToString() => value;
}

/// <summary>A formula that is shown as LaTeX.</summary>
/// <param name="value">The formula, without dollar signs.</param>
[TypeFormatterSource(typeof(LatexSource))]
public sealed class MathString(string value)
{
    /// <summary>A formula from its text.</summary>
    public static explicit operator MathString(string value) => new(value);

    /// <summary>The LaTeX.</summary>
    public override string ToString() => $"$${value}$$";
}
