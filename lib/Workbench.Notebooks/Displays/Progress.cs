using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Displays;

/// <summary>
/// How far a long piece of work is: <c>var progress = new Progress(files.Length, "reading"); display(progress);</c>, then
/// <see cref="Report(int)"/> as it goes. It is a bar in a notebook and on a terminal. From any thread.
/// </summary>
public sealed class Progress : IProgress<int>, IProgress<double>
{
    /// <summary>How often it is shown anew at most, in milliseconds.</summary>
    private const int Pause = 100;

    private readonly Lock _gate = new();
    private readonly List<DisplayHandle> _shown = [];
    private int _done;
    private bool _isStopped;
    private long _lastShown = -Pause;
    private bool _isWaiting;

    /// <summary>Work of so many steps.</summary>
    /// <param name="total">How many steps there are.</param>
    /// <param name="label">What is done, in a word or two.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="total"/> is negative.</exception>
    public Progress(int total, string label = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        Total = total;
        Label = label;
    }

    /// <summary>How many steps there are.</summary>
    public int Total { get; }

    /// <summary>What is done.</summary>
    public string Label { get; }

    /// <summary>How many steps are done, from 0 to <see cref="Total"/>.</summary>
    public int Done => State.Done;

    internal ProgressState State
    {
        get
        {
            lock (_gate)
                return new ProgressState(Label, _done, Total, _isStopped);
        }
    }

    /// <summary>So many steps are done; what is beyond the total counts as all.</summary>
    public void Report(int value) => Set(_ => value);

    /// <summary>This share is done, from 0 to 1.</summary>
    public void Report(double value) => Set(_ => (int)Math.Round(Math.Clamp(double.IsNaN(value) ? 0 : value, 0, 1) * Total));

    /// <summary>So many more steps are done.</summary>
    public void Advance(int steps = 1) => Set(done => done + steps);

    /// <summary>What is said where there is no bar.</summary>
    public override string ToString() => State.ToString();

    internal void ShowIn(DisplayHandle handle)
    {
        NotebookContext.Current?.Attend(this);
        lock (_gate)
            _shown.Add(handle);
    }

    /// <summary>The cell that reported has ended; work that is not done by then has stopped when the cell failed.</summary>
    internal void End(bool failed)
    {
        lock (_gate)
            _isStopped = failed && _done < Total;
        Show();
    }

    private void Set(Func<int, int> step)
    {
        NotebookContext.Current?.Attend(this);
        lock (_gate)
        {
            var done = Math.Clamp(step(_done), 0, Total);
            if (done == _done && !_isStopped)
                return;
            _done = done;
            _isStopped = false;
            if (_isWaiting)
                return;
            var early = _lastShown + Pause - Environment.TickCount64;
            if (early > 0 && done < Total)
            {
                _isWaiting = true;
                _ = ShowLaterAsync((int)early);
                return;
            }
        }
        Show();
    }

    private async Task ShowLaterAsync(int wait)
    {
        await Task.Delay(wait).ConfigureAwait(false);
        Show();
    }

    private void Show()
    {
        DisplayHandle[] shown;
        lock (_gate)
        {
            _isWaiting = false;
            _lastShown = Environment.TickCount64;
            shown = [.. _shown];
        }
        foreach (var handle in shown)
            handle.Update(this);
    }
}
