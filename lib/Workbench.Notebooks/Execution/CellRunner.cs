using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using Workbench.Notebooks.Directives;
using Workbench.Notebooks.Displays;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Formatting;
using Workbench.Notebooks.Inputs;
using Workbench.Notebooks.Language;

namespace Workbench.Notebooks.Execution;

/// <summary>Runs the parts of a cell on the session's thread and holds what cells leave behind.</summary>
internal sealed class CellRunner
{
    private const string JavaScript = "javascript";
    private const string Json = "application/json";

    private readonly SessionOptions _options;
    private readonly FormatterRegistry _formatters;
    private readonly SessionAssemblies _assemblies;
    private readonly Lazy<CellCompiler> _compiler;
    private readonly SubmissionNames _names = new();

    private readonly SessionReferences _references;
    private readonly ValueCommands _values;
    private readonly Imports _imports;
    private object?[] _submissions = new object?[16];
    private readonly InputRecorder _inputs;
    private readonly string? _folderForPaths;
    private readonly CellControl _control = new();
    private int _declared;

    public CellRunner(SessionOptions options, FormatterRegistry formatters, InputRecorder inputs, string name)
    {
        _options = options;
        _formatters = formatters;
        _inputs = inputs;
        _folderForPaths = options is { SetsCurrentDirectory: false, WorkingDirectory: { } folder } && Path.GetFullPath(folder) is var full && full != Environment.CurrentDirectory ? full : null;
        _assemblies = new SessionAssemblies(name, CellCompiler.Hosted(options));
        _compiler = new Lazy<CellCompiler>(() => new CellCompiler(options, _assemblies));
        _references = new SessionReferences(options, _assemblies);
        _values = new ValueCommands(options, VariableNames);
        _imports = new Imports((source, language, run) => RunParts(CellParts.Parse(source, language), run));
    }

    /// <summary>The names of the session's variables; from any thread.</summary>
    public string[] VariableNames() => _names.Of(_submissions);

    /// <summary>What the last finished cell left behind; for any thread, also while a cell runs.</summary>
    public SessionState State => _compiler.Value.Finished;

    /// <summary>The present value of a variable in a few words, null when there is no such variable; for any thread.</summary>
    public string? DescribeVariable(string name) => SessionValues.Describe(_submissions, name);

    public CellResult Run(string source, CellContext cell, OutputCollector outputs, StopSignal stop)
    {
        ConsoleCapture.Install();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        InputRecorder.Current = _inputs;
        var context = NotebookContext.Current = new NotebookContext(_options, _formatters, outputs, cell.Number)
        {
            CancellationToken = stop.Asked,
            Stop = stop,
            FolderForPaths = _folderForPaths,
        };
        using var directory = CurrentDirectory.Enter(_options);
        try
        {
            var run = new CellRun(cell, outputs, stop, _options.Name, cell.Number, Path.GetFullPath(_options.WorkingDirectory ?? "."));
            context.Send = (code, language) => _control.WithinAsync(() => RunSent(code, language, run));
            var value = RunParts(CellParts.Parse(source, cell.Language), run);
            context.End(failed: false);
            return new CellResult(CellStatus.Succeeded, outputs) { Value = value, Number = cell.Number };
        }
        catch (Exception e) when (stop.Asked.IsCancellationRequested && IsStop(e))
        {
            return Failure(stop.Status, stop.Error(stop.Status), cell, context);
        }
        catch (Exception e)
        {
            var error = new CellErrors(_options.Name, cell.Number, source, _compiler.IsValueCreated ? _compiler.Value.Places : null).From(e);
            return Failure(CellStatus.Failed, error, cell, context);
        }
        finally
        {
            context.Send = null;
            ConsoleCapture.End();
            if (_compiler.IsValueCreated)
                _compiler.Value.Finish();
        }
    }

    /// <summary>Whether an exception only says that work was stopped, that of tasks, parallel loops and libraries that wrap what they call included.</summary>
    private static bool IsStop(Exception exception) => exception switch
    {
        OperationCanceledException => true,
        AggregateException { InnerExceptions: { Count: > 0 } all } => all.All(IsStop),
        _ => exception.InnerException is { } cause && IsStop(cause),
    };

    private static CellResult Failure(CellStatus status, CellError error, CellContext cell, NotebookContext context)
    {
        context.End(failed: true);
        context.Outputs.Fail(error.ToOutput());
        return new CellResult(status, context.Outputs) { Error = error, Number = cell.Number };
    }

    /// <summary>Runs code that the cell sends while it runs.</summary>
    private object? RunSent(string code, string language, CellRun run)
    {
        var places = _compiler.Value.Places;
        var sent = run with { Notebook = $"code sent by {Path.GetFileName(run.Notebook)}", IsSent = true };
        try
        {
            return _imports.RunCell(code, language, sent);
        }
        finally
        {
            _compiler.Value.Places = places;
        }
    }

