using System.Collections.Immutable;
using YamlDotNet.Core;

namespace Workbench.Claims;

/// <summary>A place in a YAML text.</summary>
/// <param name="Index">UTF-16 code units before it, with newlines as <c>\n</c>.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
internal readonly record struct YamlPlace(int Index, int Line, int Column)
{
    public static YamlPlace Of(Mark mark) => new((int)mark.Index, (int)mark.Line, (int)mark.Column);
}

/// <summary>A value of a YAML text and where it stands.</summary>
internal abstract record YamlValue
{
    private YamlValue()
    {
    }

    /// <summary>Where it begins.</summary>
    public required YamlPlace Start { get; init; }

    /// <summary>The first place after it.</summary>
    public required YamlPlace End { get; init; }

    /// <summary>How it is called in a message.</summary>
    public abstract string Kind { get; }

    /// <summary>Words, a number, a truth value or nothing; which of them is for the reader to say.</summary>
    internal sealed record Scalar(string Text, ScalarStyle Style) : YamlValue
    {
        /// <summary>Nothing at all, <c>~</c> or an unquoted <c>null</c>.</summary>
        public bool IsNull => Style == ScalarStyle.Plain && Text is "" or "~" or "null" or "Null" or "NULL";

        /// <summary>Whether it stands in the text in one piece that ends where it says.</summary>
        public bool IsBlock => Style is ScalarStyle.Literal or ScalarStyle.Folded;

        /// <inheritdoc/>
        public override string Kind => IsNull ? "null" : $"\"{Messages.Short(Text)}\"";
    }

    /// <summary>A list.</summary>
    internal sealed record Sequence(ImmutableArray<YamlValue> Items, bool IsFlow) : YamlValue
    {
        /// <inheritdoc/>
        public override string Kind => "a list";
    }

    /// <summary>Keys with their values, in the order they are written.</summary>
    internal sealed record Mapping(ImmutableArray<YamlEntry> Entries, bool IsFlow) : YamlValue
    {
        /// <summary>The value of a key; null when the key is missing.</summary>
        public YamlValue? this[string key] => Entries.FirstOrDefault(entry => entry.Key.Text == key)?.Value;

        /// <inheritdoc/>
        public override string Kind => "a group of keys";
    }
}

/// <summary>A key with its value.</summary>
internal sealed record YamlEntry(YamlValue.Scalar Key, YamlValue Value);
