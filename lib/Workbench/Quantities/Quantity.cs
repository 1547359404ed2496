using Workbench.Sources;

namespace Workbench.Quantities;

/// <summary>Number words in a text and what they mean.</summary>
/// <param name="Span">The words, bounds included ("up to a quite high 20,000").</param>
/// <param name="Estimate">What they mean.</param>
public readonly record struct Quantity(TextSpan Span, Estimate Estimate);
