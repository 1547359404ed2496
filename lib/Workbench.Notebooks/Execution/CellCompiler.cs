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
using Workbench.Notebooks.Compatibility;
using Workbench.Notebooks.Inputs;
using Workbench.Notebooks.Language;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// Compiles a session's cells, each as a Roslyn submission that sees what stands in those before it. A cell that declares
/// something joins the chain once it has compiled, so that what it assigned before it threw stays; the compiler goes through
/// the whole chain for every name.
/// </summary>
internal sealed class CellCompiler
{
    private readonly SessionAssemblies _assemblies;
    private CSharpCompilationOptions _options;
    private readonly ImmutableArray<MetadataReference> _references;
    private ImmutableArray<MetadataReference> _added = [];
    private readonly CellLibraries _libraries;
    private readonly CellSourceResolver _sources;
    private readonly ImmutableArray<Assembly> _hosted;
    private CSharpCompilation? _previous;
    private int _count;
    private volatile SessionState _finished;

    public CellCompiler(SessionOptions options, SessionAssemblies assemblies)
    {
        _assemblies = assemblies;
        _hosted = Hosted(options);
        _references = [.. assemblies.References.Framework, .. _hosted.Select(assemblies.References.To)];
        _sources = new CellSourceResolver(Path.GetFullPath(options.WorkingDirectory ?? "."));
        _options = Options(Usings.Default.AddRange(options.Usings)).WithSourceReferenceResolver(_sources).WithMetadataReferenceResolver(new ReferenceResolver(assemblies));
        _libraries = new CellLibraries(_options, assemblies, _references, _hosted);
        AddUsings(_options.Usings);
        Finish();
    }

    /// <summary>How what was compiled is written.</summary>
    public static EmitOptions EmitOptions { get; } = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    /// <summary>How cells are compiled.</summary>
    public static CSharpCompilationOptions Options(IEnumerable<string> usings) => new(
        OutputKind.DynamicallyLinkedLibrary,
        usings: usings,
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        concurrentBuild: false,
        generalDiagnosticOption: ReportDiagnostic.Suppress);

    /// <summary>The assemblies that every cell sees: the engine's and those of the host.</summary>
    public static ImmutableArray<Assembly> Hosted(SessionOptions options) =>
        [.. options.References.Prepend(typeof(CellCompiler).Assembly).Distinct()];

    /// <summary>What the last finished cell left behind; for any thread, also while a cell runs.</summary>
    public SessionState Finished => _finished;

    /// <summary>Where the code that was compiled last stands in what the user wrote; null before the first.</summary>
    public WrittenPlaces? Places { get; set; }

    /// <summary>Says that the cell compiled last has finished.</summary>
    [MemberNotNull(nameof(_finished))]
    public void Finish() =>
        _finished = new SessionState(_options, _previous is null ? _references.AddRange(_added) : _added, _previous, _libraries.Seen.AddRange(_libraries.References), _libraries.GlobalUsings);

    /// <summary>Lets the next cell, and those after it, see more assemblies; of two builds of one library the last, which is the one that is loaded.</summary>
    public void Add(ImmutableArray<MetadataReference> references)
    {
        references = CellChain.Newest(references);
        _previous = CellChain.Seeing(_previous, references);
        _added = CellChain.Newest(_added.Concat(references));
        _libraries.Add(references);
    }

