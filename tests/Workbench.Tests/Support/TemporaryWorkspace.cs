namespace Workbench.Tests.Support;

/// <summary>A copy of a workspace among the cases that a test may change; deleted afterwards.</summary>
internal sealed class TemporaryWorkspace : IDisposable
{
    public TemporaryWorkspace()
    {
        foreach (var file in Directory.EnumerateFiles(Brindle.Folder, "*", SearchOption.AllDirectories))
            Write(Path.GetRelativePath(Brindle.Folder, file), File.ReadAllText(file));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("workbench-test-").FullName;

    public string At(string path) => Path.Combine(Root, path);

    public string Read(string path) => File.ReadAllText(At(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    /// <summary>Replaces words that the file holds, and fails where it does not.</summary>
    public void Edit(string path, string words, string others)
    {
        var text = Read(path);
        Assert.Contains(words, text, StringComparison.Ordinal);
        Write(path, text.Replace(words, others, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
