using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Workbench.Notebooks.Inputs;

namespace Workbench.Notebooks.Packages;

/// <summary>
/// Builds somebody's project with the SDK, as <c>dotnet build</c> does, and says where its assembly lies. The project's
/// property <c>NotebookHost</c> is then the folder of the libraries that cells share with the engine.
/// </summary>
internal static partial class ProjectBuild
{
    private const int MostErrors = 10;

    private static (string Name, string Value) Host => ("NotebookHost", Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    /// <summary>Builds what is not up to date.</summary>
    /// <exception cref="PackageException">There is no such project, or it does not build; with the compiler's messages.</exception>
    public static async Task<BuiltProject> RunAsync(string project, CancellationToken cancellation)
    {
        var name = Path.GetFileName(project);
        if (!File.Exists(project))
            throw new PackageException($"There is no project {name} in {Path.GetFileName(Path.GetDirectoryName(project))}. Check the path; it counts from the notebook's folder.");
        InputRecorder.Current?.ReadProject(project);
        // `dotnet build` leaves two empty folders among the temporary ones (SDK 10.0.4), and `dotnet msbuild` none
        string[] arguments =
        [
            "msbuild", project, "-restore", "-nodeReuse:false", "-maxcpucount:1", "-p:UseSharedCompilation=false", "-consoleLoggerParameters:NoSummary",
            "-target:Build", "-getProperty:TargetPath,ProjectAssetsFile",
        ];
        var (exitCode, output) = await DotnetCommand.RunAsync(Path.GetDirectoryName(project)!, arguments, cancellation, Host).ConfigureAwait(false);
        if (exitCode != 0)
        {
            throw RestoreMessages.IsLack(output)
                ? RestoreMessages.Failure(output, name)
                : new PackageException($"{name} does not build.\n{Errors(output)}\nCorrect it and run the cell again.") { IsBroken = true };
        }
        return Read(name, output);
    }

    private static BuiltProject Read(string name, string output)
    {
        var properties = JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..(output.LastIndexOf('}') + 1)]).RootElement.GetProperty("Properties");
        var target = properties.GetProperty("TargetPath").GetString()!;
        if (!File.Exists(target))
            throw new PackageException($"{name} builds for several frameworks. Name the assembly of one of them with #r \"bin/…/{Path.ChangeExtension(name, ".dll")}\".");
        var assets = properties.GetProperty("ProjectAssetsFile").GetString()!;
        return new BuiltProject(target, File.Exists(assets) ? AssetsFile.Read(assets) : null);
    }

    private static string Errors(string output)
    {
        var errors = output.ReplaceLineEndings("\n").Split('\n')
            .Select(line => Error().Match(line))
            .Where(match => match.Success)
            .Select(match => $"{Path.GetFileName(match.Groups["file"].Value.Trim())}{match.Groups["place"].Value}: {match.Groups["text"].Value}")
            .Distinct()
            .ToImmutableArray();
        return errors.IsEmpty ? output.Trim() : string.Join("\n", errors.Take(MostErrors));
    }

    [GeneratedRegex(@"^(?<file>[^(:]*(:[\\/][^(:]*)?)(?<place>\(\d+,\d+\))?\s*: error (?<text>\w+: .*?)( \[[^\[\]]*\])?\s*$")]
    private static partial Regex Error();
}

/// <summary>A project's output.</summary>
/// <param name="AssemblyPath">Its assembly.</param>
/// <param name="Packages">The packages it uses; null when it has been restored in a way that does not say.</param>
internal sealed record BuiltProject(string AssemblyPath, PackageAssets? Packages);
