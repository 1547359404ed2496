using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workbench.Files;
using Workbench.Notebooks.Inputs;

namespace Workbench.Cli.Main;

/// <summary>What the last run of the main job read and made; kept in <c>out/.workbench/state.json</c>.</summary>
/// <param name="Library">The identity of the code that ran.</param>
/// <param name="Inputs">What the corpus was read from.</param>
/// <param name="Outputs">Hashes of the files written.</param>
/// <param name="Notebooks">What each notebook depends on.</param>
/// <param name="Problems">What was wrong with the files.</param>
/// <param name="Summary">The closing words of that run.</param>
internal sealed record RunState(
    string Library,
    RunInputs Inputs,
    ImmutableSortedDictionary<string, string> Outputs,
    ImmutableSortedDictionary<string, NotebookState> Notebooks,
    WorkspaceProblems Problems,
    string Summary)
{
    public static RunState None { get; } = new(
        "", RunInputs.None, ImmutableSortedDictionary<string, string>.Empty,
        ImmutableSortedDictionary<string, NotebookState>.Empty, WorkspaceProblems.None, "");

    /// <summary>The state a folder holds; none when there is none or it cannot be read, which only means that more is run.</summary>
    public static RunState Read(string output)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(PathIn(output)), RunStateJson.Default.RunState) ?? None;
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return None;
        }
    }

    /// <summary>Replaces the state in one step.</summary>
    public void Write(string output) => AtomicFile.Write(PathIn(output), JsonSerializer.SerializeToUtf8Bytes(this, RunStateJson.Default.RunState));

    /// <summary>Whether a run now would read the same, and what it made is still there.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="notebooks">The stored notebooks with their hashes.</param>
    public bool IsCurrent(Workspace workspace, ImmutableSortedDictionary<string, string> notebooks)
    {
        var contents = new FileContents();
        return Library == InputHashes.Library
            && Notebooks.Select(notebook => KeyValuePair.Create(notebook.Key, notebook.Value.Source)).SequenceEqual(notebooks)
            && Notebooks.Values.All(notebook => notebook.Succeeded)
            && Notebooks.Values.Select(notebook => notebook.Inputs).Prepend(Inputs).All(inputs => inputs.Changes(workspace.Root, contents).IsEmpty)
            && Outputs.Keys.All(path => Made(workspace, path));
    }

    /// <summary>Whether a file is still what the last run wrote.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="path">The file's path in the output folder.</param>
    public bool Made(Workspace workspace, string path) =>
        Outputs.TryGetValue(path, out var hash) && Path.Combine(workspace.Output, path) is var file && File.Exists(file) && InputHashes.Hash(file) == hash;

    /// <summary>Removes what the last run wrote, nobody changed since, and this run no longer has.</summary>
    public void RemoveLeftovers(Workspace workspace, ImmutableSortedDictionary<string, string> outputs)
    {
        foreach (var path in Outputs.Keys.Where(path => !outputs.ContainsKey(path) && Made(workspace, path)))
            File.Delete(Path.Combine(workspace.Output, path));
    }

    private static string PathIn(string output) => Path.Combine(output, ".workbench", "state.json");
}

/// <summary>What a notebook depended on when it last ran.</summary>
/// <param name="Source">The notebook's own hash.</param>
/// <param name="Inputs">What its cells read by themselves.</param>
/// <param name="Parts">Fingerprints of the parts of the corpus it read, by name.</param>
/// <param name="Succeeded">Whether it ran to its end.</param>
internal sealed record NotebookState(string Source, RunInputs Inputs, ImmutableSortedDictionary<string, string> Parts, bool Succeeded);

[JsonSerializable(typeof(RunState))]
[JsonSourceGenerationOptions(WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
internal sealed partial class RunStateJson : JsonSerializerContext;
