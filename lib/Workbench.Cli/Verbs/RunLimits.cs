using System.CommandLine;
using System.Globalization;
using Workbench.Notebooks.Running;

namespace Workbench.Cli.Verbs;

/// <summary>How the verbs that execute notebooks execute them.</summary>
internal static class RunLimits
{
    private const double LongestTimeout = 1_000_000;

    public static Option<double?> Timeout { get; } = SecondsOption("--timeout", "How long one cell may take, in seconds [default: 300].");

    public static Option<double?> NotebookTimeout { get; } = SecondsOption("--notebook-timeout", "How long a notebook may take, in seconds [default: no limit].");

    /// <summary>The options of a run with the limits that were given.</summary>
    public static RunOptions Of(ParseResult result) => new()
    {
        Session = NotebookSessions.Options,
        CellTimeLimit = Seconds(result.GetValue(Timeout)) ?? NotebookSessions.CellTimeLimit,
        NotebookTimeLimit = Seconds(result.GetValue(NotebookTimeout)),
    };

    /// <summary>The options for one notebook: it opens the workspace that is named, else the one above it; one that opens none needs none.</summary>
    public static RunOptions BeginningAt(this RunOptions options, string? workspace, string notebook)
    {
        var folder = workspace ?? Path.GetDirectoryName(Path.GetFullPath(notebook))!;
        return options with
        {
            Surround = () =>
            {
                Workspace.BeginAt(folder);
                return null;
            },
        };
    }

    private static Option<double?> SecondsOption(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "SECONDS",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= LongestTimeout)
                return seconds;
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} {text}: expected seconds, more than 0 and at most {LongestTimeout:#,0}."));
            return null;
        },
    };

    private static TimeSpan? Seconds(double? seconds) => seconds is { } value ? TimeSpan.FromSeconds(value) : null;
}
