using System.Security.Cryptography;

namespace Workbench.Cli.Main;

/// <summary>What files hold and which code runs, as hashes (SHA-256).</summary>
internal static class InputHashes
{
    /// <summary>The identity of the code: builds are deterministic, so the same code gives the same module version ids.</summary>
    public static string Library { get; } = string.Join(
        ' ', new[] { typeof(Corpus), typeof(Notebooks.Documents.Notebook), typeof(InputHashes) }.Select(type => type.Module.ModuleVersionId.ToString("N")));

    public static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
