using System.Collections.Immutable;

namespace Workbench.Notebooks.Documents;

/// <summary>A notebook as nbformat 4 has it: cells in order, and what the file says about itself.</summary>
/// <param name="Cells">The cells, in order.</param>
public sealed record Notebook(ImmutableArray<Cell> Cells)
{
    /// <summary>The notebook's metadata, such as <c>kernelspec</c> and <c>language_info</c>.</summary>
    public JsonMap Metadata { get; init; } = JsonMap.Empty;

    /// <summary>Keys that nbformat does not know, kept for the way back.</summary>
    public JsonMap Extra { get; init; } = JsonMap.Empty;

    /// <summary>The minor version it is written with: 5, or what a newer file said.</summary>
    public int FormatMinor { get; init; } = 5;

    /// <summary>What reading the file had to change, in sentences for people; not part of what the notebook is.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The metadata of a notebook for the C# kernel that .NET Interactive, Jupyter and VS Code know.</summary>
    public static JsonMap CSharpMetadata { get; } = JsonMap.Parse(
        """
        {
          "kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"},
          "language_info": {
            "file_extension": ".cs", "mimetype": "text/x-csharp", "name": "C#", "pygments_lexer": "csharp", "version": ""
          }
        }
        """);

    /// <summary>The notebook as it is stored before a run: no outputs, no execution counts, no notice of a failure.</summary>
    public Notebook WithoutOutputs() => this with
    {
        Cells =
        [
            .. Cells.Where(cell => !cell.HasTag(CellTags.RunFailure)).Select(cell =>
                cell is Cell.Code code ? code with { Outputs = [], ExecutionCount = null } : cell),
        ],
    };

    /// <summary>Whether both hold equal cells and metadata.</summary>
    public bool Equals(Notebook? other) =>
        other is not null && FormatMinor == other.FormatMinor && Metadata.Equals(other.Metadata)
        && Extra.Equals(other.Extra) && Cells.SequenceEqual(other.Cells);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(FormatMinor, Cells.Length, Metadata);
}
