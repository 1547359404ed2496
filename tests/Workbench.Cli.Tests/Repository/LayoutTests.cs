namespace Workbench.Cli.Tests.Repository;

public class LayoutTests
{
    private static readonly HashSet<string> AtTheTop =
    [
        "notebooks", "lib", "tests", "data", "seeds",
        "Workbench.sln", "README.md", "CHANGELOG.md", "Directory.Build.props", "Directory.Packages.props", "global.json",
    ];

    [Fact]
    public void Nothing_else_stands_at_the_top()
    {
        var ignored = File.ReadAllLines(RepositoryFolder.At(".gitignore")).Where(line => line.EndsWith('/')).Select(line => line.Trim('/')).ToHashSet(StringComparer.Ordinal);
        var found = Directory.GetFileSystemEntries(RepositoryFolder.Root).Select(path => Path.GetFileName(path)).Where(name => !name.StartsWith('.') && !ignored.Contains(name)).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(AtTheTop.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Continuous_integration_runs_the_tests_by_the_same_command_as_people()
    {
        var steps = File.ReadAllLines(RepositoryFolder.At(".ci", "run")).Where(line => line.Length > 0 && !line.StartsWith('#'));

        Assert.Equal(["exec bash \"$(dirname \"$0\")/../tests/run.sh\""], steps);
        AssertExecutable(".ci", "run");
        AssertExecutable("tests", "run.sh");
    }

    private static void AssertExecutable(params string[] path)
    {
        Assert.True(File.Exists(RepositoryFolder.At(path)));
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(RepositoryFolder.At(path)).HasFlag(UnixFileMode.UserExecute), $"{string.Join('/', path)} is not executable");
    }
}
