using System.Diagnostics;
using System.Text.RegularExpressions;
using Workbench.Cli.Tests.Support;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Kernel;

namespace Workbench.Cli.Tests.Repository;

/// <summary>The README's own commands and samples, run, so that they cannot go stale.</summary>
public partial class ReadmeTests(MainJobFixture job)
{
    private const string Command = "dotnet run --project lib/Workbench.Cli";

    private static readonly string Readme = File.ReadAllText(RepositoryFolder.At("README.md"));

    [Fact]
    public async Task Every_command_of_the_README_ends_well()
    {
        using var workspace = job.Copy();
        var commands = Blocks("bash").SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        Assert.Contains(Command, commands);
        Assert.Contains("bash tests/run.sh", commands);

        foreach (var command in commands.Where(command => command != "bash tests/run.sh"))
        {
            Assert.StartsWith(Command, command, StringComparison.Ordinal);
            var outcome = await ShellAsync(workspace.Folder, "dotnet \"$WORKBENCH\" " + command[Command.Length..].Replace(" -- ", " ", StringComparison.Ordinal));
            Assert.True(outcome.ExitCode == 0, $"{command} ended with {outcome.ExitCode}: {outcome.Error}");
        }
    }

    [Fact]
    public async Task Every_sample_of_the_README_runs_in_a_notebook()
    {
        // in a process of its own: the current folder of this one may be that of a command another test runs here
        using var session = new EngineProcess(TestedCommand.Engine, new SessionOptions { WorkingDirectory = job.Workspace.PathOf("notebooks") });
        var samples = Blocks("csharp");
        Assert.NotEmpty(samples);

        foreach (var sample in samples)
        {
            var result = await session.RunAsync(sample, cancellation: TestContext.Current.CancellationToken);
            Assert.True(result.Status == CellStatus.Succeeded, $"{sample}\n{result.Error?.Message}");
        }
    }

    [Fact]
    public void What_the_README_points_to_in_the_repository_is_there() => Assert.All(
        LocalLink().Matches(Readme).Select(match => match.Groups["path"].Value),
        path => Assert.True(Path.Exists(RepositoryFolder.At(path)), path));

    private static string[] Blocks(string language) => [.. Fence().Matches(Readme).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["text"].Value)];

    private static Task<Outcome> ShellAsync(string folder, string command)
    {
        var start = new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = folder };
        start.Environment["WORKBENCH"] = TestedCommand.Library;
        return Programs.RunAsync(start);
    }

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?<path>(?!https?:|#)[^)]+)\)")]
    private static partial Regex LocalLink();
}
