using System.Collections.Immutable;

namespace Workbench.Notebooks.Documents;

/// <summary>What a cell put out: one of the four kinds that nbformat 4 knows, or one that another program has added.</summary>
public abstract record Output
{
    private Output()
    {
    }

    /// <summary>Keys that nbformat does not know, kept for the way back.</summary>
    public JsonMap Extra { get; init; } = JsonMap.Empty;

    /// <summary>Text written to a standard stream: <c>stdout</c> or <c>stderr</c>.</summary>
    public sealed record Stream(string Name, string Text) : Output;

    /// <summary>A value that was displayed.</summary>
    public sealed record DisplayData(MimeBundle Data, JsonMap Metadata) : Output;

    /// <summary>The value of a cell's trailing expression.</summary>
    public sealed record ExecuteResult(MimeBundle Data, JsonMap Metadata, int? ExecutionCount) : Output;

    /// <summary>Why a cell failed: the exception's name, its message, and lines that show where.</summary>
    public sealed record Error(string Name, string Message, ImmutableArray<string> Traceback) : Output
    {
        /// <summary>Whether both say the same, line for line.</summary>
        public bool Equals(Error? other) =>
            other is not null && Name == other.Name && Message == other.Message && Extra.Equals(other.Extra)
            && Traceback.SequenceEqual(other.Traceback);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Name, Message, Traceback.Length);
    }

    /// <summary>An output of a kind that nbformat 4 does not know. What it holds stands in <see cref="Output.Extra"/>, for the way back.</summary>
    /// <param name="Kind">Its <c>output_type</c>.</param>
    public sealed record Unknown(string Kind) : Output;
}
