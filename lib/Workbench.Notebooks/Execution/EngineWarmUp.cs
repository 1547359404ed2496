using System.Collections.Immutable;
using System.Runtime;
using System.Runtime.Loader;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Workbench.Notebooks.Formatting;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// Does ahead of the first cell what it would wait for, on two threads: one reads the libraries that cells have in scope, the
/// other goes through the compiler with nothing but .NET's core. Most of the time is the runtime's, which prepares code that
/// runs for the first time.
/// </summary>
internal static class EngineWarmUp
{
    /// <summary>Bytes that are made before the first cell has run, and as many again.</summary>
    private const long FirstObjects = 48 << 20;

    private const string Trivial = "1 + 1";
    private const string Ordinary = "using System.Linq; var squares = Enumerable.Range(1, 3).Select(n => new { n, Square = n * n }).ToList(); squares";

    private static readonly string[] s_libraries = ["System.Runtime", "System.Linq", "System.Collections"];

    /// <summary>Begins; the first session takes over what was read.</summary>
    public static Task Begin(SessionOptions options)
    {
        var isHeld = TryHoldGarbage();
        var references = OnThread("warm-up-references", () => Read(options));
        WarmReferences.Offer(references);
        var compiler = OnThread("warm-up-compiler", () => Compile(references));
        return isHeld ? compiler.ContinueWith(_ => ReleaseGarbage(), TaskScheduler.Default) : compiler;
    }

    private static WarmReferences Read(SessionOptions options)
    {
        var references = new AssemblyReferences();
        var compiler = new CellCompiler(options, new SessionAssemblies("warm-up", CellCompiler.Hosted(options), references));
        compiler.Bind(Trivial);
        return new WarmReferences(references, compiler);
    }

    private static bool Compile(Task libraries)
    {
        // the check sums of source texts need a library of the system's, which takes its time to load
        SHA256.HashData([]);
        var core = new AssemblyReferences();
        var formatters = new FormatterRegistry();
        // what comes last there comes first here, or both threads would wait for each other at every step
        CSharpCompilation.Create("WarmUp", [], [core.Core], CellCompiler.Options([])).Emit(new MemoryStream(), new MemoryStream(), options: CellCompiler.EmitOptions);
        formatters.Format(Run(Trivial, [core.Core]));
        Task.WhenAny(libraries).Wait();
        formatters.Format(Run(Ordinary, [core.Core, .. s_libraries.Select(name => core.Named(name)!)]));
        return true;
    }

    private static object? Run(string code, ImmutableArray<MetadataReference> references)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), CellSyntax.Script, "warm-up");
        var compilation = CSharpCompilation.CreateScriptCompilation(
            "WarmUp", tree, references, CellCompiler.Options([]), returnType: typeof(object));
        var (image, symbols) = (new MemoryStream(), new MemoryStream());
        if (!compilation.Emit(image, symbols, options: CellCompiler.EmitOptions).Success)
            return null;
        image.Position = symbols.Position = 0;
        var assembly = new AssemblyLoadContext("warm-up").LoadFromStream(image, symbols);
        return CellCompiler.EntryPoint(compilation, assembly, CancellationToken.None)!(new object?[2]).GetAwaiter().GetResult();
    }

    /// <summary>Nearly all that is made at first stays in use: looking for what is not would only cost a twentieth of the time.</summary>
    private static bool TryHoldGarbage()
    {
        try
        {
            return GC.TryStartNoGCRegion(FirstObjects);
        }
        catch (ArgumentOutOfRangeException)
        {
            // the process may not have so much memory
            return false;
        }
    }

    private static void ReleaseGarbage()
    {
        try
        {
            if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
                GC.EndNoGCRegion();
        }
        catch (InvalidOperationException)
        {
            // a cell has made so much that it has ended
        }
    }

    /// <summary>Works on a thread of its own, for those of the pool have to answer the client meanwhile.</summary>
    private static Task<T> OnThread<T>(string name, Func<T> work)
    {
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                completion.SetResult(work());
            }
            catch (Exception e)
            {
                // the first cell will say what is wrong
                completion.SetException(e);
            }
        }) { IsBackground = true, Name = name }.UnsafeStart();
        return completion.Task;
    }
}
