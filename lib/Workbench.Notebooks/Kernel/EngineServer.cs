using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Kernel;

/// <summary>
/// Serves one notebook session over a pipe: one JSON object a line, requests in, events out. Cells run one after
/// another; everything else is answered while they run.
/// </summary>
public sealed class EngineServer : IDisposable
{
    private readonly EngineHost _host;
    private readonly LineReader _requests;
    private readonly EventWriter _events;
    private readonly Channel<EngineCell> _cells = Channel.CreateUnbounded<EngineCell>();
    private readonly ConcurrentDictionary<int, EngineCell> _unfinished = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<string?>> _questions = new();
    private readonly HashSet<string> _variables = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile EngineCell? _running;
    private NotebookSession? _session;
    private string? _mark;
    private int _asked;

    private EngineServer(Stream pipe, EngineHost host)
    {
        _host = host;
        _requests = new LineReader(pipe);
        _events = new EventWriter(pipe);
    }

    /// <summary>Connects to the pipe of that name and serves until the client closes it or asks to end.</summary>
    /// <exception cref="TimeoutException">Nobody waits at that pipe.</exception>
    public static async Task RunAsync(string pipe, EngineHost host)
    {
        ProcessGroup.Leave();
        using var stream = new NamedPipeClientStream(".", pipe, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        await stream.ConnectAsync(TimeSpan.FromSeconds(10), CancellationToken.None).ConfigureAwait(false);
        var isBusy = await ServeAsync(stream, host).ConfigureAwait(false);
        ProcessGroup.EndChildren();
        // a cell that does not stop can keep the process from its ordinary end
        if (isBusy)
            Process.GetCurrentProcess().Kill();
    }

    /// <summary>Serves one session over a stream that can be read and written at the same time; gives whether a cell still runs at its end.</summary>
    public static async Task<bool> ServeAsync(Stream pipe, EngineHost host)
    {
        using var server = new EngineServer(pipe, host);
        AppDomain.CurrentDomain.ProcessExit += server.FlushAtExit;
        try
        {
            new Thread(server.Read) { IsBackground = true, Name = "engine-requests" }.UnsafeStart();
            await server._ended.Task.ConfigureAwait(false);
            return server._running is not null || server._session is { IsLost: true };
        }
        finally
        {
            AppDomain.CurrentDomain.ProcessExit -= server.FlushAtExit;
        }
    }

    /// <summary>Stops the running cell and gives up the session.</summary>
    public void Dispose()
    {
        _running?.Stop();
        _session?.Dispose();
        _events.Dispose();
    }

    private void FlushAtExit(object? sender, EventArgs e) => _events.Flush();

    /// <summary>Reads requests until there are no more.</summary>
    private void Read()
    {
        while (_requests.TryRead(out var line))
        {
            EngineRequest? request;
            try
            {
                request = JsonSerializer.Deserialize(line, EngineJson.Default.EngineRequest);
            }
            catch (JsonException e)
            {
                _events.Post(new EngineEvent.Refused(0, $"{Encoding.UTF8.GetString(line[..Math.Min(line.Length, 80)])}: {e.Message}"));
                continue;
            }
            if (request is EngineRequest.Shutdown)
                break;
            Take(request);
        }
        _cells.Writer.TryComplete();
        _ended.TrySetResult();
    }

    private void Take(EngineRequest? request)
    {
        switch (request)
        {
            case EngineRequest.Start start when _session is null:
                Open(start);
                break;
            case EngineRequest.Interrupt interrupt when _session is not null:
                Interrupt(_session, interrupt.Id);
                break;
            case EngineRequest.InputReply reply when _questions.TryRemove(reply.Question, out var question):
                question.TrySetResult(reply.Value);
                break;
            case EngineRequest.Explain explain:
                _events.Post(new EngineEvent.Explained(explain.Id, explain.End.ToError()));
                break;
            case EngineRequest.Complete or EngineRequest.Inspect or EngineRequest.IsComplete or EngineRequest.Diagnose when _session is not null:
                _ = Task.Run(() => AnswerAsync(_session, request));
                break;
            case EngineRequest.Execute execute when _session is not null:
                var cell = _unfinished[execute.Id] = new EngineCell(execute, _events);
                _cells.Writer.TryWrite(cell);
                break;
            default:
                _events.Post(new EngineEvent.Refused(0, $"{request?.GetType().Name} is not expected here; the first request is 'start'."));
                break;
        }
    }

    /// <summary>Stops a cell; one that still waits for its turn ends now.</summary>
    private void Interrupt(NotebookSession session, int id)
    {
        var cell = id == 0 ? _unfinished.OrderBy(other => other.Key).FirstOrDefault().Value : _unfinished.GetValueOrDefault(id);
        cell?.Stop();
        if (cell?.TryTake() == true)
            _ = RunAsync(session, cell);
    }

    private void Open(EngineRequest.Start start)
    {
        var folder = Path.GetFullPath(start.Folder ?? ".");
        _mark = start.Mark;
        _session = new NotebookSession(_host.Session with
        {
            Name = start.Name,
            WorkingDirectory = folder,
            SetsCurrentDirectory = false,
            Limits = start.Limits ?? _host.Session.Limits,
            Input = start.AnswersInput ? AskAsync : null,
            Answers = start.Answers ?? _host.Session.Answers,
        });
        _events.Post(new EngineEvent.Ready(Environment.ProcessId, Environment.Version.ToString()));
        _ = Task.Run(() => RunCellsAsync(_session, start.Host ?? ImmutableDictionary<string, string>.Empty, folder));
    }

    private async Task RunCellsAsync(NotebookSession session, ImmutableDictionary<string, string> host, string folder)
    {
        _host.Surround?.Invoke(host, folder);
        await foreach (var cell in _cells.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            if (!cell.TryTake())
                continue;
            _running = cell;
            await RunAsync(session, cell).ConfigureAwait(false);
            if (session.IsLost)
                break;
        }
    }

    private async Task RunAsync(NotebookSession session, EngineCell cell)
    {
        var result = await session.RunAsync(cell.Code, cell.Context, cell.Stopping).ConfigureAwait(false);
        if (_running == cell)
            _running = null;
        _unfinished.TryRemove(cell.Id, out _);
        cell.Dispose();
        MarkRawOutput();
        _events.Post(new EngineEvent.Finished(
            cell.Id, result.Status, result.Number, result.Elapsed.TotalSeconds, result.Error, NewVariables(session), session.NewInputs()));
    }

    private async Task AnswerAsync(NotebookSession session, EngineRequest request)
    {
        try
        {
            _events.Post(await EngineAnswers.OfAsync(session, request).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            // help that fails must leave its asker neither waiting nor without the session
            _events.Post(new EngineEvent.Refused(EngineAnswers.IdOf(request), e.Message));
        }
    }

    private ImmutableArray<string> NewVariables(NotebookSession session)
    {
        lock (_variables)
            return [.. session.VariableNames().Where(_variables.Add)];
    }

    private void MarkRawOutput()
    {
        if (_mark is null)
            return;
        var mark = Encoding.UTF8.GetBytes(RawOutput.Text(_mark));
        foreach (var open in (Func<Stream>[])[Console.OpenStandardOutput, Console.OpenStandardError])
        {
            try
            {
                using var stream = open();
                stream.Write(mark);
                stream.Flush();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // a cell closed the stream; the client has seen its end
            }
        }
    }

    private async Task<string> AskAsync(InputRequest request, CancellationToken cancellation)
    {
        var cell = _running ?? throw new InvalidOperationException("Only a running cell can ask for input.");
        var number = Interlocked.Increment(ref _asked);
        var answer = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _questions[number] = answer;
        _events.Post(new EngineEvent.Asked(cell.Id, number, request.Prompt, request.IsPassword));
        return await answer.Task.WaitAsync(cancellation).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"The question \"{request.Prompt}\" was not answered.");
    }
}
