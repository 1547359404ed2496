namespace Workbench.Notebooks.Documents;

/// <summary>The tags that the runner heeds; those of Jupyter, nbclient and papermill.</summary>
public static class CellTags
{
    /// <summary>The cell whose assignments can be given other values from outside.</summary>
    public const string Parameters = "parameters";

    /// <summary>A cell of values that another tool put in.</summary>
    public const string InjectedParameters = "injected-parameters";

    /// <summary>A cell that may fail without ending the run.</summary>
    public const string RaisesException = "raises-exception";

    /// <summary>A cell that is not run.</summary>
    public const string SkipExecution = "skip-execution";

    /// <summary>A cell, or a whole notebook, whose outputs a test does not compare.</summary>
    public const string IgnoreOutput = "ignore-output";

    /// <summary>The same, by the name that nbval gave it.</summary>
    public const string NbvalIgnoreOutput = "nbval-ignore-output";

    /// <summary>
    /// A cell whose packages not every feed holds: where they cannot be had, the notebook counts as not run rather than failed.
    /// </summary>
    public const string NeedsPackages = "needs-packages";

    /// <summary>The notice, at the top of an executed notebook, that a cell failed.</summary>
    public const string RunFailure = "workbench-run-failure";
}
