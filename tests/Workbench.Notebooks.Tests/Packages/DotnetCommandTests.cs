using Workbench.Notebooks.Packages;
using Workbench.Notebooks.Tests.Pages;

namespace Workbench.Notebooks.Tests.Packages;

public class DotnetCommandTests
{
    [Fact]
    public async Task The_temporary_files_of_the_SDK_go_with_it()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("where.proj"), "<Project />");

        var (exitCode, output) = await DotnetCommand.RunAsync(folder.Path, ["msbuild", "where.proj", "-getProperty:TMPDIR"], TestContext.Current.CancellationToken);

        Assert.Equal(0, exitCode);
        Assert.StartsWith(Path.GetTempPath(), output);
        Assert.False(Directory.Exists(output.Trim()));
    }

    [Fact]
    public async Task A_command_that_is_stopped_leaves_no_temporary_files()
    {
        using var folder = new TemporaryFolder();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        File.WriteAllText(folder.File("slow.proj"), """<Project><Target Name="Wait"><WriteLinesToFile File="where" Lines="$(TMPDIR)" /><Exec Command="sleep 600" /></Target></Project>""");
        var running = DotnetCommand.RunAsync(folder.Path, ["msbuild", "slow.proj"], stop.Token);
        while (!File.Exists(folder.File("where")) || new FileInfo(folder.File("where")).Length == 0)
            await Task.Delay(20, TestContext.Current.CancellationToken);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.False(Directory.Exists(File.ReadAllText(folder.File("where")).Trim()));
    }
}
