namespace Workbench.Tables;

/// <summary>One column of a <see cref="Table"/>.</summary>
/// <param name="Name">Its heading, unique within the table.</param>
/// <param name="IsNumber">Whether its values are numbers, which align right.</param>
public sealed record Column(string Name, bool IsNumber = false);
