namespace Workbench.Cli.Tests.Support;

/// <summary>A copy of a workspace in a temporary folder that is gone when its test is over.</summary>
public sealed class TestWorkspace : IDisposable
{
    private static readonly string[] Parts = ["seeds", "data", "notebooks", "out"];

    private TestWorkspace(string folder) => Folder = folder;

    public string Folder { get; }

    public string Output => Path.Combine(Folder, "out");

    /// <summary>
    /// A copy of a workspace's files and, where it has any, of what a run made of them; without notebooks that need packages
    /// which not every feed holds.
    /// </summary>
    public static TestWorkspace CopyOf(string workspace)
    {
        var copy = Empty();
        foreach (var part in Parts)
            Copy(Path.Combine(workspace, part), copy.PathOf(part));
        return copy;
    }

    /// <summary>The small made-up workspace about a ferry: two sources, two notebooks.</summary>
    public static TestWorkspace Ferry() => CopyOf(Path.Combine(AppContext.BaseDirectory, "Cases", "Ferry"));

    /// <summary>A folder that is no workspace.</summary>
    public static TestWorkspace Empty() => new(Directory.CreateTempSubdirectory("workbench-cli-").FullName);

    /// <summary>Runs the command in this folder, as a process of its own.</summary>
    public Task<Outcome> RunAsync(params string[] arguments) => WorkbenchCommandLine.RunAsync(Folder, arguments);

    /// <summary>Runs the command in this folder, in the process of the tests: far quicker, for what does not depend on processes.</summary>
    public Task<Outcome> RunHereAsync(params string[] arguments) => CommandHere.RunAsync(Folder, arguments);

    public string PathOf(string path) => Path.Combine(Folder, path);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    /// <summary>Replaces words that stand in a file, wherever they stand.</summary>
    public void Edit(string path, string old, string replacement)
    {
        var text = Read(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Delete(string path) => File.Delete(PathOf(path));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Copy(string from, string to)
    {
        if (!Directory.Exists(from))
            return;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => !Path.GetRelativePath(from, file).StartsWith("interop", StringComparison.Ordinal)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
