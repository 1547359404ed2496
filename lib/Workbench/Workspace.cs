namespace Workbench;

/// <summary>No workspace stands above a folder; the message says where it was sought and what makes one.</summary>
public sealed class NoWorkspaceException(string message) : Exception(message);

/// <summary>A folder that holds <c>seeds/</c> and <c>data/</c>: the documents of one event, their codings and notebooks.</summary>
/// <param name="Root">The folder, as a full path.</param>
public sealed record Workspace(string Root)
{
    private static readonly AsyncLocal<string?> Beginning = new();

    /// <summary>The source documents.</summary>
    public string Seeds => Path.Combine(Root, "seeds");

    /// <summary>People's codings, one file a source.</summary>
    public string Codings => Path.Combine(Root, "data", "codings");

    /// <summary>Categories, actors, frames, places and vague words.</summary>
    public string CodebookPath => Path.Combine(Root, "data", "codebook.yaml");

    /// <summary>The notebooks.</summary>
    public string Notebooks => Path.Combine(Root, "notebooks");

    /// <summary>Where pages are written; need not exist yet.</summary>
    public string Output => Path.Combine(Root, "out");

    /// <summary>Lets <see cref="Find"/> begin at a folder, such as that of a notebook, for everything that runs in the current asynchronous flow.</summary>
    public static void BeginAt(string folder) => Beginning.Value = folder;

    /// <summary>The workspace at or above a folder.</summary>
    /// <param name="start">Where to begin; null for the folder set by <see cref="BeginAt"/>, else the current folder.</param>
    /// <exception cref="NoWorkspaceException">Neither the folder nor any above it holds <c>seeds/</c> and <c>data/</c>.</exception>
    public static Workspace Find(string? start = null)
    {
        var from = Path.GetFullPath(start ?? Beginning.Value ?? Environment.CurrentDirectory);
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "seeds")) && Directory.Exists(Path.Combine(folder.FullName, "data")))
                return new Workspace(folder.FullName);
        }
        throw new NoWorkspaceException(
            $"no workspace at {from} nor in a folder above it: a workspace holds seeds/ (the documents) and data/ (codebook and codings). Go into one, or name it with --workspace DIR.");
    }

    /// <summary>A path as seen from the workspace, with <c>/</c>; one outside of it stays as it is.</summary>
    public string Relative(string path)
    {
        var relative = Path.GetRelativePath(Root, path);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative.Replace('\\', '/');
    }
}
