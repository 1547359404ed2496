using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Workbench.Files;
using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Kernel.Jupyter;

/// <summary>Puts the C# kernel where Jupyter and VS Code find it, and takes it away again.</summary>
/// <param name="Python">The Python that Jupyter runs on.</param>
/// <param name="KernelFolder">The folder that holds kernelspecs.</param>
public sealed partial record KernelInstaller(JupyterPython Python, string KernelFolder)
{
    /// <summary>The name that C# notebooks ask for since .NET Interactive.</summary>
    public const string UsualName = ".net-csharp";

    /// <summary>The name taken where <see cref="UsualName"/> belongs to another kernel.</summary>
    public const string OtherName = "workbench-csharp";

    /// <summary>What people choose the kernel by.</summary>
    public const string UsualDisplayName = ".NET (C#)";

    private static readonly string[] s_scripts = ["workbench_kernel.py", "workbench_engine.py"];

    private static readonly KernelSpecJson s_json = new(
        new JsonSerializerOptions(KernelSpecJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The name to install under when none is asked for: the usual one unless another program's kernel has it.</summary>
    public string FreeName() => Other(UsualName) is null ? UsualName : OtherName;

    /// <summary>Writes the kernelspec; one that was ours is replaced.</summary>
    /// <param name="engine">The program that serves as engine and what makes it one.</param>
    /// <param name="name">The kernel's name; null for <see cref="FreeName"/>.</param>
    /// <param name="displayName">What people choose it by; null for the usual.</param>
    /// <exception cref="NotebookException">The name is none, or belongs to another kernel.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public KernelSpec Install(EngineSettings engine, string? name = null, string? displayName = null)
    {
        name ??= FreeName();
        if (!NameRule().IsMatch(name))
            throw new NotebookException("kernel", $"the name '{name}'", "letters, digits, '.', '-' and '_'", "Choose another with --name");
        if (Other(name) is { } taken)
        {
            throw new NotebookException(
                taken.Folder, $"the kernel '{taken.DisplayName}' has the name {name}", "a name that is free", $"Choose another with --name, such as {OtherName}");
        }
        var folder = Path.Combine(KernelFolder, name);
        Directory.CreateDirectory(folder);
        foreach (var script in s_scripts)
            AtomicFile.Write(Path.Combine(folder, script), Script(script));
        var file = new KernelFile(
            [Python.Executable, "{resource_dir}/" + s_scripts[0], "-f", "{connection_file}"],
            displayName ?? UsualDisplayName,
            "C#",
            "message",
            Environment(engine));
        AtomicFile.Write(Path.Combine(folder, "kernel.json"), Encoding.UTF8.GetBytes(JsonSerializer.Serialize(file, s_json.KernelFile) + "\n"));
        return KernelSpec.TryRead(folder)!;
    }

    /// <summary>Removes our kernels of that name, or all of ours when it is null, wherever they are.</summary>
    /// <returns>What was removed.</returns>
    public ImmutableArray<KernelSpec> Uninstall(string? name = null)
    {
        var ours = Installed().Where(spec => spec.IsOurs && (name is null || spec.Name == name)).ToImmutableArray();
        foreach (var spec in ours)
            Directory.Delete(spec.Folder, recursive: true);
        return ours;
    }

    /// <summary>All kernels that Jupyter sees, and those of this installer's folder.</summary>
    public ImmutableArray<KernelSpec> Installed() =>
        KernelSpec.In(Python.KernelFolders.Append(KernelFolder).Select(Path.GetFullPath).Distinct(StringComparer.Ordinal));

    /// <summary>Whether an installed kernel of ours has the scripts of this version.</summary>
    public static bool IsCurrent(KernelSpec spec) => s_scripts.All(script =>
        File.Exists(Path.Combine(spec.Folder, script))
        && File.ReadAllBytes(Path.Combine(spec.Folder, script)).AsSpan().SequenceEqual(Script(script)));

    private KernelSpec? Other(string name) => Installed().FirstOrDefault(spec => !spec.IsOurs && spec.Name == name);

    private static SortedDictionary<string, string> Environment(EngineSettings engine)
    {
        string[] command = [engine.FileName, .. engine.Arguments];
        var environment = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [KernelSpec.EngineKey] = JsonSerializer.Serialize(command, s_json.StringArray).ReplaceLineEndings("").Replace("  ", "", StringComparison.Ordinal),
        };
        foreach (var (name, value) in engine.RuntimeVariables)
            environment[name] = value;
        return environment;
    }

    private static byte[] Script(string name)
    {
        using var resource = typeof(KernelInstaller).Assembly.GetManifestResourceStream("kernel/" + name)!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex("^[A-Za-z0-9._-]+$")]
    private static partial Regex NameRule();
}
