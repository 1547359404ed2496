namespace Workbench.Cli;

/// <summary>What the command tells its caller.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A cell failed, or a coding no longer holds.</summary>
    public const int Failed = 1;

    /// <summary>The command was used wrongly, or what it was given cannot be used.</summary>
    public const int Unusable = 2;

    /// <summary>Stopped by Ctrl+C or a request to terminate (128 + SIGINT).</summary>
    public const int Interrupted = 130;
}
