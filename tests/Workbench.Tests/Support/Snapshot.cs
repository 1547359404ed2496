namespace Workbench.Tests.Support;

/// <summary>
/// Compares a text with a file under <c>Cases/</c>. With <c>WORKBENCH_UPDATE_SNAPSHOTS=1</c> in the environment the file is
/// written instead, for a person to judge in the diff.
/// </summary>
internal static class Snapshot
{
    public const string Switch = "WORKBENCH_UPDATE_SNAPSHOTS";

    public static void Matches(string actual, params ReadOnlySpan<string> path)
    {
        var file = Repository.Case(path);
        if (Environment.GetEnvironmentVariable(Switch) == "1")
            File.WriteAllText(file, actual);
        Assert.True(File.Exists(file), $"there is no snapshot {string.Join('/', path.ToArray())}; set {Switch}=1 and run again to write it");
        Assert.Equal(File.ReadAllText(file), actual, ignoreLineEndingDifferences: true);
    }
}
