using Workbench.Notebooks.Pages;

namespace Workbench.Notebooks.Tests.Pages;

public sealed class SiteWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_site_is_its_pages_and_their_assets()
    {
        var changes = SiteWriter.Write(SampleSite.Build(), _folder.Path);

        Assert.Equal(["02-figures.html", "03-code.html", "assets/plotly.min.js", "assets/site.css", "assets/site.js", "index.html"], changes.Written);
        Assert.Equal([.. changes.Written, "assets/manifest.json"], Files().Order(StringComparer.Ordinal).OrderBy(file => file == "assets/manifest.json"));
    }

    [Fact]
    public void The_same_site_gives_the_same_bytes()
    {
        var first = SiteWriter.Render(SampleSite.Build());
        var second = SiteWriter.Render(SampleSite.Build());

        Assert.Equal(first.Select(file => (file.Path, SiteManifest.Hash(file.Bytes))), second.Select(file => (file.Path, SiteManifest.Hash(file.Bytes))));
    }

    [Fact]
    public void Nothing_is_touched_when_nothing_changed()
    {
        SiteWriter.Write(SampleSite.Build(), _folder.Path);
        foreach (var file in Files())
            File.SetLastWriteTimeUtc(_folder.File(file), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));

        var changes = SiteWriter.Write(SampleSite.Build(), _folder.Path);

        Assert.Empty(changes.Written);
        Assert.Equal(6, changes.Unchanged.Length);
        Assert.All(Files(), file => Assert.Equal(2001, File.GetLastWriteTimeUtc(_folder.File(file)).Year));
    }

    [Fact]
    public void Only_a_page_that_changed_is_written()
    {
        SiteWriter.Write(TwoPages("before"), _folder.Path);

        Assert.Equal(["second.html"], SiteWriter.Write(TwoPages("after"), _folder.Path).Written);
    }

    [Fact]
    public void A_page_that_is_no_longer_there_is_removed()
    {
        SiteWriter.Write(TwoPages("words"), _folder.Path);

        var changes = SiteWriter.Write(OnePage(), _folder.Path);

        Assert.Equal(["second.html"], changes.Removed);
        Assert.False(File.Exists(_folder.File("second.html")));
    }

    [Fact]
    public void A_page_that_somebody_changed_since_is_left_to_them()
    {
        SiteWriter.Write(TwoPages("words"), _folder.Path);
        File.AppendAllText(_folder.File("second.html"), "<!-- mine now -->");

        Assert.Empty(SiteWriter.Write(OnePage(), _folder.Path).Removed);
        Assert.True(File.Exists(_folder.File("second.html")));
    }

    [Fact]
    public void Files_of_others_are_left_alone()
    {
        File.WriteAllText(_folder.File("notes.html"), "mine");

        SiteWriter.Write(TwoPages("words"), _folder.Path);
        SiteWriter.Write(OnePage(), _folder.Path);

        Assert.Equal("mine", File.ReadAllText(_folder.File("notes.html")));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("""{"../outside.html":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}""")]
    [InlineData("""{"/../outside.html":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}""")]
    [InlineData("""{"assets/../../outside.html":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}""")]
    [InlineData("""{"..\\outside.html":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}""")]
    public void A_manifest_that_somebody_wrote_removes_nothing_outside_the_folder(string manifest)
    {
        var site = _folder.File("site");
        Directory.CreateDirectory(Path.Combine(site, "assets"));
        File.WriteAllText(_folder.File("outside.html"), "abc");
        File.WriteAllText(Path.Combine(site, "assets", "manifest.json"), manifest);

        Assert.Empty(SiteWriter.Write(OnePage(), site).Removed);
        Assert.Equal("abc", File.ReadAllText(_folder.File("outside.html")));
    }

    [Fact]
    public void A_file_that_cannot_be_replaced_leaves_the_others_whole_and_no_scraps()
    {
        Directory.CreateDirectory(_folder.File("index.html"));

        Assert.ThrowsAny<Exception>(() => SiteWriter.Write(OnePage(), _folder.Path));
        Assert.DoesNotContain(Files(), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    private static Site TwoPages(string words) =>
        new("A site", [OnePage().Front, new Page("second.html", "Second", null, [new PageBlock.Markdown(words)])]);

    private static Site OnePage() => new("A site", [new Page("index.html", "First", null, [new PageBlock.Markdown("first")])]);

    private IEnumerable<string> Files() => Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_folder.Path, file).Replace('\\', '/'));
}
