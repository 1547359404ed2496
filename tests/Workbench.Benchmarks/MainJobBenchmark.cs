using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace Workbench.Benchmarks;

/// <summary>
/// The main job as people run it: the built command as a process, on a copy of this repository's workspace. Wall time, the start
/// of the runtime included; what <c>dotnet run</c> adds is not. Run it with
/// <c>dotnet run -c Release --project tests/Workbench.Benchmarks -- --filter *MainJob*</c>.
/// </summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 10)]
public class MainJobBenchmark
{
    private static readonly string[] Parts = ["seeds", "data", "notebooks"];

    private string _workspace = "";
    private string _command = "";

    [GlobalSetup]
    public void Copy()
    {
        var repository = FindRepository();
        _command = Path.Combine(repository, "lib", "Workbench.Cli", "bin", "Release", "net10.0", "Workbench.Cli.dll");
        _workspace = Directory.CreateTempSubdirectory("workbench-benchmark-").FullName;
        foreach (var file in Parts.SelectMany(part => Directory.EnumerateFiles(Path.Combine(repository, part), "*", SearchOption.AllDirectories)))
        {
            var target = Path.Combine(_workspace, Path.GetRelativePath(repository, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [IterationSetup(Target = nameof(FromScratch))]
    public void Empty()
    {
        if (Directory.Exists(Path.Combine(_workspace, "out")))
            Directory.Delete(Path.Combine(_workspace, "out"), recursive: true);
    }

    [IterationSetup(Target = nameof(NothingChanged))]
    public void Fill() => Run();

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_workspace, recursive: true);

    [Benchmark(Baseline = true)]
    public void FromScratch() => Run();

    [Benchmark]
    public void NothingChanged() => Run();

    private void Run()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [_command, "--workspace", _workspace]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"the main job ended with {process.ExitCode}: {error.Result}");
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Workbench.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"no Workbench.sln at or above {AppContext.BaseDirectory}");
    }
}
