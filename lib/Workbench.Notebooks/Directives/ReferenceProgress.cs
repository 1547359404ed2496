using System.Diagnostics;
using System.Globalization;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Directives;

/// <summary>An output that tells every second how long something takes, and at its end what came of it.</summary>
internal sealed class ReferenceProgress(OutputCollector outputs, string what) : IDisposable
{
    private static readonly TimeSpan s_step = TimeSpan.FromSeconds(1);

    private readonly Stopwatch _clock = new();
    private Timer? _timer;
    private string? _display;

    /// <summary>Begins to tell, when there is something to wait for; once begun it goes on.</summary>
    public void Start()
    {
        if (_display is not null)
            return;
        _clock.Start();
        _display = outputs.Display(Text($"{what} …"));
        _timer = new Timer(_ => outputs.Update(_display, Text(string.Create(CultureInfo.InvariantCulture, $"{what} … {_clock.Elapsed.TotalSeconds:0} s"))), null, s_step, s_step);
    }

    /// <summary>Puts the outcome in place of what was told.</summary>
    public void End(MimeBundle outcome)
    {
        StopTelling();
        if (_display is null)
            outputs.Display(outcome);
        else
            outputs.Update(_display, outcome);
        _display = null;
    }

    /// <summary>Ends the telling; where nothing came of it, what is told last says so.</summary>
    public void Dispose()
    {
        StopTelling();
        if (_display is not null)
            outputs.Update(_display, Text($"{what}: not done"));
    }

    private void StopTelling()
    {
        if (_timer is not { } timer)
            return;
        using var ended = new ManualResetEvent(false);
        if (timer.Dispose(ended))
            ended.WaitOne();
        _timer = null;
    }

    private static MimeBundle Text(string text) => MimeBundle.Empty.With(MimeBundle.PlainText, text);
}
