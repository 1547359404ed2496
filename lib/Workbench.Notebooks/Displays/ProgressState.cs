using System.Globalization;
using System.Text.Json;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Formatting;

namespace Workbench.Notebooks.Displays;

/// <summary>How far a piece of work is, at one moment.</summary>
/// <param name="Label">What is done; empty when nobody said.</param>
/// <param name="Done">How many steps are done.</param>
/// <param name="Total">How many there are.</param>
/// <param name="IsStopped">Whether it ended before all were done, because its cell failed.</param>
public sealed record ProgressState(string Label, int Done, int Total, bool IsStopped)
{
    /// <summary>The MIME type under which a runner finds the state among a cell's outputs.</summary>
    internal const string MimeType = "application/vnd.workbench.progress+json";

    /// <summary>The share done, in percent, rounded down, so that 100 means all.</summary>
    public int Percent => Total == 0 ? 100 : (int)((long)Done * 100 / Total);

    /// <summary>"reading: 3 of 10 (30%)".</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(Label.Length == 0 ? "" : Label + ": ")}{Done:N0} of {Total:N0} ({Percent}%){(IsStopped ? ", stopped" : "")}");

    /// <summary>The state that an output shows; null when it shows none.</summary>
    public static ProgressState? Of(Output output)
    {
        if (output is not Output.DisplayData { Data: var data } || data.Get(MimeType) is not { } json)
            return null;
        var state = JsonElement.Parse(json);
        return new ProgressState(
            state.GetProperty("label").GetString()!, state.GetProperty("done").GetInt32(), state.GetProperty("total").GetInt32(), state.GetProperty("stopped").GetBoolean());
    }

    internal MimeBundle ToBundle() => MimeBundle.Empty
        .With(MimeBundle.PlainText, ToString())
        .With(MimeBundle.Html, ToHtml())
        .With(MimeType, string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"done":{{Done}},"label":"{{JsonEncodedText.Encode(Label)}}","stopped":{{(IsStopped ? "true" : "false")}},"total":{{Total}}}"""));

    private string ToHtml() => string.Create(
        CultureInfo.InvariantCulture,
        $"<div class=\"workbench-progress\"><label>{ShapeHtml.Escape(Label)} <progress value=\"{Done}\" max=\"{Math.Max(1, Total)}\"></progress></label> {Done:N0} of {Total:N0}{(IsStopped ? ", stopped" : "")}</div>");
}
