using System.ComponentModel;
using System.Diagnostics;

namespace Workbench.Notebooks.Packages;

/// <summary>Runs the SDK's <c>dotnet</c> in a process that ends with its caller's wish.</summary>
internal static class DotnetCommand
{
    private static readonly string[] s_inherited = ["MSBuild", "MSBUILD", "DOTNET_HOST_PATH", "DOTNET_CLI_", "TESTINGPLATFORM", "VSTEST", "NUGET_SHOW_STACK"];

    /// <summary>Runs it in a folder and gives its exit code and everything it wrote.</summary>
    /// <exception cref="PackageException">There is no <c>dotnet</c>, or no SDK.</exception>
    /// <exception cref="OperationCanceledException">It was stopped, with everything it had started.</exception>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string folder, IEnumerable<string> arguments, CancellationToken cancellation, params (string Name, string Value)[] variables)
    {
        using var temporary = new TemporaryFolder();
        using var process = Start(folder, arguments, [("TMPDIR", temporary.Path), ("TEMP", temporary.Path), ("TMP", temporary.Path), ("NUGET_SCRATCH", Scratch()), .. variables]);
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        try
        {
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }
        var text = string.Join("\n", await output.ConfigureAwait(false));
        if (process.ExitCode != 0 && text.Contains("SDK", StringComparison.Ordinal) && text.Contains("aka.ms/dotnet", StringComparison.Ordinal))
            throw NoSdk();
        return (process.ExitCode, text);
    }

    private static Process Start(string folder, IEnumerable<string> arguments, (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(Executable(), arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // a process that a build started hands its own build's settings down
        foreach (var name in start.Environment.Keys.Where(name => s_inherited.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))).ToArray())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // it runs a second or two: profiles for optimising do not pay
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        try
        {
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception)
        {
            throw NoSdk();
        }
    }

    /// <summary>Where restores on this machine wait for each other; it has to be the same for all, wherever their temporary files are.</summary>
    private static string Scratch() =>
        Environment.GetEnvironmentVariable("NUGET_SCRATCH") ?? Path.Combine(Path.GetTempPath(), "NuGetScratch" + Environment.UserName);

    /// <summary>Where the SDK keeps what it forgets, and what it cannot take away when it is stopped.</summary>
    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("workbench-sdk-").FullName;

        public void Dispose()
        {
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // a process that is still ending holds it; the system clears temporary files
            }
        }
    }

    /// <summary>The <c>dotnet</c> that runs this process, else the one on the path.</summary>
    private static string Executable()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host && File.Exists(host))
            return host;
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        // shared/Microsoft.NETCore.App/10.0.0 stands in the folder of the dotnet that found it
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location) ?? ".", "..", "..", ".."));
        var beside = Path.Combine(root, name);
        return File.Exists(beside) && Directory.Exists(Path.Combine(root, "sdk")) ? beside : name;
    }

    private static PackageException NoSdk() => new(
        "Packages and projects need the .NET SDK, which is not found on this machine. Install the .NET 10 SDK, "
        + "or reference a built assembly with #r \"path/to/it.dll\".");
}
