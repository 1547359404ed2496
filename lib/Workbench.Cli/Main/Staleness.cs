using System.Collections.Immutable;

namespace Workbench.Cli.Main;

/// <summary>What became of the executed notebook that the last run wrote.</summary>
internal enum ExecutedFile
{
    AsWritten,
    Changed,
    Gone,
}

/// <summary>Why a notebook has to run again.</summary>
internal static class Staleness
{
    /// <summary>The reason in a few words; null when the notebook's last run still holds.</summary>
    public static string? Of(string name, string hash, RunState last, ImmutableSortedDictionary<string, string> inputs, ExecutedFile executed, Func<CorpusPart, string> fingerprint)
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
        if (state.Parts.IsEmpty)
            return inputs.SequenceEqual(last.Inputs) ? null : FilesThatChanged(last.Inputs, inputs);
        var changed = state.Parts.Where(part => !Enum.TryParse<CorpusPart>(part.Key, out var known) || fingerprint(known) != part.Value)
            .Select(part => part.Key.ToLowerInvariant()).ToArray();
        return changed.Length == 0 ? null : $"{string.Join(" and ", changed)} changed: {FilesThatChanged(last.Inputs, inputs)}";
    }

    /// <summary>"seeds/new.txt is new", "data/codings/a.yaml changed".</summary>
    public static string FilesThatChanged(ImmutableSortedDictionary<string, string> before, ImmutableSortedDictionary<string, string> now)
    {
        var changes = now.Where(file => !before.ContainsKey(file.Key)).Select(file => $"{file.Key} is new")
            .Concat(now.Where(file => before.TryGetValue(file.Key, out var old) && old != file.Value).Select(file => $"{file.Key} changed"))
            .Concat(before.Keys.Where(path => !now.ContainsKey(path)).Select(path => $"{path} is gone"))
            .ToArray();
        return changes.Length switch
        {
            0 => "the files are the same",
            <= 2 => string.Join(", ", changes),
            _ => $"{changes[0]} and {changes.Length - 1} more",
        };
    }
}
