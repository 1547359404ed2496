using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workbench.Files;
using Workbench.Notebooks.Inputs;
using Workbench.Notebooks.Running;

namespace Workbench.Cli.Main;

/// <summary>What <c>workbench run</c> executed into a folder and what those runs read; kept in its <c>.workbench/runs.json</c>.</summary>
internal sealed class RunLedger
{
    private readonly string file;
    private readonly string? workspace;
    private readonly ImmutableSortedDictionary<string, Entry> entries;
    private readonly FileContents contents = new();

    private RunLedger(string file, string? workspace, ImmutableSortedDictionary<string, Entry> entries) =>
        (this.file, this.workspace, this.entries) = (file, workspace, entries);

    /// <param name="folder">The folder for executed notebooks.</param>
    /// <param name="workspace">The workspace that was named; null for the one above each notebook.</param>
    public static RunLedger Read(string folder, string? workspace)
    {
        var file = Path.Combine(folder, ".workbench", "runs.json");
        try
        {
            return new RunLedger(file, workspace, JsonSerializer.Deserialize(File.ReadAllBytes(file), RunLedgerJson.Default.ImmutableSortedDictionaryStringEntry)!);
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return new RunLedger(file, workspace, ImmutableSortedDictionary.Create<string, Entry>(StringComparer.Ordinal));
        }
    }

    /// <summary>Why a notebook has to run, in a few words; null when the one that was executed last still holds.</summary>
    public string? WhyRun(NotebookJob job)
    {
        if (!entries.TryGetValue(Path.GetFileName(job.OutputPath), out var last) || last.Notebook != Path.GetFullPath(job.Path))
            return "not run before";
        if (last.Library != InputHashes.Library)
            return "the library changed";
        if (last.Source != FileContent.Of(job.Path))
            return "the notebook changed";
        if (!last.Parameters.SequenceEqual(job.Options.Parameters) || last.Workspace != workspace)
            return "it is given other values";
        if (last.Executed != FileContent.Of(job.OutputPath))
            return File.Exists(job.OutputPath) ? "its executed notebook was changed" : "its executed notebook is gone";
        return RunInputs.Reason(last.Inputs.Changes(RootOf(job), contents));
    }

    /// <summary>The ledger with these runs; those that failed are forgotten, so that they run again.</summary>
    public RunLedger With(ImmutableArray<JobResult> results)
    {
        var next = entries.ToBuilder();
        foreach (var result in results)
        {
            var (job, name) = (result.Job, Path.GetFileName(result.Job.OutputPath));
            if (result.Succeeded)
                next[name] = new Entry(InputHashes.Library, Path.GetFullPath(job.Path), FileContent.Of(job.Path), job.Options.Parameters, workspace, FileContent.Of(job.OutputPath), result.Result!.Inputs.RelativeTo(RootOf(job)));
            else
                next.Remove(name);
        }
        return new RunLedger(file, workspace, next.ToImmutable());
    }

    /// <summary>Writes it, if there is anything to write; without it more is run than need be, and no more is lost.</summary>
    public void Write()
    {
        if (entries.IsEmpty && !File.Exists(file))
            return;
        try
        {
            AtomicFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(entries, RunLedgerJson.Default.ImmutableSortedDictionaryStringEntry));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"workbench run: {file} was not written ({e.Message}); --if-changed will run these notebooks again.");
        }
    }

    /// <summary>The folder that the paths of a notebook's inputs are told from: its workspace, else its own folder.</summary>
    private static string RootOf(NotebookJob job)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(job.Path))!;
        try
        {
            return Workspace.Find(folder).Root;
        }
        catch (NoWorkspaceException)
        {
            return folder;
        }
    }

    /// <summary>One executed notebook.</summary>
    /// <param name="Library">The identity of the code that ran.</param>
    /// <param name="Notebook">The notebook, by its full path.</param>
    /// <param name="Source">Its hash.</param>
    /// <param name="Parameters">The values that were given.</param>
    /// <param name="Workspace">The workspace that was named.</param>
    /// <param name="Executed">The hash of the executed notebook.</param>
    /// <param name="Inputs">What its cells read.</param>
    internal sealed record Entry(
        string Library, string Notebook, string Source, ImmutableSortedDictionary<string, string> Parameters, string? Workspace, string Executed, RunInputs Inputs);
}

[JsonSerializable(typeof(ImmutableSortedDictionary<string, RunLedger.Entry>), TypeInfoPropertyName = "ImmutableSortedDictionaryStringEntry")]
[JsonSourceGenerationOptions(WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
internal sealed partial class RunLedgerJson : JsonSerializerContext;
