using System.Diagnostics;
using Workbench.Cli.Tests.Support;

namespace Workbench.Cli.Tests.Repository;

/// <summary>Whether packages can be had, as <c>tests/run.sh</c> asks before it tests Workbench.Interop.</summary>
public class RestoreProbeTests
{
    [Fact]
    public async Task A_feed_that_lacks_packages_is_told_from_their_names()
    {
        using var project = Project("No.Such.Package", "Another.One");
        Directory.CreateDirectory(project.PathOf("feed"));
        var outcome = await ProbeAsync(project, project.PathOf("feed"));
        Assert.Equal((3, "Another.One, No.Such.Package\n", ""), (outcome.ExitCode, outcome.Out, outcome.Error));
    }

    [Fact]
    public async Task A_feed_that_does_not_answer_is_a_failure_that_says_so()
    {
        using var project = Project("No.Such.Package");
        var outcome = await ProbeAsync(project, project.PathOf("nowhere"));
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Out));
        Assert.Contains("error NU1301", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_be_restored_is_restored_without_a_word()
    {
        using var project = Project();
        Directory.CreateDirectory(project.PathOf("feed"));
        var outcome = await ProbeAsync(project, project.PathOf("feed"));
        Assert.Equal((0, "", ""), (outcome.ExitCode, outcome.Out, outcome.Error));
    }

    private static TestWorkspace Project(params string[] packages)
    {
        var folder = TestWorkspace.Empty();
        folder.Write("probe.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net{Environment.Version.Major}.{Environment.Version.Minor}</TargetFramework>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup>{string.Concat(packages.Select(package => $"<PackageReference Include=\"{package}\" Version=\"1.0.0\" />"))}</ItemGroup>
            </Project>
            """);
        return folder;
    }

    private static async Task<Outcome> ProbeAsync(TestWorkspace project, string feed)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "there is no bash, which tests/run.sh needs too");
        return await Programs.RunAsync(new ProcessStartInfo("/bin/bash", [RepositoryFolder.At("tests", "restore.sh"), project.PathOf("probe.csproj"), "--source", feed]));
    }
}
