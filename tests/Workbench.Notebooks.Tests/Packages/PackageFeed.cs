using System.IO.Compression;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Tests.Execution;
using Workbench.Notebooks.Tests.Pages;

namespace Workbench.Notebooks.Tests.Packages;

/// <summary>A feed in a folder, made of packages that are made here; nothing else can be restored from it.</summary>
public sealed class PackageFeed : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PackageFeed()
    {
        Directory.CreateDirectory(Packages);
        File.WriteAllText(
            _folder.File("nuget.config"),
            $"""
             <configuration>
               <config><add key="globalPackagesFolder" value="{_folder.File("restored")}" /></config>
               <packageSources><clear /><add key="here" value="{Packages}" /></packageSources>
               <fallbackPackageFolders><clear /></fallbackPackageFolders>
             </configuration>
             """);
        Add("Ferry.Timetable", "1.0.0", "namespace Ferry; public static class Timetable { public static string Name => \"old\"; public static Boat Next() => new Boat(\"Ida\"); } public record Boat(string Name);");
        Add("Ferry.Timetable", "2.0.0", "namespace Ferry; public static class Timetable { public static string Name => \"new\"; public static Boat Next() => new Boat(\"Ada\"); } public record Boat(string Name);");
        Add("Ferry.Fares", "1.0.0", "public static class Fares { public static string Of(Ferry.Boat boat) => boat.Name + \" costs 3\"; }\npublic static class FaresKernelExtension { public static void Load() => System.Console.Write(\"fares are set up\"); }\npublic static class OtherKernelExtension { public static void Load(object kernel) { } }", "Ferry.Timetable");
        Add("Plotly.NET", "1.0.0", "namespace Plotly.NET; public class GenericChart { public static string toFigureJson(GenericChart chart) => \"{\\\"data\\\":[{\\\"type\\\":\\\"bar\\\",\\\"x\\\":[\\\"a\\\"],\\\"y\\\":[1]}],\\\"layout\\\":{\\\"title\\\":\\\"Loads\\\"}}\"; }");
        Add("Ferry.Native", "1.0.0", "public static class Native { [System.Runtime.InteropServices.DllImport(\"ferrynative\", EntryPoint = \"SystemNative_GetPid\")] public static extern int Pid(); }");
    }

    /// <summary>Whether this machine can use the native library of Ferry.Native.</summary>
    public static bool HasNative => OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64;

    /// <summary>The folder that holds the packages.</summary>
    public string Packages => _folder.File("feed");

    /// <summary>A folder for notebooks that restore from here.</summary>
    public string Folder => _folder.Path;

    /// <summary>A session in the folder; sessions of one feed share what they restored.</summary>
    internal Cells Open() => new(new SessionOptions { WorkingDirectory = Folder, PackageFolder = _folder.File("cache") });

    /// <summary>Compiles a library to a file.</summary>
    public static void Build(string path, string code, params string[] references)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var built = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [CSharpSyntaxTree.ParseText(code)],
            platform.Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal)).Concat(references).Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(path);
        Assert.True(built.Success, string.Join("\n", built.Diagnostics));
    }

    public void Dispose() => _folder.Dispose();

    private void Add(string id, string version, string code, string? dependency = null)
    {
        var build = Directory.CreateDirectory(_folder.File($"build-{id}-{version}"));
        var assembly = Path.Combine(build.FullName, $"{id}.dll");
        Build(assembly, code, dependency is null ? [] : [_folder.File($"build-{dependency}-1.0.0/{dependency}.dll")]);
        using var package = ZipFile.Open(Path.Combine(Packages, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        package.CreateEntryFromFile(assembly, $"lib/net8.0/{id}.dll");
        if (id == "Ferry.Native" && HasNative)
            package.CreateEntryFromFile(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "libSystem.Native.so"), "runtimes/linux-x64/native/libferrynative.so");
        using var writer = new StreamWriter(package.CreateEntry($"{id}.nuspec").Open());
        var dependencies = dependency is null ? "" : $"<dependencies><group targetFramework=\"net8.0\"><dependency id=\"{dependency}\" version=\"1.0.0\" /></group></dependencies>";
        writer.Write(
            $"""
             <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
               <metadata><id>{id}</id><version>{version}</version><authors>test</authors><description>test</description>{dependencies}</metadata>
             </package>
             """);
    }
}
