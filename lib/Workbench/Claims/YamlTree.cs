using System.Collections.Immutable;
using System.Globalization;
using Workbench.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Workbench.Claims;

/// <summary>Reads the plain part of YAML that people's data files use: lists, keys and scalars, each with its place.</summary>
/// <remarks>Anchors, aliases, tags and second documents are refused, and so is what nests deeper than any file here needs.</remarks>
internal sealed class YamlTree
{
    /// <summary>The deepest nesting read.</summary>
    public const int Deepest = 12;

    /// <summary>The longest file read, in UTF-16 code units.</summary>
    public const int Longest = 8_000_000;

    private readonly Parser parser;

    private YamlTree(string text) => parser = new Parser(new StringReader(text));

    /// <summary>The value of a file; null when it cannot be read, and the problem says why.</summary>
    /// <param name="text">The whole text, with newlines as <c>\n</c>.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static YamlValue? Parse(string text, ProblemList problems)
    {
        if (text.Length > Longest)
        {
            problems.Add(new Problem(problems.File, 0, 0, string.Create(CultureInfo.InvariantCulture, $"is {text.Length} characters long; at most {Longest} are read.")));
            return null;
        }
        var tree = new YamlTree(text);
        try
        {
            return tree.ReadDocument();
        }
        catch (YamlException error)
        {
            problems.Add(YamlPlace.Of(error.Start), "this cannot be read as YAML: " + error.Message);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            // the scanner of YamlDotNet throws these on some broken texts instead of its own exception
            problems.Add(tree.LastPlace, "this cannot be read as YAML: brackets, quotation marks or indentation are broken after this place.");
        }
        return null;
    }

    private YamlPlace LastPlace => parser.Current is { } last ? YamlPlace.Of(last.End) : new YamlPlace(0, 1, 1);

    private YamlValue ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out var end))
            throw Refused(end, "the file is empty; keys were expected.");
        parser.Consume<DocumentStart>();
        var value = ReadValue(1);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            throw Refused(second, "a second document (\"---\") begins; one file holds one document.");
        return value;
    }

    private YamlValue ReadValue(int depth)
    {
        if (parser.Current is AnchorAlias alias)
            throw Refused(alias, $"the alias *{alias.Value} is not read; write the value out.");
        if (parser.Current is NodeEvent { Anchor.IsEmpty: false } anchored)
            throw Refused(anchored, $"the anchor &{anchored.Anchor} is not read; write the value out.");
        if (parser.Current is NodeEvent { Tag.IsEmpty: false } tagged)
            throw Refused(tagged, $"the tag {tagged.Tag} is not read; leave it out (text that begins with \"!\" needs quotation marks).");
        if (depth > Deepest)
            throw Refused(parser.Current!, string.Create(CultureInfo.InvariantCulture, $"values nest deeper than {Deepest} levels; no file here needs that."));
        if (parser.TryConsume<SequenceStart>(out var sequence))
            return ReadSequence(sequence, depth);
        return parser.TryConsume<MappingStart>(out var mapping) ? ReadMapping(mapping, depth) : ReadScalar();
    }

    private YamlValue.Scalar ReadScalar()
    {
        var scalar = parser.Consume<Scalar>();
        return new(scalar.Value, scalar.Style) { Start = YamlPlace.Of(scalar.Start), End = YamlPlace.Of(scalar.End) };
    }

    private YamlValue.Sequence ReadSequence(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlValue>();
        while (!parser.Accept<SequenceEnd>(out _))
            items.Add(ReadValue(depth + 1));
        var end = parser.Consume<SequenceEnd>();
        return new(items.ToImmutable(), start.Style == SequenceStyle.Flow)
        {
            Start = YamlPlace.Of(start.Start),
            End = EndOf(end, start.Style == SequenceStyle.Flow),
        };
    }

    private YamlValue.Mapping ReadMapping(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.Accept<MappingEnd>(out _))
        {
            var at = parser.Current!;
            if (ReadValue(depth + 1) is not YamlValue.Scalar key)
                throw Refused(at, "a key is a list or a group; a word was expected.");
            if (!seen.Add(key.Text))
                throw Refused(at, $"the key \"{Messages.Short(key.Text)}\" stands twice in the same group; keep one.");
            entries.Add(new YamlEntry(key, ReadValue(depth + 1)));
        }
        var end = parser.Consume<MappingEnd>();
        return new(entries.ToImmutable(), start.Style == MappingStyle.Flow)
        {
            Start = YamlPlace.Of(start.Start),
            End = EndOf(end, start.Style == MappingStyle.Flow),
        };
    }

    /// <summary>The parser marks the end of a flow collection before its bracket.</summary>
    private static YamlPlace EndOf(ParsingEvent end, bool isFlow)
    {
        var place = YamlPlace.Of(end.Start);
        return isFlow ? place with { Index = place.Index + 1, Column = place.Column + 1 } : place;
    }

    private static YamlException Refused(ParsingEvent at, string message) => new(at.Start, at.End, message);
}
