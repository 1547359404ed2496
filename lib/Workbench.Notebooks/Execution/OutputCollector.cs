using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Workbench.Notebooks.Charts;
using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// Collects what one cell puts out, from whatever thread, in order. Pieces of one stream that follow each other become
/// one output; what is beyond the limits is dropped with a note.
/// </summary>
internal sealed class OutputCollector(OutputLimits limits, Action<OutputEvent>? live)
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];
    private int _streamLeft = limits.StreamCharacters;
    private int _displayLeft = limits.DisplayCharacters;
    private int _displays;
    private bool _noted;
    private bool _carriesPlotly;
    private bool _clearsWithNext;

    /// <summary>Where charts get plotly.js from; null when they go without it.</summary>
    public SessionCharts? Charts { get; init; }

    /// <summary>What the names of its displays begin with, so that no other cell of the session has the same.</summary>
    public string Name { get; init; } = "display";

    /// <summary>The cell's code, by which the session knows a cell that runs again.</summary>
    public string Source { get; init; } = "";

    public ImmutableArray<Output> Snapshot()
    {
        lock (_gate)
            return [.. _entries.Select(entry => entry.ToOutput())];
    }

    public void Write(string stream, string text)
    {
        if (text.Length == 0)
            return;
        lock (_gate)
        {
            ClearIfDue();
            var kept = text.Length <= _streamLeft ? text : text[.._streamLeft];
            _streamLeft -= kept.Length;
            if (kept.Length > 0 && HasRoom(stream))
                Append(stream, kept);
            if (kept.Length < text.Length)
                Note($"more than {Number(limits.StreamCharacters)} characters of text");
        }
    }

    /// <summary>Takes over what another collector told of, by the names it gave.</summary>
    public void Take(OutputEvent happened)
    {
        if (happened.Clearing != OutputClearing.None)
        {
            Clear(happened.Clearing == OutputClearing.WithNext);
            return;
        }
        if (happened.Output is Output.Stream stream)
        {
            Write(stream.Name, stream.Text);
            return;
        }
        lock (_gate)
        {
            ClearIfDue();
            if (happened.IsUpdate && _entries.Find(entry => entry.DisplayId == happened.DisplayId) is { } shown)
                shown.Fixed = happened.Output;
            else if (!happened.IsUpdate)
                _entries.Add(new Entry { Fixed = happened.Output, DisplayId = happened.DisplayId });
            live?.Invoke(happened);
        }
    }

    /// <summary>Adds a displayed value and gives the name under which it can be updated.</summary>
    public string Display(MimeBundle data)
    {
        lock (_gate)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{Name}-{++_displays}");
            Add(new Entry { Fixed = new Output.DisplayData(WithPlotly(data), JsonMap.Empty), DisplayId = id }, Size(data));
            return id;
        }
    }

    public void Update(string displayId, MimeBundle data)
    {
        lock (_gate)
        {
            if (_entries.Find(entry => entry.DisplayId == displayId) is not { } shown)
                return;
            _displayLeft += shown.Size;
            if (!Fits(Size(data)))
            {
                _displayLeft -= shown.Size;
                return;
            }
            shown.Size = Size(data);
            _carriesPlotly &= !Carries(shown.Fixed);
            shown.Fixed = new Output.DisplayData(WithPlotly(data), JsonMap.Empty);
            live?.Invoke(new OutputEvent(shown.Fixed, displayId, IsUpdate: true));
        }
    }

    public void Result(MimeBundle data, int executionCount)
    {
        lock (_gate)
            Add(new Entry { Fixed = new Output.ExecuteResult(WithPlotly(data), JsonMap.Empty, executionCount) }, Size(data));
    }

    /// <summary>Drops what there is, at once or when the next output comes.</summary>
    public void Clear(bool wait)
    {
        lock (_gate)
        {
            _clearsWithNext = wait;
            if (!wait)
                Empty();
            live?.Invoke(OutputEvent.Cleared(wait));
        }
    }

    /// <summary>Adds an error: always, whatever the limits.</summary>
    public void Fail(Output.Error error)
    {
        lock (_gate)
        {
            ClearIfDue();
            _entries.Add(new Entry { Fixed = error });
            live?.Invoke(new OutputEvent(error));
        }
    }

    /// <summary>The first chart of the session carries plotly.js for all.</summary>
    private MimeBundle WithPlotly(MimeBundle data)
    {
        if (_carriesPlotly || !ChartHtml.IsChart(data.Get(MimeBundle.Html)) || Charts?.IsCarriedBy(Source) != true)
            return data;
        _carriesPlotly = true;
        return SessionCharts.Carrying(data);
    }

    private static bool Carries(Output? output) =>
        output is Output.DisplayData { Data: var data } && data.Get(MimeBundle.Html) is { } html && ChartHtml.HasPlotly(html);

    private void Add(Entry entry, int size)
    {
        ClearIfDue();
        if (!HasRoom(stream: null) || !Fits(size))
            return;
        entry.Size = size;
        _entries.Add(entry);
        live?.Invoke(new OutputEvent(entry.ToOutput(), entry.DisplayId));
    }

    private void Append(string stream, string text)
    {
        if (_entries is not [.., { Text: not null } last] || last.Stream != stream)
            _entries.Add(last = new Entry { Stream = stream, Text = new StringBuilder() });
        last.Text.Append(text);
        live?.Invoke(new OutputEvent(new Output.Stream(stream, text)));
    }

    private void ClearIfDue()
    {
        if (_clearsWithNext)
            Empty();
    }

    private void Empty()
    {
        _entries.Clear();
        (_streamLeft, _displayLeft) = (limits.StreamCharacters, limits.DisplayCharacters);
        _noted = _carriesPlotly = _clearsWithNext = false;
    }

    private bool HasRoom(string? stream)
    {
        var merges = stream is not null && _entries is [.., { Text: not null } last] && last.Stream == stream;
        if (merges || _entries.Count < limits.Outputs)
            return true;
        Note($"more than {Number(limits.Outputs)} outputs");
        return false;
    }

    private bool Fits(int size)
    {
        if (size <= _displayLeft)
        {
            _displayLeft -= size;
            return true;
        }
        Note($"values of more than {Number(limits.DisplayCharacters)} characters");
        return false;
    }

    private void Note(string what)
    {
        if (_noted)
            return;
        _noted = true;
        Append("stderr", $"\n[This cell put out {what}; what is beyond is not kept.]\n");
    }

    private static int Size(MimeBundle data) => data.Values.Sum(content => content.Length);

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private sealed class Entry
    {
        public string? Stream { get; init; }

        public StringBuilder? Text { get; init; }

        public Output? Fixed { get; set; }

        public string? DisplayId { get; init; }

        public int Size { get; set; }

        public Output ToOutput() => Fixed ?? new Output.Stream(Stream!, Text!.ToString());
    }
}
