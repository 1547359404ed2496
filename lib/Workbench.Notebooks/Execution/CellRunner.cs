using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Formatting;
using Workbench.Notebooks.Inputs;

namespace Workbench.Notebooks.Execution;

/// <summary>Runs the parts of a cell on the session's thread and holds what cells leave behind.</summary>
internal sealed class CellRunner
{
    private readonly SessionOptions _options;
    private readonly FormatterRegistry _formatters;
    private readonly Lazy<CellCompiler> _compiler;
    private readonly SubmissionNames _names = new();
    private object?[] _submissions = new object?[16];
    private readonly InputRecorder _inputs;
    private readonly string? _folderForPaths;
    private int _compiled;

    public CellRunner(SessionOptions options, FormatterRegistry formatters, InputRecorder inputs, string name)
    {
        _options = options;
        _formatters = formatters;
        _inputs = inputs;
        _folderForPaths = options is { SetsCurrentDirectory: false, WorkingDirectory: { } folder } && Path.GetFullPath(folder) is var full && full != Environment.CurrentDirectory ? full : null;
        _compiler = new Lazy<CellCompiler>(
            () => new CellCompiler(options, new SessionAssemblies(name, CellCompiler.Hosted(options))));
    }

    /// <summary>The names of the session's variables; from any thread.</summary>
    public string[] VariableNames() => _names.Of(_submissions);

    public CellResult Run(string source, CellContext cell, OutputCollector outputs, StopSignal stop)
    {
        ConsoleCapture.Install();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        InputRecorder.Current = _inputs;
        NotebookContext.Current = new NotebookContext(_options, _formatters, outputs, cell.Number)
        {
            CancellationToken = stop.Asked,
            FolderForPaths = _folderForPaths,
        };
        using var directory = CurrentDirectory.Enter(_options);
        try
        {
            var value = RunParts(CellParts.Parse(source, cell.Language), cell, outputs, stop);
            return new CellResult(CellStatus.Succeeded, outputs) { Value = value, Number = cell.Number };
        }
        catch (OperationCanceledException) when (stop.Asked.IsCancellationRequested)
        {
            return Failure(stop.Status, stop.Error(stop.Status), cell, outputs);
        }
        catch (Exception e)
        {
            var error = new CellErrors(_options.Name, cell.Number, source).From(e);
            return Failure(CellStatus.Failed, error, cell, outputs);
        }
    }

    private static CellResult Failure(CellStatus status, CellError error, CellContext cell, OutputCollector outputs)
    {
        outputs.Fail(error.ToOutput());
        return new CellResult(status, outputs) { Error = error, Number = cell.Number };
    }

    private object? RunParts(
        IReadOnlyList<CellPart> parts, CellContext cell, OutputCollector outputs, StopSignal stop)
    {
        object? value = null;
        Stopwatch? clock = null;
        foreach (var part in parts)
        {
            switch (part)
            {
                case CellPart.Command { Name: "time" }:
                    clock = Stopwatch.StartNew();
                    break;
                case CellPart.Command command:
                    outputs.Display(_formatters.Format(CellCommands.Run(command.Name, _submissions)));
                    break;
                case CellPart.Code { Language: NotebookLanguage.CSharp } code:
                    value = RunCSharp(code.Text, cell, outputs, stop);
                    break;
                case CellPart.Code code:
                    outputs.Display(_formatters.Format(Shown(code)));
                    break;
            }
        }
        if (clock is not null)
            outputs.Display(_formatters.Format($"Wall time: {clock.Elapsed.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture)} ms"));
        return value;
    }

    private object? RunCSharp(string code, CellContext cell, OutputCollector outputs, StopSignal stop)
    {
        var compiled = _compiler.Value.Compile(code, CellPath.Of(_options.Name, cell.Number), stop.Asked);
        if (compiled.EntryPoint is not { } entry)
            return null;
        // slot 0 is for globals; a cell takes the next free one if it declares anything
        if (++_compiled + 1 >= _submissions.Length)
            Array.Resize(ref _submissions, _submissions.Length * 2);
        object? value = null;
        Controlled(outputs, stop, () => entry(_submissions), result =>
        {
            value = result;
            if (result is not null and not DisplayHandle || (result is null && compiled.HasTrailingNull()))
            {
                var bundle = _formatters.Format(result);
                Uninterrupted.Run(() => outputs.Result(bundle, cell.Number));
            }
        });
        return value;
    }

    /// <summary>Runs user code where a loop can be ended, and what comes of it as well: formatters are user code too.</summary>
    private static void Controlled(OutputCollector outputs, StopSignal stop, Func<Task<object?>> start, Action<object?> show)
    {
        var pump = new CellPump { OnStray = e => StrayExceptions.Tell(outputs, e) };
        SynchronizationContext.SetSynchronizationContext(pump);
        stop.StartClock();
        try
        {
#pragma warning disable SYSLIB0046 // the one way to end a loop that does not want to end
            ControlledExecution.Run(
                () =>
                {
                    var task = start();
                    pump.RunUntil(task, stop.Aborted);
                    if (!task.IsCompleted)
                        stop.Aborted.ThrowIfCancellationRequested();
                    show(task.GetAwaiter().GetResult());
                },
                stop.Aborted);
#pragma warning restore SYSLIB0046
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(null);
            pump.Close();
        }
    }

    private static MimeText Shown(CellPart.Code code) => code.Language switch
    {
        "html" => new MimeText(MimeBundle.Html, code.Text),
        "markdown" => new MimeText(MimeBundle.Markdown, code.Text),
        "javascript" => new MimeText("application/javascript", code.Text),
        var language => throw new CellFaultException(
            "UnknownLanguage",
            $"this cell is in '{language}', which this engine does not run; it runs C#, and shows HTML, JavaScript and Markdown. "
            + "Run the notebook with a kernel of that language, or tag the cell 'skip-execution'.",
            line: null),
    };
}
