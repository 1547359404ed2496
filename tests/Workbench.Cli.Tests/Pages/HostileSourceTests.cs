using Workbench.Cli.Tests.Support;
using Workbench.Notebooks.Tests.Pages;

namespace Workbench.Cli.Tests.Pages;

/// <summary>
/// A source, a coding and a codebook that try to run code wherever they are shown. Whatever they manage sets
/// <c>window.pwned</c>.
/// </summary>
public class HostileSourceTests(BrowserFixture browser)
{
    [Fact]
    public async Task Nothing_of_a_hostile_source_runs_and_its_words_are_shown_as_they_are()
    {
        using var workspace = TestWorkspace.CopyOf(Path.Combine(AppContext.BaseDirectory, "Cases", "Hostile"));
        var outcome = await workspace.RunHereAsync();
        Assert.Equal(0, outcome.ExitCode);
        var corpus = Corpus.Open(workspace.Folder);

        foreach (var page in new[] { "index.html", "everything.html" })
        {
            await using var visit = await browser.OpenAsync(workspace.Output, page);
            Assert.NotEqual(0, await visit.DrawnChartsAsync());
            await visit.Page.EvaluateAsync("() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }");
            await visit.Page.EvaluateAsync("() => { for (const link of document.querySelectorAll('.plot a, main a[href^=javascript]')) link.dispatchEvent(new MouseEvent('click', { bubbles: true })); }");

            Assert.Null(await visit.Page.EvaluateAsync<string?>("() => window.pwned === undefined ? null : String(window.pwned)"));
            Assert.Empty(visit.Complaints);
            Assert.Equal(0, await visit.Page.Locator("a[href^='javascript'], main img, main iframe, main script:not([type='application/json']), [onerror], [onload]").CountAsync());
            Assert.Contains(corpus.Codebook.Event, await visit.Page.TitleAsync(), StringComparison.Ordinal);
            var text = await visit.Page.Locator("main").TextContentAsync();
            Assert.Contains(corpus.Sources[0].Title!, text, StringComparison.Ordinal);
            Assert.Contains(corpus.Sources[0].Author!, text, StringComparison.Ordinal);
        }

        var everything = workspace.Read("out/everything.html");
        Assert.Contains("14 people&lt;/script&gt;&lt;script&gt;window.pwned", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>window.pwned", everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_of_a_source_do_not_reach_the_terminal()
    {
        using var workspace = TestWorkspace.Ferry();
        Directory.Delete(workspace.PathOf("notebooks"), recursive: true);
        workspace.Edit("data/codings/gazette.yaml", "{value: Ines Marlow, from:", "{value: \"\\e[31mInes\\a Marlow\", from:");

        var outcome = await workspace.RunHereAsync();

        Assert.DoesNotContain(outcome.Out + outcome.Error, c => char.IsControl(c) && c != '\n');
    }
}
