using Workbench.Cli.Main;
using Workbench.Cli.Verbs;
using Workbench.Notebooks.Execution;

namespace Workbench.Cli.Tests.Support;

/// <summary>
/// Runs the command in the process of the tests, where the compiler is warm: for what would come out the same in a process
/// of its own. One runs at a time, for the current folder and the console belong to the whole process.
/// </summary>
internal static class CommandHere
{
    private static readonly SemaphoreSlim Gate = new(1);
    private static readonly AsyncLocal<Said?> Saying = new();

    private static readonly OwnProcesses None = new(
        async (workspace, all, apart, stop) => await MainJob.AttemptAsync(workspace, all, apart, stop),
        (engine, session) =>
        {
            EngineVerb.BeginAt(engine.Host, session.WorkingDirectory!);
            return new NotebookSession(session);
        });

    static CommandHere()
    {
        // no bars and no colours, whoever watches the tests
        Environment.SetEnvironmentVariable("TERM", "dumb");
        NotebookEngine.UseUtc();
        Console.SetOut(new HeardWriter(Console.Out, said => said.Out));
        Console.SetError(new HeardWriter(Console.Error, said => said.Error));
    }

    /// <param name="folder">The current folder meanwhile.</param>
    /// <param name="arguments">What stands after <c>workbench</c>.</param>
    public static async Task<Outcome> RunAsync(string folder, params string[] arguments)
    {
        await Gate.WaitAsync(TestContext.Current.CancellationToken);
        var before = Environment.CurrentDirectory;
        var said = Saying.Value = new Said(new StringWriter(), new StringWriter());
        try
        {
            Environment.CurrentDirectory = folder;
            var code = await WorkbenchCommand.RunAsync(arguments, None, TestContext.Current.CancellationToken);
            return new Outcome(code, said.Out.ToString(), said.Error.ToString());
        }
        finally
        {
            Saying.Value = null;
            Environment.CurrentDirectory = before;
            Gate.Release();
        }
    }

    /// <summary>What one run writes.</summary>
    private sealed record Said(StringWriter Out, StringWriter Error);

    /// <summary>Gives a run what it writes, and the console what others do. The console lets one thread at a time write.</summary>
    private sealed class HeardWriter(TextWriter outside, Func<Said, TextWriter> of) : TextWriter
    {
        public override System.Text.Encoding Encoding => outside.Encoding;

        private TextWriter Target => Saying.Value is { } said ? of(said) : outside;

        public override void Write(char value) => Target.Write(value);

        public override void Write(char[] buffer, int index, int count) => Target.Write(buffer, index, count);

        public override void Write(string? value) => Target.Write(value);

        public override void Flush() => Target.Flush();
    }
}