    private object? RunParts(IReadOnlyList<CellPart> parts, CellRun run)
    {
        object? value = null;
        Stopwatch? clock = null;
        var handed = new StringBuilder();
        foreach (var part in parts)
        {
            switch (part)
            {
                case CellPart.Command { Name: "time" }:
                    clock = Stopwatch.StartNew();
                    break;
                case CellPart.Command { Language: JavaScript, Name: "set" or "share" } command:
                    handed.Append(Script(command, run));
                    break;
                case CellPart.Command command:
                    RunCommand(command, run);
                    break;
                case CellPart.Code { Language: NotebookLanguage.CSharp } code:
                    value = RunCSharp(code.Text, run);
                    break;
                case CellPart.Code { Language: CellParts.Value } text:
                    _values.Text(text.Text);
                    break;
                case CellPart.Code { Language: JavaScript } code:
                    run.Outputs.Display(_formatters.Format(Shown(code with { Text = handed + code.Text })));
                    handed.Clear();
                    break;
                case CellPart.Code code:
                    run.Outputs.Display(_formatters.Format(Shown(code)));
                    break;
            }
        }
        if (handed.Length > 0)
            run.Outputs.Display(_formatters.Format(Shown(new CellPart.Code(JavaScript, handed.ToString()))));
        if (clock is not null)
            run.Outputs.Display(_formatters.Format($"Wall time: {clock.Elapsed.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture)} ms"));
        return value;
    }

    private void RunCommand(CellPart.Command command, CellRun run)
    {
        switch (command.Name)
        {
            case "import":
                _imports.Run(command, run);
                break;
            case "set":
                RunCSharp(_values.Set(command, run.Stop.Asked)?.Declaration ?? "", run);
                break;
            case "share":
                RunCSharp(_values.Share(command).Declaration, run);
                break;
            case CellParts.Value:
                _values.Value(command, run.Stop.Asked);
                break;
            default:
                run.Outputs.Display(_formatters.Format(SessionCommands.Run(command, _submissions)));
                break;
        }
    }

    /// <summary>The JavaScript that hands a script what a line asks for.</summary>
    private string Script(CellPart.Command command, CellRun run)
    {
        var value = command.Name == "set" ? _values.Set(command, run.Stop.Asked) : _values.Share(command);
        var script = "";
        if (value is not null)
            RunCSharp(value.Expression, run, (result, _) => script = value.Script(_formatters.Format(result, Json)[Json]));
        return script;
    }

    private object? RunCSharp(string source, CellRun run) => RunCSharp(source, run, (result, isNull) =>
    {
        if (result is Progress)
            NotebookFunctions.display(result);
        else if (result is not null and not DisplayHandle || isNull)
            Show(_formatters.Format(result), run);
    });

    /// <summary>Runs C# code and lets its value be shown; that is given whether a null is the value of a trailing expression.</summary>
    private object? RunCSharp(string source, CellRun run, Action<object?, bool> show)
    {
        var code = AddReferences(source, run);
        var compiled = _compiler.Value.Compile(code, run.Path, run.Stop.Asked);
        if (compiled.EntryPoint is not { } entry)
            return null;
        // slot 0 is for globals; a cell takes the next free one, and leaves it to the one after it if it declares nothing
        if (_declared + 2 >= _submissions.Length)
            Array.Resize(ref _submissions, _submissions.Length * 2);
        var submissions = compiled.Declares ? _submissions : [.. _submissions];
        _declared += compiled.Declares ? 1 : 0;
        object? value = null;
        _control.Run(run, () => entry(submissions), result =>
        {
            value = result;
            show(result, result is null && compiled.HasTrailingNull());
        });
        return value;
    }

    /// <summary>Finds what the code's <c>#r</c> lines name, and gives the code without them.</summary>
    private string AddReferences(string source, CellRun run)
    {
        var written = ReferenceValues.WriteOut(source, VariableNames, name => ValueOf(name, run));
        var (code, lines) = ReferenceLines.Split(written, run.Folder);
        if (lines.IsEmpty)
            return written;
        run.Stop.StartClock();
        var added = _references.Add(lines, run.Outputs, run.Stop.Asked);
        _compiler.Value.Add(added.References);
        foreach (var path in added.Assemblies.Where(AssemblyFormatters.Are))
            _formatters.RegisterFrom(_assemblies.LoadFromAssemblyName(AssemblyName.GetAssemblyName(path)));
        foreach (var load in PackageExtensions.Of(added.Extensions, _assemblies))
            _control.Run(run, () => Task.FromResult<object?>(null), _ => load());
        return added.Fault is { } fault ? throw fault : code;
    }

    private object? ValueOf(string variable, CellRun run)
    {
        object? value = null;
        RunCSharp(variable, run, (result, _) => value = result);
        return value;
    }

    private static void Show(MimeBundle bundle, CellRun run)
    {
        // a cell has one result; what an imported one gives is shown beside it
        Uninterrupted.Run(() =>
        {
            if (run.Importing.IsEmpty && !run.IsSent)
                run.Outputs.Result(bundle, run.Cell.Number);
            else
                run.Outputs.Display(bundle);
            return true;
        });
    }

    private static MimeText Shown(CellPart.Code code) => code.Language switch
    {
        "html" => new MimeText(MimeBundle.Html, code.Text),
        "markdown" => new MimeText(MimeBundle.Markdown, code.Text),
        JavaScript => new MimeText("application/javascript", code.Text),
        "mermaid" => new MimeText(BuiltInFormatters.Mermaid, code.Text),
        var language => throw CellParts.NotRun(language),
    };
}
