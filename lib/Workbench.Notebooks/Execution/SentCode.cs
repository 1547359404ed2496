namespace Workbench.Notebooks.Execution;

/// <summary>Code that the code of a running cell sends to the session, to run before it goes on.</summary>
internal static class SentCode
{
    /// <summary>Runs code in a language and gives its value; on the cell's own thread, whichever thread asks.</summary>
    /// <exception cref="InvalidOperationException">No cell runs.</exception>
    public static Task<object?> RunAsync(string code, string language) =>
        NotebookContext.Current?.Send is { } send
            ? send(code, language)
            : throw new InvalidOperationException("Code can be sent to the session only from a cell, and only while that runs.");
}
