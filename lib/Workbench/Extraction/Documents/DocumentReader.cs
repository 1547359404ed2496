using Workbench.Extraction.Text;
using Workbench.Sources;

namespace Workbench.Extraction.Documents;

/// <summary>
/// Reads what a document says of itself, and which parts of it are somebody else's text, from the text alone. Each value comes with the
/// words it was read from; what is not stated is null.
/// </summary>
public static class DocumentReader
{
    /// <summary>The source with its metadata and embedded accounts.</summary>
    public static Source Read(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(source, TextLayout.Read(source.Text));
    }

    /// <summary>The same for a source whose text is already laid out. Metadata the source has already stays.</summary>
    public static Source Read(Source source, TextLayout layout)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(layout);
        var document = new DocumentText(layout);
        var (head, headEnd) = FrontMatter.Read(source.Text);
        var first = 0;
        while (first < document.Count && document[first].Span.Start < headEnd)
            first++;
        var comments = new CommentReader(document);
        var drafts = comments.Read().ToList();
        var bodyEnd = Math.Max(first, comments.BodyEnd);
        var own = comments.Post?.Metadata ?? Metadata.None;
        drafts.AddRange(Embedded(document, first, bodyEnd));
        drafts.AddRange(WithinComments(document, drafts.Where(draft => draft.Kind == AccountKind.Comment).ToList()));
        return source with
        {
            Metadata = source.Metadata.Or(head).Or(own).Or(new MetadataReader(document, first, bodyEnd).Read()),
            Accounts = AccountTree.Build(drafts),
        };
    }

    private static IEnumerable<Draft> Embedded(DocumentText document, int first, int end)
    {
        var posts = new SocialPostReader(document).Read(first, end).ToList();
        var above = Enumerable.Range(first, Math.Max(0, end - first)).Select(line => AboveReader.Read(document, line, first)).OfType<Draft>();
        var citations = new CitationReader(document).Read(first, end, [.. posts.Select(post => post.Span)]);
        return [.. posts, .. above, .. citations];
    }

    private static IEnumerable<Draft> WithinComments(DocumentText document, IReadOnlyList<Draft> comments)
    {
        var line = 0;
        foreach (var comment in comments)
        {
            while (line < document.Count && document[line].Span.Start < comment.Span.Start)
                line++;
            var end = line;
            while (end < document.Count && document[end].Span.Start < comment.Span.End)
                end++;
            var signed = end > line && SignatureReader.Read(document, end - 1) is not null ? end - 1 : end;
            if (ArticleHeadReader.Read(document, line, signed) is { } article)
                yield return article;
            line = end;
        }
    }
}
