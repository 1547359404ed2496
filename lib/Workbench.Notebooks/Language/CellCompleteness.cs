namespace Workbench.Notebooks.Language;

/// <summary>Whether a cell as typed so far can run.</summary>
/// <param name="Status">Whether it can.</param>
/// <param name="Indent">White space for the next line when more must follow; else empty.</param>
public sealed record CellCompleteness(CompletenessStatus Status, string Indent);

/// <summary>Whether code is complete.</summary>
public enum CompletenessStatus
{
    /// <summary>It can run.</summary>
    Complete,

    /// <summary>More must follow: a bracket, a string or a statement is open.</summary>
    Incomplete,

    /// <summary>Nothing that follows can make it C#.</summary>
    Invalid,
}
