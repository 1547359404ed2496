using System.Diagnostics;
using System.Text.Json;
using Workbench.Cli.Tests.Support;

namespace Workbench.Cli.Tests.Repository;

/// <summary>Which packages Workbench.Interop asks for: all that the README names, or those that a feed without .NET Interactive has.</summary>
public class InteropProjectTests
{
    [Theory]
    [InlineData("Nothing=said", "Deedle", "FSharp.Core", "Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.CSharp", "Microsoft.DotNet.Interactive.Formatting", "Plotly.NET")]
    [InlineData("WithDotNetInteractive=false", "Deedle", "FSharp.Core", "Plotly.NET")]
    [InlineData("NotebookHost=anywhere", "Deedle", "FSharp.Core", "Plotly.NET")]
    public async Task It_asks_for_dotnet_interactive_unless_it_is_to_go_without(string property, params string[] packages)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", RepositoryFolder.At("lib", "Workbench.Interop"), $"-p:{property}", "-getItem:PackageReference"]);
        var outcome = await Programs.RunAsync(start);
        Assert.True(outcome.ExitCode == 0, outcome.Out);
        using var json = JsonDocument.Parse(outcome.Out);
        Assert.Equal(
            packages,
            json.RootElement.GetProperty("Items").GetProperty("PackageReference").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()).Order(StringComparer.Ordinal));
    }
}
