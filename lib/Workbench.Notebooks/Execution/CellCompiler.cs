using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Workbench.Notebooks.Language;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// Compiles a session's cells, each as a Roslyn submission that sees what stands in those before it. A cell joins the
/// chain once it has compiled, so that what it assigned before it threw stays.
/// </summary>
internal sealed class CellCompiler
{
    private static readonly CSharpParseOptions s_script =
        new(LanguageVersion.Latest, kind: SourceCodeKind.Script, preprocessorSymbols: ["DEBUG", "TRACE"]);
    private static readonly EmitOptions s_emit = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private readonly SessionAssemblies _assemblies;
    private readonly CSharpCompilationOptions _options;
    private readonly ImmutableArray<MetadataReference> _references;
    private ImmutableArray<MetadataReference> _added = [];
    private readonly CellLibraries _libraries;
    private CSharpCompilation? _previous;
    private int _count;
    private volatile SessionState _finished;

    public CellCompiler(SessionOptions options, SessionAssemblies assemblies)
    {
        _assemblies = assemblies;
        _references = [.. assemblies.References.Framework, .. Hosted(options).Select(assemblies.References.To)];
        var folder = Path.GetFullPath(options.WorkingDirectory ?? ".");
        _options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            usings: Usings.Default.AddRange(options.Usings),
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            concurrentBuild: false,
            generalDiagnosticOption: ReportDiagnostic.Suppress,
            sourceReferenceResolver: new CellSourceResolver(folder),
            metadataReferenceResolver: new ReferenceResolver(assemblies));
        _libraries = new CellLibraries(_options, assemblies, _references);
        Finish();
    }

    /// <summary>The assemblies that every cell sees: the engine's and those of the host.</summary>
    public static ImmutableArray<Assembly> Hosted(SessionOptions options) =>
        [.. options.References.Prepend(typeof(CellCompiler).Assembly).Distinct()];

    /// <summary>What the last finished cell left behind; for any thread, also while a cell runs.</summary>
    public SessionState Finished => _finished;

    /// <summary>Says that the cell compiled last has finished.</summary>
    [MemberNotNull(nameof(_finished))]
    public void Finish() =>
        _finished = new SessionState(_options, _libraries.Seen, _previous, _libraries.References, _libraries.GlobalUsings);

    /// <summary>Lets the next cell, and those after it, see more assemblies.</summary>
    public void Add(ImmutableArray<MetadataReference> references)
    {
        _added = _added.AddRange(references);
        _libraries.Add(references);
    }

    /// <summary>Compiles a cell; <paramref name="path"/> is the name that stack traces show for its lines.</summary>
    /// <exception cref="CellCompilationException">The code does not compile.</exception>
    public CompiledCell Compile(string code, string path, CancellationToken cancellation)
    {
        var tree = Parse(code, path, cancellation);
        var libraries = ImmutableArray<MetadataReference>.Empty;
        if (CellLibraryParts.Split(tree) is { } parts)
        {
            libraries = _libraries.Compile(parts.Library, path, cancellation);
            tree = Parse(parts.Rest, path, cancellation);
        }
        var compilation = Next(tree, libraries);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, symbols, options: s_emit, cancellationToken: cancellation);
        // the compiler reports being cancelled in some places as an error
        cancellation.ThrowIfCancellationRequested();
        var hasErrors = emitted.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (hasErrors)
            throw new CellCompilationException(emitted.Diagnostics, path, code);
        _previous = compilation;
        _added = [];
        _count++;
        _libraries.AddUsings(tree);
        // a cell of comments and usings gives no assembly
        if (!emitted.Success)
            return new CompiledCell(null, () => false);
        var assembly = _assemblies.Load(compilation.AssemblyName!, image, symbols);
        return new CompiledCell(EntryPoint(compilation, assembly, cancellation), HasTrailingNull(compilation, tree));
    }

    private static SyntaxTree Parse(string code, string path, CancellationToken cancellation) =>
        CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), s_script, path, cancellation);

    private CSharpCompilation Next(SyntaxTree tree, ImmutableArray<MetadataReference> libraries)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Cell{_count}-{_assemblies.Name}");
        var scriptClass = string.Create(CultureInfo.InvariantCulture, $"Submission#{_count}");
        // a submission inherits the references of the one before it
        return CSharpCompilation.CreateScriptCompilation(
            name,
            tree,
            [.. _previous is null ? _references : [], .. _added, .. libraries],
            _options.WithScriptClassName(scriptClass),
            _previous,
            returnType: typeof(object));
    }

    private static Func<object?[], Task<object?>>? EntryPoint(
        CSharpCompilation compilation, Assembly assembly, CancellationToken cancellation)
    {
        if (compilation.GetEntryPoint(cancellation) is not { } entry)
            return null;
        var type = assembly.GetType(entry.ContainingType.MetadataName, throwOnError: true)!;
        var method = type.GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        return method.CreateDelegate<Func<object?[], Task<object?>>>();
    }

    /// <summary>Whether a cell that gives null gives it as the value of a trailing expression.</summary>
    private static Func<bool> HasTrailingNull(CSharpCompilation compilation, SyntaxTree tree) => () =>
        tree.GetCompilationUnitRoot().Members.LastOrDefault() is GlobalStatementSyntax
        {
            Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last,
        }
        && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type is not { SpecialType: SpecialType.System_Void };
}

/// <summary>A cell ready to run.</summary>
/// <param name="EntryPoint">Runs it on the session's state; null when there is nothing to run.</param>
/// <param name="HasTrailingNull">When the cell gave null: whether that is the value of a trailing expression.</param>
internal sealed record CompiledCell(Func<object?[], Task<object?>>? EntryPoint, Func<bool> HasTrailingNull);