    /// <summary>Compiles a cell; <paramref name="path"/> is the name that stack traces show for its lines.</summary>
    /// <exception cref="CellCompilationException">The code does not compile.</exception>
    public CompiledCell Compile(string code, string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return CompileOnce(code, path, cancellation);
            }
            catch (CellCompilationException e) when (CompatibleUsings.For(e.Errors).Except(_options.Usings).ToImmutableArray() is { IsEmpty: false } usings)
            {
                // what a lambda names comes to light only when what it is handed to is known
                _options = _options.WithUsings(_options.Usings.AddRange(usings));
                AddUsings(usings);
            }
        }
    }

    /// <summary>Looks up what a cell names, and makes nothing of it.</summary>
    public void Bind(string code) => Next(Parse(code, "", CancellationToken.None), []).GetDiagnostics();

    private CompiledCell CompileOnce(string code, string path, CancellationToken cancellation)
    {
        var tree = Parse(code, path, cancellation);
        (tree, var library, var apart) = SetApart(tree, path, cancellation);
        var (compilation, emitted, image, symbols) = Emit(tree, library is null ? [] : [library.Reference], cancellation);
        // the compiler reports being cancelled in some places as an error
        cancellation.ThrowIfCancellationRequested();
        if (HasErrors(emitted))
            throw apart ?? new CellCompilationException(emitted.Diagnostics, path, code) { Namespaces = name => TypeNamespaces.Of(compilation, name) };
        if (library is not null)
            _libraries.Keep(library);
        var declares = library is not null || CellChain.Declares(compilation);
        if (declares)
            (_previous, _added) = (compilation, []);
        _count++;
        Places = new WrittenPlaces(tree, compilation.SyntaxTrees[^1]);
        tree = compilation.SyntaxTrees[^1];
        _libraries.AddUsings(tree);
        // a cell of comments and usings gives no assembly
        if (!emitted.Success)
            return new CompiledCell(null, declares, () => false);
        var assembly = _assemblies.Load(compilation.AssemblyName!, image, symbols);
        return new CompiledCell(EntryPoint(compilation, assembly, cancellation), declares, HasTrailingNull(compilation, tree));
    }

    /// <summary>Compiles what a script cannot hold as a library; extension methods that need ordinary cells become such as a script can hold.</summary>
    /// <returns>What is left for the script, the library if there is one, and why there is none when it would not compile.</returns>
    private (SyntaxTree Script, CellLibrary? Library, CellCompilationException? Refused) SetApart(SyntaxTree tree, string path, CancellationToken cancellation)
    {
        if (CellLibraryParts.Split(tree) is not { } parts)
            return (tree, null, null);
        try
        {
            var library = _libraries.Compile(parts.Library, path, name => CellDefinition.Of(name, _previous), cancellation);
            return (Parse(parts.Rest, path, cancellation), library, null);
        }
        catch (CellCompilationException e) when (e.LacksNames && ExtensionForwards.In(tree) is { } script)
        {
            return (Parse(script, path, cancellation), null, e);
        }
    }

    /// <summary>Gives libraries the usings of every cell; the compiler does that by itself only for scripts.</summary>
    private void AddUsings(IEnumerable<string> names)
    {
        foreach (var name in names)
            _libraries.AddUsing(name, Type.GetType(name) is not null || _hosted.Any(assembly => assembly.GetType(name) is not null));
    }

    /// <summary>Emits a cell with its reads noted and its loops prepared for being stopped; where that does not compile, as it stands, so that errors show the user's own code.</summary>
    private Emitted Emit(SyntaxTree tree, ImmutableArray<MetadataReference> libraries, CancellationToken cancellation)
    {
        var cell = Next(tree, libraries);
        var ended = LoopEnds.In(tree, cancellation);
        var prepared = ended == tree ? cell : Next(ended, libraries);
        var noted = CallRewriter.Apply(NoteLoaded(prepared, ended, cancellation) ? Next(ended, libraries) : prepared, ended, _hosted, cancellation);
        _sources.Noted.Clear();
        var emitted = Emit(noted, cancellation);
        return noted != cell && HasErrors(emitted.Result) ? Emit(cell, cancellation) : emitted;
    }

    /// <summary>Notes the reads in the files that a cell loads.</summary>
    /// <returns>Whether there are any, so that the cell has to be put together anew.</returns>
    private bool NoteLoaded(CSharpCompilation cell, SyntaxTree tree, CancellationToken cancellation)
    {
        foreach (var loaded in cell.SyntaxTrees.Where(other => other != tree))
        {
            if (CallRewriter.Rewrite(cell, loaded, _hosted, cancellation) is { } text)
                _sources.Noted[loaded.FilePath] = text.ToFullString();
        }
        return _sources.Noted.Count > 0;
    }

    private static Emitted Emit(CSharpCompilation compilation, CancellationToken cancellation)
    {
        var (image, symbols) = (new MemoryStream(), new MemoryStream());
        return new Emitted(compilation, compilation.Emit(image, symbols, options: EmitOptions, cancellationToken: cancellation), image, symbols);
    }

    private static bool HasErrors(EmitResult emitted) => emitted.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static SyntaxTree Parse(string code, string path, CancellationToken cancellation) =>
        CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), CellSyntax.Script, path, cancellation);

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
            CellChain.Seeing(_previous, libraries),
            returnType: typeof(object));
    }

    /// <summary>What runs a cell once it is loaded; null when there is nothing to run.</summary>
    public static Func<object?[], Task<object?>>? EntryPoint(
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

    private sealed record Emitted(CSharpCompilation Compilation, EmitResult Result, MemoryStream Image, MemoryStream Symbols);
}

/// <summary>A cell ready to run.</summary>
/// <param name="EntryPoint">Runs it on the session's state; null when there is nothing to run.</param>
/// <param name="Declares">Whether later cells see it.</param>
/// <param name="HasTrailingNull">When the cell gave null: whether that is the value of a trailing expression.</param>
internal sealed record CompiledCell(Func<object?[], Task<object?>>? EntryPoint, bool Declares, Func<bool> HasTrailingNull);
