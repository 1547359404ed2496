using System.Collections.Immutable;
using System.Text.Json;
using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Kernel.Jupyter;

/// <summary>An installed kernel: a folder with a <c>kernel.json</c>, named as the kernel is.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="DisplayName">What people choose it by.</param>
/// <param name="Command">How it is started, the interpreter first.</param>
/// <param name="Environment">What it is started with; ours names the engine there.</param>
public sealed record KernelSpec(
    string Folder, string DisplayName, ImmutableArray<string> Command, ImmutableSortedDictionary<string, string> Environment)
{
    internal const string EngineKey = "WORKBENCH_ENGINE";

    /// <summary>The kernel's name.</summary>
    public string Name => Path.GetFileName(Folder);

    /// <summary>Whether this program installed it.</summary>
    public bool IsOurs => Environment.ContainsKey(EngineKey);

    /// <summary>How the engine is started; empty for kernels that are not ours.</summary>
    public ImmutableArray<string> Engine =>
        Environment.TryGetValue(EngineKey, out var json) ? [.. JsonSerializer.Deserialize(json, KernelSpecJson.Default.StringArray) ?? []] : [];

    /// <summary>The kernels in these folders, in their order; what cannot be read is left out, as Jupyter does.</summary>
    public static ImmutableArray<KernelSpec> In(IEnumerable<string> folders) =>
    [
        .. from folder in folders
           where Directory.Exists(folder)
           from spec in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
           let read = TryRead(spec)
           where read is not null
           select read,
    ];

    /// <summary>The kernel in a folder; null when there is none.</summary>
    public static KernelSpec? TryRead(string folder)
    {
        try
        {
            var json = JsonMap.Parse(File.ReadAllText(Path.Combine(folder, "kernel.json")));
            var environment = json.At("env") is { ValueKind: JsonValueKind.Object } values
                ? values.EnumerateObject().Where(value => value.Value.ValueKind == JsonValueKind.String)
                    .ToImmutableSortedDictionary(value => value.Name, value => value.Value.GetString()!, StringComparer.Ordinal)
                : ImmutableSortedDictionary<string, string>.Empty;
            return new KernelSpec(folder, json.StringAt("display_name") ?? "", json.StringsAt("argv"), environment);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
