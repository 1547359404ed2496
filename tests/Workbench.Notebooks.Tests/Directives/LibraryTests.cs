using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Tests.Execution;
using Workbench.Notebooks.Tests.Packages;
using Workbench.Notebooks.Tests.Pages;

namespace Workbench.Notebooks.Tests.Directives;

public sealed class LibraryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Cells _cells;

    public LibraryTests() => _cells = new Cells(new SessionOptions { WorkingDirectory = _folder.Path });

    [Fact]
    public async Task A_library_that_was_built_again_is_picked_up_by_the_next_reference_to_it()
    {
        Build("one");
        await _cells.ShowsAsync("#r \"Harbour.dll\"\nusing Boats;\nvar before = Harbour.Berth();\nHarbour.Name + before.Wood", "one oak");
        Build("two");
        await _cells.ShowsAsync("Harbour.Name", "one");
        await _cells.ShowsAsync("#r \"Harbour.dll\"\nvar after = Harbour.Berth();\nHarbour.Name + after.Wood", "two oak");
        await _cells.ShowsAsync("before = Harbour.Berth();\nHarbour.Name + after.Wood + before.Wood", "two oak oak");
        Build("three", "elm");
        await _cells.ShowsAsync("#r \"Harbour.dll\"\nHarbour.Name + Harbour.Berth().Wood", "three elm");
        var failed = await _cells.RunAsync("before = Harbour.Berth();");
        Assert.Equal("MissingFieldException", failed.Error!.Name);
        Assert.Contains("Hint: A library that was built again is a new one: objects of the old one do not fit it. Run the cells that made them again.", failed.Error.Traceback);
        await _cells.ShowsAsync("static class E { public static string Loud(this Boat boat) => boat.Wood + \"!\" + Harbour.Name; }\nHarbour.Berth().Loud()", " elm!three");
    }

    [Fact]
    public async Task Two_libraries_of_a_folder_share_what_both_use()
    {
        Build("one");
        PackageFeed.Build(_folder.File("Crew.dll"), "public static class Crew { public static string Board(Boats.Boat boat) => \"aboard\" + boat.Wood; }", _folder.File("Boats.dll"));
        await _cells.ShowsAsync("#r \"Harbour.dll\"\n#r \"Crew.dll\"\nCrew.Board(Boats.Harbour.Berth())", "aboard oak");
    }

    [Fact]
    public async Task A_file_that_is_no_assembly_is_refused()
    {
        File.WriteAllText(_folder.File("text.dll"), "text");
        Assert.Equal(
            "text.dll is no .NET assembly. A native library needs no #r: it is found beside the assembly that calls it.",
            (await _cells.RunAsync("#r \"text.dll\"")).Error!.Message);
    }

    [Fact]
    public async Task Loaded_files_bring_their_references()
    {
        Build("one");
        Directory.CreateDirectory(_folder.File("scripts"));
        File.WriteAllText(_folder.File("scripts/helper.csx"), "#r \"../Harbour.dll\"\nusing Boats;\nstring Where() => Harbour.Name;");
        await _cells.ShowsAsync("#load \"scripts/helper.csx\"\nWhere()", "one");
    }

    [Fact]
    public async Task A_project_is_built_and_built_again_and_its_errors_are_told()
    {
        Directory.CreateDirectory(_folder.File("lib"));
        File.WriteAllText(_folder.File("nuget.config"), "<configuration><packageSources><clear /></packageSources></configuration>");
        File.WriteAllText(_folder.File("lib/Quay.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><EnableNETAnalyzers>false</EnableNETAnalyzers><DefineConstants Condition=\"Exists('$(NotebookHost)/Workbench.Notebooks.dll')\">Hosted</DefineConstants></PropertyGroup></Project>");
        File.WriteAllText(_folder.File("lib/Quay.cs"), "#if Hosted\npublic static class Quay { public static int Length => 1; }\n#endif");
        Assert.Equal("display: Built Quay.csproj\n[1]: 1", Cells.Describe((await _cells.RunAsync("#r \"lib/Quay.csproj\"\nQuay.Length")).Outputs));
        File.WriteAllText(_folder.File("lib/Quay.cs"), "public static class Quay { public static int Length => 12; }");
        await _cells.ShowsAsync("#r \"lib/Quay.csproj\"\nQuay.Length", "12");
        File.WriteAllText(_folder.File("lib/Quay.cs"), "public static class Quay { public static int Length => x; }");
        var broken = (await _cells.RunAsync("#r \"lib/Quay.csproj\"\nQuay.Length")).Error!;
        Assert.Equal(
            ("BuildError", "Quay.csproj does not build.\nQuay.cs(1,56): CS0103: The name 'x' does not exist in the current context\nCorrect it and run the cell again."),
            (broken.Name, broken.Message));
        await _cells.ShowsAsync("Quay.Length", "12");
        Assert.StartsWith("There is no project None.csproj in ", (await _cells.RunAsync("#r \"None.csproj\"")).Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_whose_packages_no_feed_has_is_told_from_one_that_is_wrong()
    {
        Directory.CreateDirectory(_folder.File("feed"));
        File.WriteAllText(_folder.File("nuget.config"), "<configuration><packageSources><clear /><add key=\"here\" value=\"feed\" /></packageSources></configuration>");
        File.WriteAllText(_folder.File("Quay.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><UseAppHost>false</UseAppHost></PropertyGroup><ItemGroup><PackageReference Include=\"No.Such.Package\" Version=\"1.0.0\" /></ItemGroup></Project>");
        var lacking = (await _cells.RunAsync("#r \"Quay.csproj\"")).Error!;
        Assert.Equal(
            ("ReferenceError", "Unable to find package No.Such.Package. No packages exist with this id in source(s): here\nAsked for: Quay.csproj. Check the package's name, or name a feed that has it with #i \"nuget: address or folder\" before the #r."),
            (lacking.Name, lacking.Message));
    }

    public void Dispose()
    {
        _cells.Dispose();
        _folder.Dispose();
    }

    private void Build(string name, string wood = "oak")
    {
        if (!File.Exists(_folder.File("Boats.dll")) || wood != "oak")
            PackageFeed.Build(_folder.File("Boats.dll"), $"namespace Boats; public record Boat(string Wood) {{ public string Kind => \"{wood}\"; }}");
        PackageFeed.Build(
            _folder.File("Harbour.dll"),
            $"namespace Boats; public static class Harbour {{ public static string Name => \"{name}\"; public static Boat Berth() => new Boat(\" {wood}\"); }}",
            _folder.File("Boats.dll"));
    }
}
