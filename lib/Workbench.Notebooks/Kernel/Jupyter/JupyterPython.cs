using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Kernel.Jupyter;

/// <summary>A Python that can run the kernel's Jupyter side, and where its Jupyter looks for kernels.</summary>
/// <param name="Executable">The interpreter, with its full path.</param>
/// <param name="IpykernelVersion">The version of ipykernel it has.</param>
/// <param name="Prefix">Its <c>sys.prefix</c>.</param>
/// <param name="UserData">The user's Jupyter data folder.</param>
/// <param name="KernelFolders">The folders that hold kernelspecs, in the order they are searched.</param>
public sealed record JupyterPython(
    string Executable, string IpykernelVersion, string Prefix, string UserData, ImmutableArray<string> KernelFolders)
{
    private const string Probe = """
        import json, sys, ipykernel
        from jupyter_core.paths import jupyter_data_dir, jupyter_path
        print(json.dumps([sys.executable, ipykernel.__version__, sys.prefix, jupyter_data_dir(), jupyter_path("kernels")]))
        """;

    private static readonly string[] s_jupyters = ["jupyter", "jupyter-lab", "jupyter-notebook"];
    private static readonly TimeSpan s_longestProbe = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The first Python with ipykernel among those that may run Jupyter. Those that the <c>jupyter</c> commands on PATH
    /// run on come first: the <c>python3</c> on PATH may be another one.
    /// </summary>
    /// <exception cref="NotebookException">None has it; the message says which were tried.</exception>
    public static JupyterPython Find()
    {
        var tried = Candidates().Distinct(StringComparer.Ordinal).ToArray();
        return tried.Select(TryProbe).FirstOrDefault(found => found is not null)
            ?? throw new NotebookException(
                "kernel",
                tried.Length == 0 ? "no Python" : $"no ipykernel in {string.Join(", ", tried)}",
                "the Python that Jupyter runs on, with ipykernel",
                "Install it (pip install ipykernel; on Debian: apt-get install python3-ipykernel), or name the interpreter with --python");
    }

    /// <summary>What a given interpreter has.</summary>
    /// <exception cref="NotebookException">It does not run or has no ipykernel.</exception>
    public static JupyterPython At(string executable) => TryProbe(executable) ?? throw new NotebookException(
        executable, "no ipykernel", "a Python interpreter that can import ipykernel", "Install it there with: python -m pip install ipykernel");

    /// <summary>The <c>jupyter</c> commands on PATH.</summary>
    public static ImmutableArray<string> Commands() => [.. s_jupyters.SelectMany(OnPath)];

    private static IEnumerable<string> Candidates() =>
        Commands().SelectMany(InterpretersOf).Concat(OnPath("python3")).Concat(OnPath("python"));

    private static IEnumerable<string> OnPath(string command) =>
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        let path = Path.Combine(folder, OperatingSystem.IsWindows() ? command + ".exe" : command)
        where File.Exists(path)
        select path;

    /// <summary>The interpreter in a script's first line, or on Windows beside its folder.</summary>
    private static IEnumerable<string> InterpretersOf(string command)
    {
        if (OperatingSystem.IsWindows())
        {
            var scripts = Path.GetDirectoryName(command)!;
            return new[] { Path.Combine(scripts, "python.exe"), Path.Combine(scripts, "..", "python.exe") }.Where(File.Exists);
        }
        using var reader = new StreamReader(command);
        var line = new char[256];
        var first = new string(line, 0, reader.ReadBlock(line)).Split('\n')[0];
        var words = first.StartsWith("#!", StringComparison.Ordinal) ? first[2..].Trim().Split(' ') : [];
        return words switch
        {
            [var path] when Path.GetFileName(path).StartsWith("python", StringComparison.Ordinal) && File.Exists(path) => [path],
            [_, var name] when name.StartsWith("python", StringComparison.Ordinal) => OnPath(name),
            _ => [],
        };
    }

    private static JupyterPython? TryProbe(string executable)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(executable, ["-c", Probe]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(s_longestProbe))
                process.Kill(entireProcessTree: true);
            return process.ExitCode == 0 ? Read(output.GetAwaiter().GetResult()) : null;
        }
        catch (Exception e) when (e is Win32Exception or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JupyterPython Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var fields = document.RootElement;
        return new JupyterPython(
            fields[0].GetString()!, fields[1].GetString()!, fields[2].GetString()!, fields[3].GetString()!,
            [.. fields[4].EnumerateArray().Select(folder => folder.GetString()!)]);
    }
}
