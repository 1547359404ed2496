using System.Collections.Immutable;
using Workbench.Notebooks.Formatting;
using Workbench.Notebooks.Pages;

namespace Workbench.Cli.Main;

/// <summary>The pages of a corpus: the front page, then one a notebook.</summary>
internal static class SitePages
{
    private static readonly FormatterRegistry Formatters = new();

    public static Site Of(Corpus corpus, ImmutableArray<Page> notebooks) => new(corpus.Codebook.Event, [Front(FrontPage.Of(corpus), notebooks), .. notebooks])
    {
        Footer = "Every figure and every accusation is its speaker’s, not ours. Silent means that a source says nothing, not that there was nothing.",
    };

    private static Page Front(FrontPage front, ImmutableArray<Page> notebooks) => new("index.html", front.Event, front.Lead,
    [
        new PageBlock.Markdown("## What the accounts say"),
        new PageBlock.Grid([.. front.Questions.Select(CardOf)]),
        CardOf(front.Blame),
        .. front.Silence is { } silence ? new PageBlock[] { new PageBlock.Markdown(silence) } : [],
        new PageBlock.Markdown("## Who speaks of what, and who is silent"),
        Show(front.Coverage),
        new PageBlock.Markdown("## Which explanation each holds"),
        Show(front.Stances),
        new PageBlock.Markdown("## The sources"),
        Show(front.Sources),
        new PageBlock.Markdown("## The notebooks"),
        new PageBlock.Markdown(string.Join('\n', notebooks.Select(page => $"- [{page.Title}]({page.FileName}){(page.Lead is { } lead ? ": " + PlainMarkdown.Of(lead) : "")}"))),
    ]);

    private static PageBlock.Card CardOf(FrontPageQuestion question) => new(
        question.Title, [new PageBlock.Markdown(PlainMarkdown.Of(question.Sentence)), .. question.Chart is { } chart ? new PageBlock[] { Show(chart) } : []]);

    private static PageBlock.Bundle Show(object value) => new PageBlock.Bundle(Formatters.Format(value));
}
