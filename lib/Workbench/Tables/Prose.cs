using System.Collections.Immutable;
using System.Net;

namespace Workbench.Tables;

/// <summary>
/// Sentences computed from a corpus, shown as text in a notebook. Plain words without markup: what came from a source is escaped
/// when it is written as HTML or Markdown.
/// </summary>
[TypeFormatterSource(typeof(ProseFormatterSource))]
public sealed class Prose
{
    private readonly ImmutableArray<(string? Heading, ImmutableArray<string> Sentences)> parts;

    private Prose(ImmutableArray<(string?, ImmutableArray<string>)> parts) => this.parts = parts;

    /// <summary>No sentences yet.</summary>
    public static Prose Empty { get; } = new([]);

    /// <summary>One paragraph.</summary>
    public static Prose Of(params ReadOnlySpan<string> sentences) => new([(null, [string.Join(" ", sentences.ToArray())])]);

    /// <summary>A list of sentences, one a line, under a heading; left out when there are none.</summary>
    public Prose With(string heading, IEnumerable<string> sentences)
    {
        ImmutableArray<string> listed = [.. sentences];
        return listed.IsEmpty ? this : new Prose(parts.Add((heading, listed)));
    }

    /// <summary>As HTML paragraphs and lists.</summary>
    public string ToHtml() => string.Join("\n", parts.Select(part => part.Heading is null
        ? string.Concat(part.Sentences.Select(sentence => $"<p>{WebUtility.HtmlEncode(sentence)}</p>"))
        : $"<p><strong>{WebUtility.HtmlEncode(part.Heading)}</strong></p>\n<ul>{string.Concat(part.Sentences.Select(sentence => $"<li>{WebUtility.HtmlEncode(sentence)}</li>"))}</ul>"));

    /// <summary>As Markdown paragraphs and lists.</summary>
    public string ToMarkdown() => string.Join("\n\n", parts.Select(part => part.Heading is null
        ? string.Join("\n\n", part.Sentences.Select(TableMarkdown.Escape))
        : $"**{TableMarkdown.Escape(part.Heading)}**\n\n{string.Join("\n", part.Sentences.Select(sentence => "- " + TableMarkdown.Escape(sentence)))}"));

    /// <summary>As plain lines.</summary>
    public override string ToString() => string.Join("\n", parts.SelectMany(part => part.Heading is null
        ? part.Sentences
        : part.Sentences.Select(sentence => "- " + sentence).Prepend(part.Heading + ":")));
}

/// <summary>How <see cref="Prose"/> is shown.</summary>
internal sealed class ProseFormatterSource
{
    private readonly object[] formatters =
    [
        new ConventionFormatter<Prose>("text/html", prose => prose.ToHtml()),
        new ConventionFormatter<Prose>("text/markdown", prose => prose.ToMarkdown()),
        new ConventionFormatter<Prose>("text/plain", prose => prose.ToString()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
