namespace Workbench.Sources;

/// <summary>A file cannot be read as a text; the message says where, what was seen, what was expected and what to do next.</summary>
public sealed class NotTextException : Exception
{
    /// <summary>A file that is no text, for the reason the problem gives.</summary>
    public NotTextException(Problem problem, Exception? innerException = null)
        : base($"{problem.File}: {problem.Message}", innerException) => Problem = problem;

    /// <summary>What is wrong with which file.</summary>
    public Problem Problem { get; }
}
