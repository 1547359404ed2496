using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Workbench.Notebooks.Inputs;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// Compiles the namespaces and extension methods of cells as libraries, which the cells after them reference. A
/// library sees earlier libraries and the usings so far, but no variable and no type that an ordinary cell defined.
/// </summary>
internal sealed class CellLibraries(
    CSharpCompilationOptions options, SessionAssemblies assemblies, ImmutableArray<MetadataReference> references, ImmutableArray<Assembly> hosted)
{
    private static readonly EmitOptions s_emit = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private readonly CSharpCompilationOptions _options = options.WithScriptClassName("Script");
    private readonly HashSet<string> _usings = new(StringComparer.Ordinal);
    private ImmutableArray<CellLibrary> _libraries = [];
    private int _count;

    /// <summary>What a library sees apart from the libraries before it.</summary>
    public ImmutableArray<MetadataReference> Seen { get; private set; } = references;

    /// <summary>The libraries so far.</summary>
    public ImmutableArray<MetadataReference> References => [.. _libraries.Select(library => library.Reference)];

    /// <summary>The usings that the next library sees, as the text of a file.</summary>
    public string GlobalUsings => string.Join("\n", _usings.Order(StringComparer.Ordinal));

    /// <summary>Remembers the usings of a cell for the libraries after it.</summary>
    public void AddUsings(SyntaxTree cell)
    {
        foreach (var directive in cell.GetCompilationUnitRoot().Usings)
            _usings.Add($"global {directive.WithoutTrivia().NormalizeWhitespace()}");
    }

    /// <summary>Adds a namespace, or a type for its static members, that every cell has in scope.</summary>
    public void AddUsing(string name, bool isType) => _usings.Add($"global using {(isType ? "static " : "")}{name};");

    /// <summary>Lets the libraries after this see more assemblies; a newer build takes the place of the older.</summary>
    public void Add(ImmutableArray<MetadataReference> references)
    {
        var names = references.Select(CellChain.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Seen = [.. Seen.Where(reference => !names.Contains(CellChain.Name(reference))), .. references];
    }

    /// <summary>Compiles a library; nothing sees it before it is kept.</summary>
    /// <param name="code">The library.</param>
    /// <param name="path">The name of the cell in the compiler's messages.</param>
    /// <param name="definition">What ordinary cells define under a name, for the message.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="CellCompilationException">The code does not compile.</exception>
    public CellLibrary Compile(string code, string path, Func<string, CellDefinition?> definition, CancellationToken cancellation)
    {
        var tree = Parse(code, path);
        var types = Types(tree);
        var replaced = _libraries.LastOrDefault(library => library.Types.Overlaps(types));
        var name = replaced?.Name ?? string.Create(CultureInfo.InvariantCulture, $"Library{_count}-{assemblies.Name}");
        var version = new Version(1, 0, 0, _count);
        var others = _libraries.Where(library => library != replaced).Select(library => library.Reference);
        var usings = Parse($"{GlobalUsings}\n[assembly: System.Reflection.AssemblyVersion(\"{version}\")]", "");
        var written = CSharpCompilation.Create(name, [tree, usings], [.. Seen, .. others], _options);
        var ended = LoopEnds.In(tree, cancellation);
        var prepared = CallRewriter.Apply(written.ReplaceSyntaxTree(tree, ended), ended, hosted, cancellation);
        if (!TryEmit(prepared, cancellation, out var image, out var symbols, out _) && !TryEmit(written, cancellation, out image, out symbols, out var diagnostics))
            throw new CellCompilationException(diagnostics, path, code) { IsLibrary = true, Definition = definition };
        return new CellLibrary(name, version, MetadataReference.CreateFromImage(image.ToArray(), filePath: $"{name}.dll"), types, image, symbols);
    }

    private static bool TryEmit(CSharpCompilation compilation, CancellationToken cancellation, out MemoryStream image, out MemoryStream symbols, out ImmutableArray<Diagnostic> diagnostics)
    {
        (image, symbols) = (new MemoryStream(), new MemoryStream());
        var emitted = compilation.Emit(image, symbols, options: s_emit, cancellationToken: cancellation);
        diagnostics = emitted.Diagnostics;
        return emitted.Success;
    }

    /// <summary>Loads a library for the cells from now on. One that defines a type anew takes the place of the one before.</summary>
    public void Keep(CellLibrary library)
    {
        assemblies.Load(library);
        _count++;
        _libraries = [.. _libraries.Where(other => other.Name != library.Name), library];
    }

    private static ImmutableHashSet<string> Types(SyntaxTree tree) =>
    [
        .. tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Select(member => member switch
            {
                TypeDeclarationSyntax type => $"{Namespace(type)}{type.Identifier.ValueText}`{type.TypeParameterList?.Parameters.Count ?? 0}",
                BaseTypeDeclarationSyntax type => $"{Namespace(type)}{type.Identifier.ValueText}",
                DelegateDeclarationSyntax type => $"{Namespace(type)}{type.Identifier.ValueText}",
                _ => null,
            })
            .OfType<string>(),
    ];

    private static string Namespace(SyntaxNode node) =>
        string.Concat(node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(ns => $"{ns.Name}."));

    private static SyntaxTree Parse(string code, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), CellSyntax.Library, path);
}
