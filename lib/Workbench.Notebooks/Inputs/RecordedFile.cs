using System.ComponentModel;

namespace Workbench.Notebooks.Inputs;

/// <summary>
/// The members of <see cref="File"/> that cells hand on by name, as in <c>paths.Select(File.ReadAllText)</c>: each notes what it
/// reads. Not meant to be called by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RecordedFile
{
    /// <summary>As <see cref="File.ReadAllText(string)"/>.</summary>
    public static string ReadAllText(string path) => File.ReadAllText(RecordedReads.Read(path));

    /// <summary>As <see cref="File.ReadAllLines(string)"/>.</summary>
    public static string[] ReadAllLines(string path) => File.ReadAllLines(RecordedReads.Read(path));

    /// <summary>As <see cref="File.ReadAllBytes(string)"/>.</summary>
    public static byte[] ReadAllBytes(string path) => File.ReadAllBytes(RecordedReads.Read(path));

    /// <summary>As <see cref="File.ReadLines(string)"/>.</summary>
    public static IEnumerable<string> ReadLines(string path) => File.ReadLines(RecordedReads.Read(path));

    /// <summary>As <see cref="File.OpenText(string)"/>.</summary>
    public static StreamReader OpenText(string path) => File.OpenText(RecordedReads.Read(path));

    /// <summary>As <see cref="File.OpenRead(string)"/>.</summary>
    public static FileStream OpenRead(string path) => File.OpenRead(RecordedReads.Read(path));

    /// <summary>As <see cref="File.Exists"/>.</summary>
    public static bool Exists(string? path) => File.Exists(path is null ? null : RecordedReads.Probe(path));
}
