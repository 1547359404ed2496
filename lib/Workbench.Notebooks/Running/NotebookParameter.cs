namespace Workbench.Notebooks.Running;

/// <summary>A value that a notebook lets be given from outside: an assignment in its parameters cell.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Type">Its C# type, such as <c>string[]</c>; null when it is none that can be given as text.</param>
/// <param name="Value">The C# expression it has in the notebook; empty when it has none.</param>
public sealed record NotebookParameter(string Name, string? Type, string Value);
