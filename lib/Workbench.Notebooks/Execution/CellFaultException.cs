namespace Workbench.Notebooks.Execution;

/// <summary>A cell that the engine itself refuses, in words meant for the user.</summary>
internal sealed class CellFaultException(string name, string message, int? line) : Exception(message)
{
    /// <summary>What stands in place of an exception's name.</summary>
    public string Name { get; } = name;

    /// <summary>The line at fault, from 1.</summary>
    public int? Line { get; } = line;
}
