namespace Workbench.Notebooks.Formatting;

/// <summary>A type's own formatter said that it does not format this value.</summary>
internal sealed class FormatDeclinedException : Exception;
