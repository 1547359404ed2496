using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Workbench.Notebooks.Charts;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Formatting;
using Workbench.Notebooks.Inputs;
using Workbench.Notebooks.Language;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// Runs cells one after another in one C# session: what a cell defines, the later ones see. Cells run on a thread of
/// the session's own; several sessions run side by side in one process.
/// </summary>
/// <remarks>
/// A cell that shall stop is first asked through <see cref="NotebookContext.CancellationToken"/>; a moment later the loops and
/// functions in its code end, on whatever thread, and what it awaits; then it is aborted, which ends what runs within libraries
/// and, should it strike at the wrong moment, ends the process or leaves a lock of the cell's taken (.NET 10). Not stopped are blocking
/// calls (<c>Thread.Sleep</c>, locks), for which the session is given up after a second of grace
/// (<see cref="CellStatus.Abandoned"/>), and work of libraries on other threads, which runs on in the background. Code that
/// exits the process, overflows the stack or exhausts memory ends the process.
/// </remarks>
public sealed class NotebookSession : INotebookSession
{
    private static int s_sessions;

    private readonly SessionOptions _options;
    private readonly EngineThread _thread;
    private readonly CellRunner _runner;
    private readonly LanguageServices _language;
    private readonly SessionCharts _charts = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly string _id = Guid.NewGuid().ToString("N")[..12];
    private int _runs;
    private readonly InputRecorder _inputs = new();
    private int _number;

    /// <summary>Opens a session; the first cell pays for loading the compiler unless <see cref="NotebookEngine.WarmUp"/> has.</summary>
    public NotebookSession(SessionOptions? options = null)
    {
        StrayExceptions.Install();
        TraceCapture.Install();
        ReadEvents.Listen();
        _options = options ?? new SessionOptions();
        var name = $"{_options.Name}-{Interlocked.Increment(ref s_sessions)}";
        _thread = new EngineThread(name);
        Formatters = new FormatterRegistry { Limits = _options.Limits };
        _options.ConfigureFormatters?.Invoke(Formatters);
        _runner = new CellRunner(_options, Formatters, _inputs, name);
        _language = new LanguageServices(() => _runner.State, _runner.DescribeVariable, Path.GetFullPath(_options.WorkingDirectory ?? "."));
    }

    /// <summary>How values become what is shown.</summary>
    public FormatterRegistry Formatters { get; }

    /// <summary>Whether a cell could not be stopped; the session then runs no more cells.</summary>
    public bool IsLost { get; private set; }

    /// <inheritdoc/>
    public RunInputs Inputs => _inputs.Inputs();

    /// <summary><see cref="Inputs"/> when they have become more since the last call, else null.</summary>
    internal RunInputs? NewInputs() => _inputs.NewInputs();

    /// <summary>Runs a cell. It sees what flows with the caller (<c>AsyncLocal</c>), the culture excepted, which is the invariant one.</summary>
    /// <exception cref="InvalidOperationException">The session is lost.</exception>
    public async Task<CellResult> RunAsync(string code, CellContext? cell = null, CancellationToken cancellation = default)
    {
        cell ??= new CellContext();
        try
        {
            await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return NotBegun(cell);
        }
        try
        {
            return await RunNextAsync(code, cell, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The names of the variables that cells have declared; also while a cell runs.</summary>
    public ImmutableArray<string> VariableNames() => [.. _runner.VariableNames()];

    /// <summary>What the compiler knows of the cells that have finished.</summary>
    internal SessionState State => _runner.State;

    /// <summary>What answers an editor's questions.</summary>
    internal LanguageServices Language => _language;

    /// <summary>
    /// What can stand at a place in a cell; <paramref name="cursor"/> counts UTF-16 units. Like its three neighbours it
    /// answers from any thread, also while a cell runs, and then by what the last finished cell left behind.
    /// </summary>
    public Task<CompletionList> CompleteAsync(string code, int cursor, CancellationToken cancellation = default) =>
        _language.CompleteAsync(code, cursor, cancellation);

    /// <summary>What stands at a place in a cell, or within an argument list what is called; null when there is nothing to say.</summary>
    public Task<MimeBundle?> InspectAsync(string code, int cursor, bool detailed = false, CancellationToken cancellation = default) =>
        _language.InspectAsync(code, cursor, detailed, cancellation);

    /// <summary>Whether a cell as typed so far can run.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "It is asked of a session, which may also be one in another process.")]
    public CellCompleteness IsComplete(string code) => Completeness.Of(code);

    /// <summary>The compiler's errors and warnings for a cell that was not run, in the order of the code.</summary>
    public Task<ImmutableArray<CellDiagnostic>> DiagnoseAsync(string code, CancellationToken cancellation = default) =>
        _language.DiagnoseAsync(code, cancellation);

    private async Task<CellResult> RunNextAsync(string code, CellContext cell, CancellationToken cancellation)
    {
        if (IsLost)
            throw new InvalidOperationException("A cell of this session could not be stopped, and its variables are lost. Open a new session.");
        _number = cell.Number > 0 ? cell.Number : _number + 1;
        cell = cell with { Number = _number };
        var outputs = new OutputCollector(_options.Limits, cell.OnOutput) { Charts = _charts, Source = code, Name = DisplayName() };
        using var stop = new StopSignal(cell, cancellation);
        var clock = Stopwatch.StartNew();
        var run = _thread.RunAsync(() =>
        {
            var result = _runner.Run(code, cell, outputs, stop);
            if (stop.Aborted.IsCancellationRequested)
                _thread.Renew();
            return result;
        });
        if (await Task.WhenAny(run, stop.GivenUp).ConfigureAwait(false) == run)
            return await run.ConfigureAwait(false) with { Elapsed = clock.Elapsed };
        IsLost = true;
        var error = stop.Error(CellStatus.Abandoned, _runner.VariableNames());
        outputs.Fail(error.ToOutput());
        return new CellResult(CellStatus.Abandoned, outputs) { Error = error, Number = _number, Elapsed = clock.Elapsed };
    }

    /// <summary>What comes of a cell that is interrupted before its turn: none of its code runs.</summary>
    private CellResult NotBegun(CellContext cell)
    {
        var outputs = new OutputCollector(_options.Limits, cell.OnOutput);
        outputs.Fail(StopSignal.Interrupted.ToOutput());
        return new CellResult(CellStatus.Cancelled, outputs) { Error = StopSignal.Interrupted, Number = cell.Number };
    }

    /// <summary>Begins the names of a cell's displays. A front end knows a display by its name for as long as a notebook is open, so they differ from session to session too.</summary>
    private string DisplayName() => string.Create(CultureInfo.InvariantCulture, $"{_id}-{++_runs}");

    /// <summary>Lets the session's thread end.</summary>
    public void Dispose()
    {
        _thread.Dispose();
        _turn.Dispose();
        _language.Dispose();
    }
}
