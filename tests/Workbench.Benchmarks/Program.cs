using BenchmarkDotNet.Running;
using Workbench.Benchmarks;

if (args is [("numbers" or "jupyter") and var what, var published])
{
    var command = Path.GetFullPath(Path.Combine(published, OperatingSystem.IsWindows() ? "Workbench.Cli.exe" : "Workbench.Cli"));
    if (!File.Exists(command))
    {
        await Console.Error.WriteLineAsync($"There is no {command}; make it with: dotnet publish lib/Workbench.Cli -o {published}");
        return 2;
    }
    return what == "jupyter" ? await JupyterRoundTrip.RunAsync(command) : await EngineNumbers.RunAsync(command);
}
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
