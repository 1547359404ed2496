using System.Collections.Immutable;
using Workbench.Notebooks.Inputs;

namespace Workbench.Cli.Main;

/// <summary>What became of the executed notebook that the last run wrote.</summary>
internal enum ExecutedFile
{
    AsWritten,
    Changed,
    Gone,
}

/// <summary>Tells why a notebook has to run again, from what the last run read and what is there now.</summary>
/// <param name="last">The last run.</param>
/// <param name="workspace">The workspace.</param>
/// <param name="corpus">Its corpus as it is now.</param>
internal sealed class Staleness(RunState last, Workspace workspace, Corpus corpus)
{
    private readonly FileContents contents = new();
    private readonly Dictionary<CorpusPart, string> fingerprints = [];

    /// <summary>The reason in a few words; null when the notebook's last run still holds.</summary>
    public string? Of(string name, string hash, ExecutedFile executed)
    {
        if (!last.Notebooks.TryGetValue(name, out var state))
            return "not run before";
        if (last.Library != InputHashes.Library)
            return "the library changed";
        if (state.Source != hash)
            return "the notebook changed";
        if (!state.Succeeded)
            return "failed last time";
        if (executed != ExecutedFile.AsWritten)
            return executed == ExecutedFile.Gone ? "its executed notebook is gone" : "its executed notebook was changed";
        return RunInputs.Reason(Changes(state.Inputs)) ?? (state.Parts.Any(IsChanged) ? RunInputs.Reason(Changes(last.Inputs)) ?? "what it counts changed" : null);
    }

    private ImmutableArray<string> Changes(RunInputs inputs) => inputs.Changes(workspace.Root, contents);

    private bool IsChanged(KeyValuePair<string, string> part) => !Enum.TryParse<CorpusPart>(part.Key, out var known) || Fingerprint(known) != part.Value;

    private string Fingerprint(CorpusPart part)
    {
        if (!fingerprints.TryGetValue(part, out var fingerprint))
            fingerprints[part] = fingerprint = corpus.Fingerprint(part);
        return fingerprint;
    }
}
