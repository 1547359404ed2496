using System.Text;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// Sends what a cell writes to the console to that cell, also from its tasks and threads and also late; what is
/// written outside of cells goes where it went before. Installed once a process.
/// </summary>
internal static class ConsoleCapture
{
    private static readonly Lock s_gate = new();
    private static bool s_installed;

    public static void Install()
    {
        lock (s_gate)
        {
            if (s_installed)
                return;
            s_installed = true;
            Console.SetOut(new RoutedWriter(Console.Out, "stdout"));
            Console.SetError(new RoutedWriter(Console.Error, "stderr"));
            Console.SetIn(new RoutedReader(Console.In));
        }
    }

    private sealed class RoutedWriter(TextWriter outside, string stream) : TextWriter
    {
        public override Encoding Encoding => outside.Encoding;

        public override void Write(char value) => Write(value.ToString());

        public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

        public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

        public override void Write(string? value)
        {
            if (NotebookContext.Current is { } cell)
                cell.Outputs.Write(stream, value ?? "");
            else
                outside.Write(value);
        }

        public override void WriteLine(string? value) => Write(value + "\n");

        public override void WriteLine() => Write("\n");

        public override void Flush() => outside.Flush();
    }

    /// <summary>A cell that reads from the console asks the user as <c>GetInputAsync</c> does, and never hangs.</summary>
    /// <remarks>
    /// <see cref="Console.In"/> lets one thread in at a time and keeps the others out until it has its answer. Whoever waits here gives
    /// the lock back meanwhile: else one reader, of another cell or of the host, would stop all.
    /// </remarks>
    private sealed class RoutedReader(TextReader outside) : TextReader
    {
        public override int Read() => NotebookContext.Current is null ? Unlocked(Outside(outside.Read)) : throw NoCharacters();

        public override int Peek() => NotebookContext.Current is null ? outside.Peek() : throw NoCharacters();

        public override string? ReadLine() => NotebookContext.Current is null
            ? Unlocked(Outside(outside.ReadLine))
            : Unlocked(NotebookFunctions.GetInputAsync(""));

        private static Task<T> Outside<T>(Func<T> read) =>
            Task.Factory.StartNew(read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        private static T Unlocked<T>(Task<T> answer)
        {
            var gate = Console.In;
            if (Monitor.IsEntered(gate))
            {
                answer.ContinueWith(_ => Wake(gate), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                while (!answer.IsCompleted)
                    Monitor.Wait(gate);
            }

            return answer.GetAwaiter().GetResult();
        }

        private static void Wake(object gate)
        {
            lock (gate)
                Monitor.PulseAll(gate);
        }

        private static InvalidOperationException NoCharacters() =>
            new("A cell cannot read single characters from the console. Use: await GetInputAsync(\"the question\").");
    }
}
