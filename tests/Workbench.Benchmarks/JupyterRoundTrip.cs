using System.Diagnostics;
using System.Globalization;
using Workbench.Notebooks.Kernel;
using Workbench.Notebooks.Kernel.Jupyter;

namespace Workbench.Benchmarks;

/// <summary>
/// How much longer a trivial cell takes through Jupyter than in ipykernel's own Python kernel, the two by turns. It needs the Python
/// that Jupyter runs on. Run it with <c>dotnet publish lib/Workbench.Cli -o DIR</c> and
/// <c>dotnet run -c Release --project tests/Workbench.Benchmarks -- jupyter DIR</c>.
/// </summary>
internal static class JupyterRoundTrip
{
    private const string Python = "python3", Ours = "workbench-round-trip";

    public static async Task<int> RunAsync(string command)
    {
        var folder = Directory.CreateTempSubdirectory("round-trip-");
        try
        {
            var jupyter = Path.Combine(folder.FullName, "share", "jupyter");
            var python = JupyterPython.Find();
            new KernelInstaller(python, Path.Combine(jupyter, "kernels")).Install(new EngineSettings(command, ["engine"]), Ours, null);
            var start = new ProcessStartInfo(python.Executable, [Path.Combine(AppContext.BaseDirectory, "round_trip.py"), Python, Ours])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
            };
            start.Environment["JUPYTER_PATH"] = jupyter;
            using var process = Process.Start(start)!;
            var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
                return process.ExitCode;
            var times = lines.Select(line => line.Split(' ').Select(time => double.Parse(time, CultureInfo.InvariantCulture)).ToArray()).ToArray();
            var (theirs, ours) = (Numbers.Median(times.Select(pair => pair[0])), Numbers.Median(times.Select(pair => pair[1])));
            Numbers.Say("a trivial cell in ipykernel's Python kernel", theirs, "ms", null);
            Numbers.Say("the same in ours", ours, "ms", ours / theirs);
            Numbers.Say("how much longer that is", Numbers.Median(times.Select(pair => pair[1] - pair[0])), "ms", null);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
