using System.Collections.Concurrent;

namespace Workbench.Notebooks.Inputs;

/// <summary>Looks at each file once, however many notebooks read it. Make a new one for each look at the disk.</summary>
public sealed class FileContents
{
    private readonly ConcurrentDictionary<string, string> _contents = new(StringComparer.Ordinal);

    /// <summary>The content of a file as <see cref="FileContent"/> tells it.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="isProbe">Whether it is enough to know that it is there.</param>
    public string Of(string path, bool isProbe = false) => isProbe ? FileContent.Probe(path) : _contents.GetOrAdd(path, FileContent.Of);
}
