using System.Buffers;
using System.Collections.Immutable;

namespace Workbench.Notebooks.Pages;

/// <summary>One page of a site.</summary>
/// <param name="FileName">The file it is written to, such as <c>01-sources.html</c>: a bare name, see <see cref="FileNameFor"/>.</param>
/// <param name="Title">Shown as the page's heading, in the browser's title bar and in the navigation; plain text.</param>
/// <param name="Lead">One or two sentences under the title, plain text, or null.</param>
/// <param name="Blocks">What the page says, in order. Pages compare their blocks by reference.</param>
public sealed record Page(string FileName, string Title, string? Lead, ImmutableArray<PageBlock> Blocks)
{
    private static readonly SearchValues<char> Unusable = SearchValues.Create("<>:\"/\\|?*");

    /// <summary>A bare file name ending in <c>.html</c> that every common file system takes.</summary>
    /// <exception cref="ArgumentException">The name is not one.</exception>
    public string FileName { get; init => field = Checked(value); } = Checked(FileName);

    /// <summary>The page a web server gives for the folder: a front page, laid out over the whole width.</summary>
    internal bool IsFront => FileName == "index.html";

    /// <summary>The page's file name for a notebook's path or name: <c>notebooks/01-sources.ipynb</c> gives <c>01-sources.html</c>.</summary>
    public static string FileNameFor(string notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var name = notebook[(notebook.LastIndexOfAny(['/', '\\']) + 1)..];
        if (name.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase))
            name = name[..^".ipynb".Length];
        var safe = string.Concat(name.Select(c => char.IsControl(c) || Unusable.Contains(c) ? '-' : c)).Trim(' ', '.');
        return (safe.Length == 0 ? "page" : safe) + ".html";
    }

    /// <summary>
    /// The text of the first heading of level one, or null: the title of a notebook that names itself in its first cell.
    /// </summary>
    public static string? TitleIn(IEnumerable<PageBlock> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        return blocks.OfType<PageBlock.Markdown>().Select(block => MarkdownRenderer.TitleIn(block.Text)).FirstOrDefault(title => title is not null);
    }

    private static string Checked(string name) => IsUsable(name)
        ? name
        : throw new ArgumentException(
            $"A page's file name must be a bare name that ends in .html, such as 01-sources.html; this one is \"{name}\". "
            + "Page.FileNameFor makes one from a notebook's name.",
            nameof(name));

    private static bool IsUsable(string? name) =>
        name is { Length: > 5 and < 200 }
        && name.EndsWith(".html", StringComparison.Ordinal)
        && name[0] is not ('.' or ' ')
        && !name.Any(char.IsControl)
        && !name.AsSpan().ContainsAny(Unusable);
}
