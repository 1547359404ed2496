using System.Collections.Immutable;
using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Pages;

/// <summary>Makes a page of an executed notebook.</summary>
public static class NotebookPage
{
    /// <summary>The notebook as a page: its prose, its code folded away, its outputs.</summary>
    /// <param name="name">The notebook's path or file name, which gives the page's.</param>
    /// <param name="notebook">The notebook with its outputs.</param>
    public static Page Of(string name, Notebook notebook)
    {
        ImmutableArray<PageBlock> blocks = [.. notebook.Cells.SelectMany(BlocksOf)];
        return new Page(Page.FileNameFor(name), Page.TitleIn(blocks) ?? Path.GetFileNameWithoutExtension(name), null, blocks);
    }

    private static IEnumerable<PageBlock> BlocksOf(Cell cell) => cell switch
    {
        Cell.Markdown markdown => [new PageBlock.Markdown(markdown.Source)],
        Cell.Code code => code.Outputs.Select(BlockOf).Prepend(new PageBlock.Code(code.Source, Number: code.ExecutionCount)),
        Cell.Raw => [],
        _ => throw new InvalidOperationException($"a cell of kind {cell.GetType().Name} has no page block"),
    };

    private static PageBlock BlockOf(Output output) => output switch
    {
        Output.Stream stream => new PageBlock.Stream(stream.Name, stream.Text),
        Output.DisplayData display => new PageBlock.Bundle(display.Data),
        Output.ExecuteResult result => new PageBlock.Bundle(result.Data),
        Output.Error error => new PageBlock.Error(error.Name, error.Message, string.Join('\n', error.Traceback)),
        Output.Unknown unknown => new PageBlock.Html(BundleRenderer.Unshowable($"is of a kind that a page cannot show: {unknown.Kind}. The notebook keeps it.")),
        _ => throw new InvalidOperationException($"an output of kind {output.GetType().Name} has no page block"),
    };
}
