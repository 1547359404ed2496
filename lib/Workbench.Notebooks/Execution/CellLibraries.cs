using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// Compiles the namespaces and extension methods of cells as libraries, which the cells after them reference. A
/// library sees earlier libraries and the usings so far, but no variable and no type that an ordinary cell defined.
/// </summary>
internal sealed class CellLibraries(
    CSharpCompilationOptions options, SessionAssemblies assemblies, ImmutableArray<MetadataReference> references)
{
    private static readonly CSharpParseOptions s_library = new(LanguageVersion.Latest, preprocessorSymbols: ["DEBUG", "TRACE"]);
    private static readonly EmitOptions s_emit = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private readonly CSharpCompilationOptions _options = options.WithScriptClassName("Script");
    private readonly HashSet<string> _usings = new(StringComparer.Ordinal);
    private ImmutableArray<MetadataReference> _libraries = [];

    /// <summary>What a library sees apart from the libraries before it.</summary>
    public ImmutableArray<MetadataReference> Seen { get; private set; } = references;

    /// <summary>The libraries so far.</summary>
    public ImmutableArray<MetadataReference> References => _libraries;

    /// <summary>The usings that the next library sees, as the text of a file.</summary>
    public string GlobalUsings => string.Join("\n", _usings.Order(StringComparer.Ordinal));

    /// <summary>Remembers the usings of a cell for the libraries after it.</summary>
    public void AddUsings(SyntaxTree cell)
    {
        foreach (var directive in cell.GetCompilationUnitRoot().Usings)
            _usings.Add($"global {directive.WithoutTrivia().NormalizeWhitespace()}");
    }

    /// <summary>Lets the libraries after this see more assemblies; a newer build takes the place of the older.</summary>
    public void Add(ImmutableArray<MetadataReference> references)
    {
        var names = references.Select(reference => Path.GetFileName(reference.Display)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Seen = [.. Seen.Where(reference => !names.Contains(Path.GetFileName(reference.Display))), .. references];
    }

    /// <summary>Compiles and loads a library and gives the reference that the next cell needs.</summary>
    /// <exception cref="CellCompilationException">The code does not compile.</exception>
    public ImmutableArray<MetadataReference> Compile(string code, string path, CancellationToken cancellation)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Library{_libraries.Length}-{assemblies.Name}");
        var compilation = CSharpCompilation.Create(
            name, [Parse(code, path), Parse(GlobalUsings, "")], Seen.AddRange(_libraries), _options);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, symbols, options: s_emit, cancellationToken: cancellation);
        if (!emitted.Success)
            throw new CellCompilationException(emitted.Diagnostics, path, code) { IsLibrary = true };
        assemblies.Load(name, image, symbols);
        var reference = MetadataReference.CreateFromImage(image.ToArray());
        _libraries = _libraries.Add(reference);
        return [reference];
    }

    private static SyntaxTree Parse(string code, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), s_library, path);
}
