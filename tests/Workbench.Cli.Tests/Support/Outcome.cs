namespace Workbench.Cli.Tests.Support;

/// <summary>What the command said and how it ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Out">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
public sealed record Outcome(int ExitCode, string Out, string Error)
{
    /// <summary>The notebooks that ran, each with the reason given.</summary>
    public IReadOnlyDictionary<string, string> Ran { get; } = Error.Split('\n')
        .Select(line => line.Split(": ", 2))
        .Where(parts => parts.Length == 2 && parts[0] != "workbench" && parts[0].All(c => char.IsLetterOrDigit(c) || c is '-' or '_'))
        .GroupBy(parts => parts[0], parts => parts[1], StringComparer.Ordinal)
        .ToDictionary(lines => lines.Key, lines => lines.First(), StringComparer.Ordinal);
}
