using System.Collections.Immutable;
using System.Text.Json;

namespace Workbench.Notebooks.Documents;

/// <summary>One cell of a notebook: code, Markdown or raw text.</summary>
public abstract record Cell
{
    private Cell(string id, string source)
    {
        Id = id;
        Source = source;
    }

    /// <summary>The cell's name within its notebook: 1 to 64 letters, digits, <c>-</c> or <c>_</c>; empty until the notebook is read or written.</summary>
    public string Id { get; init; }

    /// <summary>The cell's text, lines ended by <c>\n</c>.</summary>
    public string Source { get; init; }

    /// <summary>The cell's metadata.</summary>
    public JsonMap Metadata { get; init; } = JsonMap.Empty;

    /// <summary>Keys that nbformat does not know, kept for the way back.</summary>
    public JsonMap Extra { get; init; } = JsonMap.Empty;

    /// <summary>The cell's tags.</summary>
    public ImmutableArray<string> Tags => Metadata.StringsAt("tags");

    /// <summary>Whether the front end folds the cell's source (<c>jupyter.source_hidden</c>).</summary>
    public bool IsSourceHidden => Metadata.At("jupyter", "source_hidden") is { ValueKind: JsonValueKind.True };

    /// <summary>Whether the cell carries a tag, such as those of <see cref="CellTags"/>.</summary>
    public bool HasTag(string tag) => Tags.Contains(tag);

    /// <summary>Code with what it put out.</summary>
    public sealed record Code(string Id, string Source) : Cell(Id, Source)
    {
        /// <summary>The place of the cell in the order of execution, from 1; null when it has not run.</summary>
        public int? ExecutionCount { get; init; }

        /// <summary>What the cell put out, in order.</summary>
        public ImmutableArray<Output> Outputs { get; init; } = [];

        /// <summary>Whether both cells hold the same, output for output.</summary>
        public bool Equals(Code? other) =>
            other is not null && Id == other.Id && Source == other.Source && ExecutionCount == other.ExecutionCount
            && Metadata.Equals(other.Metadata) && Extra.Equals(other.Extra) && Outputs.SequenceEqual(other.Outputs);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Id, Source, ExecutionCount, Outputs.Length);
    }

    /// <summary>Prose.</summary>
    public sealed record Markdown(string Id, string Source) : Cell(Id, Source)
    {
        /// <summary>Files embedded in the cell, by name; null when the cell has no such key.</summary>
        public JsonMap? Attachments { get; init; }
    }

    /// <summary>Text that neither runs nor renders.</summary>
    public sealed record Raw(string Id, string Source) : Cell(Id, Source)
    {
        /// <summary>Files embedded in the cell, by name; null when the cell has no such key.</summary>
        public JsonMap? Attachments { get; init; }
    }
}
