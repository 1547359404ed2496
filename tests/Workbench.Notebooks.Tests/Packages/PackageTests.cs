using System.Net;
using System.Net.Sockets;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Tests.Execution;

namespace Workbench.Notebooks.Tests.Packages;

public sealed class PackageTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public async Task Packages_are_restored_with_what_they_depend_on_and_later_ones_join_them()
    {
        using var cells = feed.Open();
        var first = await cells.RunAsync("#r \"nuget: Ferry.Timetable, 1.0.0\"\nusing Ferry;\nTimetable.Name");
        Assert.Equal("display: Installed packages: Ferry.Timetable, 1.0.0\n[1]: old", Cells.Describe(first.Outputs));
        var second = await cells.RunAsync("var boat = Timetable.Next();\n#r \"nuget:Ferry.Fares\"\nFares.Of(boat)");
        Assert.Equal("display: Installed packages: Ferry.Fares, 1.0.0\nstdout: fares are set up\n[2]: Ida costs 3", Cells.Describe(second.Outputs));
        var conflict = await cells.RunAsync("\n#r \"nuget: Ferry.Timetable, 2.0.0\"");
        Assert.Equal(
            (2, "Ferry.Timetable 1.0.0 is in use already, and 2.0.0 cannot be loaded beside it. Ask for the same version, or restart and ask for 2.0.0 first."),
            (conflict.Error!.Line, conflict.Error.Message));
        await cells.ShowsAsync("#r \"nuget: ferry.timetable, 1.0.0\"\nTimetable.Name", "old");
    }

    [Fact]
    public async Task A_set_that_was_restored_needs_no_process()
    {
        using (var cells = feed.Open())
            await cells.ShowsAsync("#r \"nuget: Ferry.Timetable, [2.0,3.0)\"\nFerry.Timetable.Name", "new");
        using var again = feed.Open();
        var seen = new List<string>();
        var result = await again.Session.RunAsync(
            "#r \"nuget: Ferry.Timetable, [2.0,3.0)\"\nFerry.Timetable.Name",
            new CellContext { OnOutput = output => seen.Add(Cells.Describe([output.Output])) },
            TestContext.Current.CancellationToken);
        Assert.Equal(CellStatus.Succeeded, result.Status);
        Assert.Equal(["display: Installed packages: Ferry.Timetable, 2.0.0", "[1]: new"], seen);
    }

    [Fact]
    public async Task Two_sessions_can_restore_one_set_at_once()
    {
        using var one = feed.Open();
        using var other = feed.Open();
        const string Code = "#r \"nuget: Ferry.Timetable, [1.0,2.0)\"\nFerry.Timetable.Name";
        await Task.WhenAll(one.ShowsAsync(Code, "old"), other.ShowsAsync(Code, "old"));
    }

    [Fact]
    public async Task Native_libraries_of_a_package_are_found()
    {
        Assert.SkipUnless(PackageFeed.HasNative, "The package of this test is for Linux on x64.");
        using var cells = feed.Open();
        await cells.ShowsAsync("#r \"nuget: Ferry.Native, *\"\nNative.Pid() == Environment.ProcessId", "true");
    }

    [Fact]
    public async Task A_package_that_does_not_exist_gives_the_feeds_message_and_what_to_do()
    {
        using var cells = feed.Open();
        var failed = await cells.RunAsync("// first\n#r \"nuget: Ferry.Nowhere, 1.0.0\"\n#r \"nuget: Ferry.Timetable, 9.0.0\"");
        Assert.Equal(("ReferenceError", 2), (failed.Error!.Name, failed.Error.Line));
        Assert.Contains("Unable to find package Ferry.Nowhere. No packages exist with this id in source(s): here", failed.Error.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "Asked for: Ferry.Nowhere, 1.0.0; Ferry.Timetable, 9.0.0. Check the package's name, or name a feed that has it with #i \"nuget: address or folder\" before the #r.",
            failed.Error.Message,
            StringComparison.Ordinal);
        await cells.ShowsAsync("1 + 1", "2");
    }

    [Fact]
    public async Task What_the_feeds_have_is_there_for_the_cells_after_one_that_asks_for_more()
    {
        using var cells = feed.Open();
        var failed = await cells.RunAsync("#r \"nuget: Ferry.Nowhere, 1.0.0\"\n#r \"nuget: Ferry.Timetable, 2.0.0\"\nFerry.Timetable.Name");
        Assert.EndsWith("before the #r. The rest is there for the cells after this one: Ferry.Timetable, 2.0.0.", failed.Error!.Message, StringComparison.Ordinal);
        Assert.Equal(1, failed.Error.Line);
        await cells.ShowsAsync("Ferry.Timetable.Name", "new");
    }

    [Fact]
    public async Task Charts_are_shown_without_the_extension_that_no_feed_has()
    {
        using var cells = feed.Open();
        var result = await cells.RunAsync("#r \"nuget: Plotly.NET.Interactive, 4.2.0\"\nnew Plotly.NET.GenericChart()");
        Assert.Equal(
            "display: Installed packages: Plotly.NET, 1.0.0\n"
            + "stderr: No feed has Plotly.NET.Interactive. Plotly.NET is there, and its charts are shown without it.\\n\n[1]: Loads",
            Cells.Describe(result.Outputs));
        Assert.Contains("application/vnd.plotly.v1+json", Assert.IsType<Output.ExecuteResult>(result.Outputs.Last()).Data.Keys);
    }

    [Fact]
    public async Task A_feed_that_does_not_answer_is_done_without_where_another_has_the_package()
    {
        using var cells = feed.Open();
        var result = await cells.RunAsync("#i \"nuget: closed\"\n#r \"nuget: Ferry.Timetable, 2.0.*\"\nFerry.Timetable.Name");
        Assert.Equal(
            $"display: Installed packages: Ferry.Timetable, 2.0.0\nstderr: The local source '{Path.Combine(feed.Folder, "closed")}' doesn't exist.\\nThe other feeds had the packages.\\n\n[1]: new",
            Cells.Describe(result.Outputs));
        await cells.ShowsAsync("#r \"nuget: Ferry.Fares\"\n1", "1");
    }

    [Fact]
    public async Task A_feed_that_does_not_answer_is_named_where_no_other_has_the_package()
    {
        using var cells = feed.Open();
        var failed = await cells.RunAsync("#i \"nuget: closed\"\n#r \"nuget: Ferry.Nowhere, 3.0.0\"");
        Assert.Contains($"The local source '{Path.Combine(feed.Folder, "closed")}' doesn't exist.\nAsked for: Ferry.Nowhere, 3.0.0.", failed.Error!.Message, StringComparison.Ordinal);
        Assert.EndsWith("The feed did not answer: check the network, the address and nuget.config, and run the cell again.", failed.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packages_and_feeds_may_stand_without_quotes()
    {
        using var cells = feed.Open();
        await cells.ShowsAsync($"#i nuget:{feed.Packages} // ours\n#r nuget:Ferry.Timetable, 2.0.0\nFerry.Timetable.Name", "new");
    }

    [Theory]
    [InlineData("#i \"nuget: @csharp:place\"\n#r \"nuget: @csharp:boat\"")]
    [InlineData("#i @csharp:source\n#r nuget:@csharp:boat")]
    public async Task Feeds_and_packages_are_named_by_variables(string lines)
    {
        using var folder = new Pages.TemporaryFolder();
        using var cells = WithoutFeeds(folder);
        await cells.RunAsync($"var place = @\"{feed.Packages}\"; var source = \"nuget:\" + place; var boat = \"Ferry.Timetable, 2.0.0\";");
        await cells.ShowsAsync($"{lines}\nFerry.Timetable.Name", "new");
    }

    [Theory]
    [InlineData("#r \"nuget: \"", "\"nuget: \" names no package; expected #r \"nuget: Name, version\", such as #r \"nuget: CsvHelper, 33.0.1\".")]
    [InlineData("var place = \"elsewhere\";\n#i \"nuget: @csharp:place\"", "#i asks for the variable 'place', and no earlier cell has one of that name.")]
    [InlineData("#r \"nuget: @input:Which\"", "#r asks 'input' for 'Which'; it can only be given a variable, such as #r \"nuget: @csharp:name\".")]
    [InlineData("#i \"elsewhere\"", "\"elsewhere\" names no feed; expected #i \"nuget: address or folder\".")]
    [InlineData("#r \"missing.dll\"", "\"missing.dll\" is no file in the notebook's folder and no assembly of .NET. Check the path, build the project that makes it, or name a package with #r \"nuget: Name, version\".")]
    public async Task A_line_that_names_nothing_is_refused(string code, string message)
    {
        using var cells = feed.Open();
        Assert.Equal(message, (await cells.RunAsync(code)).Error!.Message);
    }

    [Fact]
    public async Task A_restore_ends_when_the_cell_is_interrupted()
    {
        using var cells = feed.Open();
        using var interrupt = new CancellationTokenSource();
        var cell = new CellContext { OnOutput = _ => interrupt.Cancel() };
        var result = await cells.Session.RunAsync("#r \"nuget: Ferry.Timetable, 1.*\"", cell, interrupt.Token);
        Assert.Equal(CellStatus.Cancelled, result.Status);
        Assert.StartsWith("display: Restoring Ferry.Timetable, 1.*: not done", Cells.Describe(result.Outputs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_is_silent_for_longer_than_the_host_waits_has_not_brought_the_packages()
    {
        using var folder = new Pages.TemporaryFolder();
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        File.WriteAllText(
            folder.File("nuget.config"),
            $"<configuration><config><add key=\"globalPackagesFolder\" value=\"{folder.File("restored")}\" /></config><packageSources><clear /><add key=\"silent\" value=\"http://{silent.LocalEndpoint}/index.json\" allowInsecureConnections=\"true\" /></packageSources></configuration>");
        using var cells = new Cells(new SessionOptions { WorkingDirectory = folder.Path, PackageFolder = folder.File("cache"), PackageTimeLimit = TimeSpan.FromSeconds(2.5) });
        Assert.Equal(
            "The feeds had not brought the packages after 2.5 seconds.\nAsked for: Ferry.Timetable, 2.0.0. The feed did not answer: check the network, the address and nuget.config, and run the cell again.",
            (await cells.RunAsync("#r \"nuget: Ferry.Timetable, 2.0.0\"")).Error!.Message);
    }

    [Fact]
    public async Task Another_feed_can_be_named()
    {
        using var folder = new Pages.TemporaryFolder();
        using var cells = WithoutFeeds(folder);
        await cells.ShowsAsync($"#i \"nuget:{feed.Packages}\"\n#r \"nuget: Ferry.Timetable, 2.0.0\"\nFerry.Timetable.Name", "new");
        Assert.Single(Directory.GetFileSystemEntries(folder.File("cache")));
    }

    /// <summary>A session in a folder whose configuration names no feed.</summary>
    private Cells WithoutFeeds(Pages.TemporaryFolder folder)
    {
        File.WriteAllText(folder.File("nuget.config"), $"<configuration><config><add key=\"globalPackagesFolder\" value=\"{Path.Combine(feed.Folder, "restored")}\" /></config><packageSources><clear /></packageSources></configuration>");
        return new Cells(new SessionOptions { WorkingDirectory = folder.Path, PackageFolder = folder.File("cache") });
    }
}
