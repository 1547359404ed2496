namespace Workbench.Sources;

/// <summary>How much a problem matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Note,

    /// <summary>Probably a slip; the file is used as it is.</summary>
    Warning,

    /// <summary>The file or the claim cannot be used as it is.</summary>
    Error,
}

/// <summary>Something about a file that a person should look at.</summary>
/// <param name="File">The file, as it was named to the reader.</param>
/// <param name="Line">The line, counted from 1; 0 when it is about the whole file.</param>
/// <param name="Column">The column, counted from 1 in UTF-16 code units; 0 when it is about the whole line or file.</param>
/// <param name="Message">What was seen, what was expected and what to do next.</param>
/// <param name="Severity">How much it matters.</param>
public sealed record Problem(string File, int Line, int Column, string Message, Severity Severity = Severity.Error)
{
    /// <summary>As compilers write it: <c>file:line:column: error: message</c>.</summary>
    public override string ToString()
    {
        var place = (Line, Column) switch
        {
            (0, _) => File,
            (_, 0) => $"{File}:{Line}",
            _ => $"{File}:{Line}:{Column}",
        };
        var severity = Severity switch
        {
            Severity.Note => "note",
            Severity.Warning => "warning",
            _ => "error",
        };
        return $"{place}: {severity}: {Message}";
    }
}
