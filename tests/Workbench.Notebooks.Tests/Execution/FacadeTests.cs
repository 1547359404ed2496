using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Tests.Execution;

public class FacadeTests
{
    [Fact]
    public void No_facade_holds_a_public_type()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var types = Facades.Names.Select(name => Path.Combine(folder, $"{name}.dll")).Where(File.Exists).SelectMany(PublicTypes);
        Assert.Empty(types);
    }

    [Fact]
    public void What_a_facade_stands_for_is_in_scope()
    {
        Assert.All(Facades.Names, name => Assert.True(AssemblyReferences.IsKnown(name), name));
        Assert.DoesNotContain("System.Runtime", Facades.Names);
    }

    [Fact]
    public async Task Types_that_libraries_know_by_a_facade_are_those_of_cells()
    {
        var library = typeof(FactAttribute).Assembly;
        Assert.Contains(library.GetReferencedAssemblies(), reference => reference.Name == "netstandard");
        using var session = new NotebookSession(new SessionOptions { References = [library] });
        var result = await session.RunAsync(
            """System.Attribute fact = new Xunit.FactAttribute { DisplayName = "ferry" }; ((Xunit.FactAttribute)fact).DisplayName.Length""",
            cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(CellStatus.Succeeded, result.Status);
        Assert.Equal(5, result.Value);
    }

    private static IEnumerable<string> PublicTypes(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            .Where(type => (type.Attributes & System.Reflection.TypeAttributes.VisibilityMask) == System.Reflection.TypeAttributes.Public)
            .Select(type => metadata.GetString(type.Name))];
    }
}
