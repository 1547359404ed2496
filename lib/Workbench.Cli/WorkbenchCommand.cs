using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
using Workbench.Cli.Main;
using Workbench.Cli.Terminal;
using Workbench.Cli.Verbs;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;

namespace Workbench.Cli;

/// <summary>The <c>workbench</c> command with its verbs.</summary>
internal static class WorkbenchCommand
{
    private const string Description = """
        Compares what several sources say about the same event.

        Without a verb: reads the workspace, codes it, runs every notebook, and writes pages to out/ that open in any browser.
        A second run does only what a change makes necessary, and says why.

        Examples:
          workbench                                         the whole way, from seeds/ to out/index.html
          workbench run notebooks/05-your-question.ipynb -p category=attackers --output-dir /tmp
          workbench test notebooks/02-figures.ipynb         does it still put out what is stored in it?
          workbench check                                   do all codings still hold?
          workbench export --format csv --output tables     every row as files
        """;

    /// <summary>The folder that holds <c>seeds/</c> and <c>data/</c>.</summary>
    public static Option<DirectoryInfo?> Workspace { get; } = new("--workspace")
    {
        Description = "The folder that holds seeds/ and data/ [default: the nearest one upward].",
        HelpName = "DIR",
        Recursive = true,
        Validators =
        {
            result =>
            {
                if (result.Tokens is [{ Value: var folder }] && !Directory.Exists(folder))
                    result.AddError($"--workspace {folder}: there is no such folder.");
            },
        },
    };

    public static async Task<int> RunAsync(string[] args)
    {
        var isEngine = EngineVerb.Is(args);
        if (isEngine)
            EngineVerb.WarmUp();
        NotebookEngine.UseUtc();
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (isEngine)
            return await EngineVerb.RunAsync(args[1]);
        using var stop = new StopRequest();
        if (JobAttempt.Is(args))
            return await JobAttempt.RunAsync(args, (workspace, all, apart) => TellAsync(() => MainJob.AttemptAsync(workspace, all, apart, stop.Token)), stop);
        return await RunAsync(args, OwnProcesses.Started, stop.Token);
    }

    /// <summary>Does what people ask for.</summary>
    /// <param name="args">What stands after <c>workbench</c>.</param>
    /// <param name="processes">What further processes are started for.</param>
    /// <param name="stop">Asks the work to stop.</param>
    public static async Task<int> RunAsync(string[] args, OwnProcesses processes, CancellationToken stop)
    {
        var parsed = Create(processes).Parse(args);
        if (parsed.Action is ParseErrorAction)
            return await RefuseAsync(parsed);
        var settings = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        return await TellAsync(() => parsed.InvokeAsync(settings, stop));
    }

    /// <summary>Does the work, and says in a line what kept it from being done.</summary>
    private static async Task<int> TellAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is NoWorkspaceException or CorpusException or NotebookException or IOException or UnauthorizedAccessException)
        {
            PrintableText.Diagnose($"workbench: {e.Message}");
            return ExitCode.Unusable;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("workbench: stopped; what was written before is complete.");
            return ExitCode.Interrupted;
        }
    }

    /// <summary>What was used wrongly, the nearest names, and where help is.</summary>
    private static async Task<int> RefuseAsync(ParseResult parsed)
    {
        ((ParseErrorAction)parsed.Action!).ShowHelp = false;
        await parsed.InvokeAsync(new InvocationConfiguration { Output = Console.Error });
        var verb = parsed.CommandResult.Command  is { Parents: var parents } && !parents.Any() ? "" : " " + parsed.CommandResult.Command.Name;
        await Console.Error.WriteLineAsync($"`workbench{verb} --help` tells how it is used.");
        return ExitCode.Unusable;
    }

    /// <summary>A command by the name that people know, not by that of the assembly.</summary>
    private static Command Create(OwnProcesses processes)
    {
        var all = new Option<bool>("--all") { Description = "Run every notebook again, changed or not." };
        var root = new Command("workbench", Description)
        {
            new HelpOption(),
            new VersionOption(),
            Workspace,
            all,
            RunVerb.Create(processes),
            TestVerb.Create(processes),
            ConvertVerb.Create(),
            KernelVerb.Create(),
            RenderVerb.Create(),
            ExportVerb.Create(),
            CheckVerb.Create(),
            EvaluateVerb.Create(),
            ExtractVerb.Create(),
            QuantitiesVerb.Create(),
            HelpVerb.Create(verb => Create(processes).Parse([.. verb, "--help"])),
        };
        root.SetAction((result, cancellation) => MainJob.RunAsync(WorkspaceOf(result), result.GetValue(all), processes.Attempt, cancellation));
        return root;
    }

    public static Workspace WorkspaceOf(ParseResult result) => Workbench.Workspace.Find(result.GetValue(Workspace)?.FullName);
}
