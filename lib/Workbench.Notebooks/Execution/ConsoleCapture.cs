using System.Reflection;
using System.Text;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// Sends what a cell writes to the console to that cell, also from its tasks and threads and also late; what is
/// written outside of cells goes where it went before.
/// </summary>
internal static class ConsoleCapture
{
    private static readonly Lock s_gate = new();
    private static readonly RoutedWriter s_out = new("stdout");
    private static readonly RoutedWriter s_error = new("stderr");
    private static int s_running;
    private static TextReader? s_reader;

    /// <summary>Called before each cell.</summary>
    public static void Install()
    {
        lock (s_gate)
        {
            // setting Console.InputEncoding, as starting a process with a pipe may do, silently drops the reader that was set
            if (!ReferenceEquals(Console.In, s_reader))
            {
                Console.SetIn(new RoutedReader(Console.In));
                s_reader = Console.In;
            }
            Route();
            s_running++;
        }
    }

    /// <summary>Called after each cell: a writer that it set goes with it.</summary>
    public static void End()
    {
        lock (s_gate)
        {
            Route();
            s_running--;
        }
    }

    private static void Route()
    {
        if (s_out.TakesOver(Console.Out, isHosts: s_running == 0))
        {
            Console.SetOut(s_out);
            s_out.Installed = Bare("s_out", s_out) ?? Console.Out;
        }
        if (s_error.TakesOver(Console.Error, isHosts: s_running == 0))
        {
            Console.SetError(s_error);
            s_error.Installed = Bare("s_error", s_error) ?? Console.Error;
        }
    }

    /// <summary>
    /// Takes away the one lock that the console puts around a writer: a thread that is aborted while it waits for it
    /// leaves it locked for good (.NET 10), and then no cell of the process can write any more.
    /// </summary>
    private static RoutedWriter? Bare(string name, RoutedWriter writer)
    {
        if (typeof(Console).GetField(name, BindingFlags.Static | BindingFlags.NonPublic) is not { } field)
            return null;
        field.SetValue(null, writer);
        return writer;
    }

    private sealed class RoutedWriter(string stream) : PieceWriter
    {
        private TextWriter _outside = Null;

        public override Encoding Encoding => _outside.Encoding;

        /// <summary>What the console made of this writer.</summary>
        public TextWriter? Installed { get; set; }

        /// <summary>Whether another writer stands where this one belongs; the host's gets what is written outside of cells.</summary>
        public bool TakesOver(TextWriter present, bool isHosts)
        {
            if (ReferenceEquals(present, Installed))
                return false;
            if (isHosts)
                _outside = present;
            return true;
        }

        public override void Write(string? value)
        {
            if (NotebookContext.Current is { } cell)
                cell.PutOut(outputs => outputs.Write(stream, value ?? ""));
            else
                _outside.Write(value);
        }

        public override void Flush()
        {
            if (NotebookContext.Current is null)
                _outside.Flush();
        }
    }

    /// <summary>A cell that reads from the console asks the user as <c>GetInputAsync</c> does; cells of one process ask one after another.</summary>
    private sealed class RoutedReader(TextReader outside) : TextReader
    {
        public override int Read() => NotebookContext.Current is null ? outside.Read() : throw NoCharacters();

        public override int Peek() => NotebookContext.Current is null ? outside.Peek() : throw NoCharacters();

        public override string? ReadLine() => NotebookContext.Current is null
            ? outside.ReadLine()
            : NotebookFunctions.GetInputAsync("").GetAwaiter().GetResult();

        private static InvalidOperationException NoCharacters() =>
            new("A cell cannot read single characters from the console. Use: await GetInputAsync(\"the question\").");
    }
}
