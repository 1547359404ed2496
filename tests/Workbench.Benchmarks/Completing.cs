using BenchmarkDotNet.Attributes;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Language;

namespace Workbench.Benchmarks;

/// <summary>
/// An editor's questions in a session of some cells, warm, each about other text than the one before, as when typing:
/// none may take longer than 30 ms. Run it with <c>dotnet run -c Release --project tests/Workbench.Benchmarks -- --filter *Completing*</c>.
/// </summary>
[MemoryDiagnoser]
public class Completing : IDisposable
{
    private const int Cells = 20;

    private readonly NotebookSession _session = new();
    private int _typed;

    [GlobalSetup]
    public async Task RunCells()
    {
        for (var i = 0; i < Cells; i++)
            await _session.RunAsync($"var names{i} = new List<string> {{ \"a\", \"b\" }}; record Row{i}(int A, string B); int Add{i}(int a) => a + {i};");
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _session.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public Task<CompletionList> MembersWithExtensions() => CompleteAsync("names7.");

    [Benchmark]
    public Task<CompletionList> MembersInLambda() => CompleteAsync("names7.Where(n => n.");

    [Benchmark]
    public Task<CompletionList> EverythingInScope() => CompleteAsync("");

    [Benchmark]
    public Task<CompletionList> NamesThatBegin() => CompleteAsync("foreach (var name in na");

    [Benchmark]
    public Task<CompletionList> Arguments() => CompleteAsync("Add7(");

    [Benchmark]
    public Task<MimeBundle?> Signatures() => AskAsync("string.Join(\", \", names7", _session.InspectAsync);

    [Benchmark]
    public async Task<int> Diagnostics() => (await _session.DiagnoseAsync($"// {_typed++}\nvar all = names7.Concat(names8).Select(n => n.Lenght).ToList();")).Length;

    private Task<CompletionList> CompleteAsync(string code) => AskAsync(code, _session.CompleteAsync);

    private Task<MimeBundle?> AskAsync(string code, Func<string, int, bool, CancellationToken, Task<MimeBundle?>> ask) =>
        AskAsync(code, (text, cursor, cancellation) => ask(text, cursor, false, cancellation));

    private Task<T> AskAsync<T>(string code, Func<string, int, CancellationToken, Task<T>> ask)
    {
        var text = $"// {_typed++}\n{code}";
        return ask(text, text.Length, CancellationToken.None);
    }
}
