using Workbench.Notebooks.Running;

namespace Workbench.Cli.Terminal;

/// <summary>Shows how far a run is, on standard error.</summary>
internal interface IRunProgress : IProgress<CellProgress>
{
    /// <summary>Says that a notebook is about to run, and why.</summary>
    void Begin(string notebook, int cells, string why);

    /// <summary>Says that a notebook needs no run.</summary>
    void Keep(string notebook);

    /// <summary>Says that a notebook is not run after all, for want of packages.</summary>
    void Leave(string notebook);
}
