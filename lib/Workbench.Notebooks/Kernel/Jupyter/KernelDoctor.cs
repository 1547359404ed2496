using System.Collections.Immutable;
using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Kernel.Jupyter;

/// <summary>One thing that the kernel needs.</summary>
/// <param name="Subject">What it is.</param>
/// <param name="Seen">What was found.</param>
/// <param name="Cure">What to do about it; null when it is well.</param>
public sealed record KernelCheck(string Subject, string Seen, string? Cure = null);

/// <summary>Finds out what the C# kernel lacks in Jupyter.</summary>
public static class KernelDoctor
{
    /// <summary>Everything that the kernel needs, in the order in which it is got.</summary>
    public static async Task<ImmutableArray<KernelCheck>> ExamineAsync(EngineSettings engine, CancellationToken cancellation)
    {
        var checks = ImmutableArray.CreateBuilder<KernelCheck>();
        checks.Add(await EngineAsync(engine, cancellation).ConfigureAwait(false));
        checks.Add(JupyterPython.Commands() is [var command, ..]
            ? new KernelCheck("Jupyter", command)
            : new KernelCheck("Jupyter", "no jupyter command on PATH", "pip install notebook (on Debian: apt-get install jupyter-notebook); VS Code needs none"));
        JupyterPython python;
        try
        {
            python = JupyterPython.Find();
        }
        catch (NotebookException e)
        {
            checks.Add(new KernelCheck("Python", e.Seen, e.Next));
            return checks.ToImmutable();
        }
        checks.Add(new KernelCheck("Python", $"{python.Executable} with ipykernel {python.IpykernelVersion}"));
        var ours = KernelSpec.In(python.KernelFolders).Where(spec => spec.IsOurs).ToArray();
        checks.AddRange(ours.Select(Examine));
        if (ours.Length == 0)
            checks.Add(new KernelCheck("kernel", $"none of ours in {string.Join(", ", python.KernelFolders)}", "workbench kernel install"));
        return checks.ToImmutable();
    }

    private static async Task<KernelCheck> EngineAsync(EngineSettings engine, CancellationToken cancellation)
    {
        using var process = new EngineProcess(engine);
        var result = await process.RunAsync("1 + 1", cancellation: cancellation).ConfigureAwait(false);
        return result.Error is { } error
            ? new KernelCheck("engine", error.Message, "Build or install this command again")
            : new KernelCheck("engine", $"{string.Join(' ', [engine.FileName, .. engine.Arguments])} runs cells");
    }

    private static KernelCheck Examine(KernelSpec spec)
    {
        const string Again = "workbench kernel install";
        var seen = $"{spec.Name} in {spec.Folder}";
        return spec switch
        {
            { Command: [var python, ..] } when !File.Exists(python) => new KernelCheck("kernel", $"{seen}: {python} is gone", Again),
            { Engine: [var program, ..] } when !File.Exists(program) => new KernelCheck("kernel", $"{seen}: {program} is gone", Again),
            _ when !KernelInstaller.IsCurrent(spec) => new KernelCheck("kernel", $"{seen}: it is of another version", Again),
            _ => new KernelCheck("kernel", seen),
        };
    }
}
