using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Inputs;

namespace Workbench.Notebooks.Kernel;

/// <summary>
/// A notebook session in a process of its own: a cell that exits, overflows the stack or exhausts memory ends that
/// process and not this one, and one that cannot be stopped is ended with it.
/// </summary>
/// <remarks>
/// Of the session's options the name, folder, limits and input cross over; libraries, usings and formatters are those
/// of the engine's host. <see cref="CellResult.Value"/> is always null.
/// </remarks>
public sealed class EngineProcess : INotebookSession
{
    private static readonly TimeSpan s_longestStop = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_longestDrain = TimeSpan.FromSeconds(1);

    private readonly SessionOptions _options;
    private readonly EngineLink? _link;
    private readonly RawText? _raw;
    private readonly Task<CellError?> _opening;
    private readonly ConcurrentDictionary<int, EngineRun> _runs = new();
    private readonly List<string> _variables = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile EngineRun? _last;
    private int _number;
    private int _request;
    private bool _wasKilled;

    /// <summary>Starts the process; there is no need to wait for it before the first cell is run.</summary>
    public EngineProcess(EngineSettings settings, SessionOptions? options = null)
    {
        _options = options ?? new SessionOptions();
        var folder = Path.GetFullPath(_options.WorkingDirectory ?? ".");
        try
        {
            _link = EngineLink.Start(settings, folder);
            _raw = new RawText(_link, (stream, text) => _last?.Outputs.Write(stream, text));
            _opening = Task.Run(() => OpenAsync(_link, settings, folder));
        }
        catch (Win32Exception e)
        {
            _ended.SetResult();
            _opening = Task.FromResult<CellError?>(NotStarted($"{settings.FileName}: {e.Message}"));
        }
    }

    /// <inheritdoc/>
    public bool IsLost { get; private set; }

    /// <inheritdoc/>
    public RunInputs Inputs { get; private set; } = RunInputs.None;

    /// <summary>
    /// Runs a cell. When the process ends meanwhile the cell has <see cref="CellStatus.Crashed"/>, and its error says
    /// how the process ended and which variables are lost.
    /// </summary>
    /// <exception cref="InvalidOperationException">The session is lost.</exception>
    public async Task<CellResult> RunAsync(string code, CellContext? cell = null, CancellationToken cancellation = default)
    {
        if (IsLost)
            throw new InvalidOperationException("The process of this session has ended, and its variables are lost. Open a new session.");
        cell ??= new CellContext();
        _number = cell.Number > 0 ? cell.Number : _number + 1;
        var run = new EngineRun(Interlocked.Increment(ref _request), cell, new OutputCollector(_options.Limits, cell.OnOutput));
        var clock = Stopwatch.StartNew();
        if (await _opening.ConfigureAwait(false) is { } problem)
            return Lost(run, problem, clock);
        _runs[run.Id] = _last = run;
        _link!.Send(run.ToRequest(code, _number));
        await using var stop = cancellation.UnsafeRegister(_ => Stop(run), null).ConfigureAwait(false);
        if (await Task.WhenAny(run.Finished, _ended.Task).ConfigureAwait(false) != run.Finished)
            return Lost(run, End(run), clock);
        var finished = await run.Finished.ConfigureAwait(false);
        _raw!.WaitForMark(s_longestDrain);
        _variables.AddRange(finished.NewVariables);
        Inputs = finished.Inputs ?? Inputs;
        IsLost = finished.Status == CellStatus.Abandoned;
        return new CellResult(finished.Status, run.Outputs) { Error = finished.Error, Number = finished.Number, Elapsed = clock.Elapsed };
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        _link?.Send(new EngineRequest.Shutdown());
        _link?.Dispose();
    }

    private static CellError NotStarted(string reason)
    {
        const string Name = "EngineNotStarted";
        var message = $"The engine's process could not be started: {reason}";
        return new CellError(Name, message, Line: null, [$"{Name}: {message}"]);
    }

    private async Task<CellError?> OpenAsync(EngineLink link, EngineSettings settings, string folder)
    {
        if (!await link.ConnectAsync(settings.StartLimit).ConfigureAwait(false))
        {
            link.Kill();
            _raw!.WaitForEnd(s_longestDrain);
            _ended.TrySetResult();
            return NotStarted(_raw.Said is { Length: > 0 } said ? said : "it did not answer.");
        }
        new Thread(() => Listen(link)) { IsBackground = true, Name = "engine-client" }.UnsafeStart();
        link.Send(new EngineRequest.Start(_options.Name, folder, link.Mark, _options.Input is not null, _options.Limits, settings.Host, _options.Answers));
        return null;
    }

    private void Listen(EngineLink link)
    {
        link.ReadAll(Take);
        _ended.TrySetResult();
    }

    private void Take(EngineEvent message)
    {
        switch (message)
        {
            case EngineEvent.Shown shown when _runs.TryGetValue(shown.Id, out var run):
                run.Outputs.Take(new OutputEvent(shown.Output.ToOutput(), shown.DisplayId));
                break;
            case EngineEvent.Updated updated when _runs.TryGetValue(updated.Id, out var run):
                run.Outputs.Take(new OutputEvent(updated.Output.ToOutput(), updated.DisplayId, IsUpdate: true));
                break;
            case EngineEvent.Cleared cleared when _runs.TryGetValue(cleared.Id, out var run):
                run.Outputs.Clear(cleared.Wait);
                break;
            case EngineEvent.Asked asked:
                _ = Task.Run(() => AnswerAsync(asked));
                break;
            case EngineEvent.Aborting aborting when _runs.TryGetValue(aborting.Id, out var run):
                run.Aborted = aborting.Reason;
                break;
            case EngineEvent.Finished finished when _runs.TryGetValue(finished.Id, out var run):
                run.Finish(finished);
                break;
        }
    }

    private async Task AnswerAsync(EngineEvent.Asked asked)
    {
        string? answer = null;
        try
        {
            answer = await _options.Input!(new InputRequest(asked.Prompt, asked.IsPassword), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _link!.Send(new EngineRequest.InputReply(asked.Question, answer));
        }
    }

    /// <summary>Asks the cell to stop, and ends the process when nothing comes of it.</summary>
    private void Stop(EngineRun run)
    {
        _link!.Send(new EngineRequest.Interrupt(run.Id));
        _ = Task.Delay(s_longestStop).ContinueWith(
            _ =>
            {
                if (run.Finished.IsCompleted)
                    return;
                _wasKilled = true;
                _link.Kill();
            },
            TaskScheduler.Default);
    }

    /// <summary>Why the process has ended.</summary>
    private CellError End(EngineRun run)
    {
        var code = _link!.WaitForExit();
        _raw!.WaitForEnd(s_longestDrain);
        return new EngineEnd(_wasKilled ? null : code, _raw.LastWords, [.. _variables.Distinct(StringComparer.Ordinal)], run.Aborted).ToError();
    }

    private CellResult Lost(EngineRun run, CellError error, Stopwatch clock)
    {
        IsLost = true;
        run.Outputs.Fail(error.ToOutput());
        return new CellResult(CellStatus.Crashed, run.Outputs) { Error = error, Number = _number, Elapsed = clock.Elapsed };
    }
}
