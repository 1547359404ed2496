using System.Security;
using System.Text;

namespace Workbench.Notebooks.Packages;

/// <summary>Resolves packages as the SDK does: <c>dotnet restore</c> of a project made for the purpose.</summary>
internal static class PackageRestore
{
    /// <summary>Feeds that notebooks name are often long gone, and NuGet's six tries at each would outlast the patience of a cell.</summary>
    private static readonly (string Name, string Value)[] s_impatient =
        [("NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT", "2"), ("NUGET_ENHANCED_NETWORK_RETRY_DELAY_MILLISECONDS", "200")];

    /// <summary>Restores a set in a folder of its own.</summary>
    /// <exception cref="PackageException">The feeds do not hold the packages, or do not answer, or not in time.</exception>
    public static async Task<PackageAssets> RunAsync(PackageSet set, string folder, TimeSpan timeLimit, CancellationToken cancellation)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        inTime.CancelAfter(timeLimit);
        try
        {
            return await RestoreAsync(set, folder, inTime.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw RestoreMessages.Late(timeLimit, Asked(set));
        }
    }

    private static async Task<PackageAssets> RestoreAsync(PackageSet set, string folder, CancellationToken cancellation)
    {
        var project = Path.Combine(folder, "notebook.csproj");
        await File.WriteAllTextAsync(project, Project(set), cancellation).ConfigureAwait(false);
        string[] arguments = ["restore", project, "--verbosity", "minimal", "-maxcpucount:1", "-nodeReuse:false", "-p:RestoreUseStaticGraphEvaluation=false"];
        var (exitCode, output) = await DotnetCommand.RunAsync(folder, arguments, cancellation, set.Sources.IsEmpty ? [] : s_impatient).ConfigureAwait(false);
        if (exitCode != 0)
            throw RestoreMessages.Failure(output, Asked(set));
        return AssetsFile.Read(Path.Combine(folder, "obj", "project.assets.json")) with { Unanswered = RestoreMessages.Unanswered(output) };
    }

    private static string Asked(PackageSet set) => string.Join("; ", set.Packages);

    private static string Project(PackageSet set)
    {
        var references = new StringBuilder();
        foreach (var package in set.Packages)
            references.Append("    <PackageReference Include=\"").Append(package.Name).Append("\" Version=\"").Append(Escape(package.Requested)).Append("\" />\n");
        return $"""
            <Project>
              <PropertyGroup>
                <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
                <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
                <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
              </PropertyGroup>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              <PropertyGroup>
                <TargetFramework>net{Environment.Version.Major}.{Environment.Version.Minor}</TargetFramework>
                <RuntimeIdentifier>$(NETCoreSdkPortableRuntimeIdentifier)</RuntimeIdentifier>
                <SelfContained>false</SelfContained>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
                <RestoreRootConfigDirectory>{Escape(set.Folder)}</RestoreRootConfigDirectory>
                <RestoreAdditionalProjectSources>{Escape(string.Join(';', set.Sources))}</RestoreAdditionalProjectSources>
                <RestoreIgnoreFailedSources>{!set.Sources.IsEmpty}</RestoreIgnoreFailedSources>
              </PropertyGroup>
              <ItemGroup>
            {references}  </ItemGroup>
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
            </Project>

            """;
    }

    private static string Escape(string text) => SecurityElement.Escape(text)!;
}
