using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Workbench.Claims;
using Workbench.Tests.Support;

namespace Workbench.Tests;

/// <summary>The library flows one way and knows nothing of the event in this repository.</summary>
public partial class LayeringTests
{
    /// <summary>From left to right; a folder uses only what stands to its left, the root may use all.</summary>
    private static readonly ImmutableArray<string> Layers =
        ["Sources", "Quantities", "Claims", "Extraction", "Coding", "Comparison", "Tables", "Charts", ""];

    /// <summary>What a folder uses from its right, and why it may. There is nothing of the kind.</summary>
    private static readonly ImmutableArray<(string File, string Uses, string Reason)> Exceptions = [];

    /// <summary>The files of the library, as seen from its folder.</summary>
    public static TheoryData<string> Files { get; } = [.. FilesOf("Workbench")];

    /// <summary>The files of every project under lib/, as seen from the library's folder.</summary>
    public static TheoryData<string> FilesOfAllProjects { get; } =
    [
        .. Directory.EnumerateDirectories(Repository.At("lib")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)
            .SelectMany(project => FilesOf(project).Select(file => $"../{project}/{file}")),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_uses_only_what_stands_to_its_left(string file)
    {
        var layer = Layers.IndexOf(LayerOf(file));
        Assert.True(layer >= 0, $"the folder {LayerOf(file)} has no place among {string.Join(" < ", Layers)}");
        var allowed = Exceptions.Where(exception => exception.File == file).Select(exception => exception.Uses);
        Assert.Empty(LayersUsedBy(CodeOf(file)).Where(used => Layers.IndexOf(used) > layer).Except(allowed));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_below_the_root_uses_no_type_of_the_root(string file)
    {
        var code = CodeOf(file);
        if (LayerOf(file).Length > 0)
            Assert.DoesNotContain(RootTypes(), type => Regex.IsMatch(code, $@"(?<![\w.""]){type}(?![\w""])"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_namespace_matches_its_folder(string file)
    {
        var folder = Path.GetDirectoryName(file)!.Replace('\\', '/').Replace('/', '.');
        Assert.Equal(folder.Length == 0 ? "Workbench" : "Workbench." + folder, Namespace().Match(CodeOf(file)).Groups["name"].Value);
    }

    [Fact]
    public void The_notebook_engine_knows_nothing_of_claims() =>
        Assert.DoesNotContain("ProjectReference", File.ReadAllText(Repository.At("lib", "Workbench.Notebooks", "Workbench.Notebooks.csproj")), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(FilesOfAllProjects))]
    public void A_file_of_the_library_names_nobody_and_no_place_of_this_corpus(string file)
    {
        var code = CodeOf(file);
        Assert.DoesNotContain(CorpusNames.Value, name => Regex.IsMatch(code, $@"(?<!\w){Regex.Escape(name)}(?!\w)"));
    }

    [Fact]
    public void The_names_sought_are_those_of_the_codebook()
    {
        Assert.True(CorpusNames.Value.Length > 20, $"only {CorpusNames.Value.Length} names were read from data/codebook.yaml");
        Assert.All(CorpusNames.Value, name => Assert.True(char.IsUpper(name[0]) || name[0] == '@', name));
    }

    /// <summary>Last names that are words of English or of C# as well.</summary>
    private static readonly string[] Words = ["Zero"];

    /// <summary>Proper names: of places and of actors that are no mere sort of people, with the last names of persons.</summary>
    private static Lazy<string[]> CorpusNames { get; } = new(() =>
    {
        var codebook = CodebookFile.Read(Repository.At("data", "codebook.yaml")).Codebook!;
        var actors = codebook.Actors.Where(actor => actor.Kind is not ("group" or "bloc")).ToArray();
        return
        [
            .. codebook.Places.Select(place => place.Name)
                .Concat(actors.Select(actor => actor.Name))
                .Concat(actors.Where(actor => actor.Kind == "person").Select(actor => actor.Name.Split(' ')[^1]).Except(Words))
                .Distinct(StringComparer.Ordinal),
        ];
    });

    private static IEnumerable<string> FilesOf(string project) =>
        Directory.EnumerateFiles(Repository.At("lib", project), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.At("lib", project), file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string LayerOf(string file) => file.Contains('/', StringComparison.Ordinal) ? file[..file.IndexOf('/', StringComparison.Ordinal)] : "";

    /// <summary>Layers named after the library's namespace, in a using or in full.</summary>
    private static IEnumerable<string> LayersUsedBy(string code) =>
        Layer().Matches(code).Select(match => match.Groups["layer"].Value).Distinct(StringComparer.Ordinal).Where(layer => Layers.Contains(layer));

    private static IEnumerable<string> RootTypes() =>
        typeof(Corpus).Assembly.GetTypes().Where(type => type.Namespace == "Workbench" && !type.IsNested).Select(type => type.Name);

    /// <summary>The file without its comments, which may point anywhere.</summary>
    private static string CodeOf(string file) => Comment().Replace(File.ReadAllText(Repository.At("lib", "Workbench", file)), "");

    [GeneratedRegex(@"(?<!namespace )Workbench\.(?<layer>\w+)")]
    private static partial Regex Layer();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^\s*//.*$|(?<=\s)//\s.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
