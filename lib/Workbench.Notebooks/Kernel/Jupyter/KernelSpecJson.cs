using System.Text.Json.Serialization;

namespace Workbench.Notebooks.Kernel.Jupyter;

/// <summary>How a kernelspec is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(KernelFile))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class KernelSpecJson : JsonSerializerContext;

/// <summary>The content of a <c>kernel.json</c>.</summary>
internal sealed record KernelFile(
    string[] Argv, string DisplayName, string Language, string InterruptMode, SortedDictionary<string, string> Env);
