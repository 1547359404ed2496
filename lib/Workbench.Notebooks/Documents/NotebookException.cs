namespace Workbench.Notebooks.Documents;

/// <summary>
/// A notebook, or a request about one, that cannot be served. The message says where, what was seen, what was
/// expected, and what to do next.
/// </summary>
public sealed class NotebookException : Exception
{
    /// <summary>Builds the message from its four parts; each is a phrase without a final full stop.</summary>
    public NotebookException(string where, string seen, string expected, string next, Exception? inner = null)
        : base($"{where}: {seen}; expected {expected}. {next}.", inner)
    {
        Where = where;
        Seen = seen;
        Expected = expected;
        Next = next;
    }

    /// <summary>The file, cell or parameter that the message is about.</summary>
    public string Where { get; }

    /// <summary>What was found there.</summary>
    public string Seen { get; }

    /// <summary>What would have been accepted.</summary>
    public string Expected { get; }

    /// <summary>What the reader can do about it.</summary>
    public string Next { get; }
}
