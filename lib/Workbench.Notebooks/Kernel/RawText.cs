using System.Text;

namespace Workbench.Notebooks.Kernel;

/// <summary>What an engine's process writes to both standard streams past the console. What the runtime says as it dies is kept apart.</summary>
internal sealed class RawText
{
    private const int MostLastWords = 4_000;

    private readonly RawOutput _output;
    private readonly RawOutput _error;
    private readonly StringBuilder _said = new();
    private readonly StringBuilder _lastWords = new();
    private int _marks;

    public RawText(EngineLink link, Action<string, string> onText)
    {
        _output = new RawOutput(link.StandardOutput, link.Mark, text => onText("stdout", text));
        _error = new RawOutput(link.StandardError, link.Mark, text => TakeError(text, onText));
    }

    /// <summary>What was written to standard error, its beginning.</summary>
    public string Said => Read(_said).Trim();

    /// <summary>What the runtime wrote as it died; empty when it did not.</summary>
    public string LastWords => Read(_lastWords);

    /// <summary>Waits until everything is read that was written before the end of the cell that has just ended.</summary>
    public void WaitForMark(TimeSpan longest)
    {
        _marks++;
        _output.WaitFor(_marks, longest);
        _error.WaitFor(_marks, longest);
    }

    /// <summary>Waits until everything is read.</summary>
    public void WaitForEnd(TimeSpan longest)
    {
        _output.WaitForEnd(longest);
        _error.WaitForEnd(longest);
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
            return text.ToString();
    }

    private void TakeError(string text, Action<string, string> onText)
    {
        Keep(_said, text);
        if (LastWords.Length > 0 || EngineEnd.Beginnings.Any(beginning => text.StartsWith(beginning, StringComparison.Ordinal)))
            Keep(_lastWords, text);
        else
            onText("stderr", text);
    }

    private static void Keep(StringBuilder kept, string text)
    {
        lock (kept)
            kept.Append(text, 0, Math.Min(text.Length, Math.Max(0, MostLastWords - kept.Length)));
    }
}
