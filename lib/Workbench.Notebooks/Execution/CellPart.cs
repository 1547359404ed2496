namespace Workbench.Notebooks.Execution;

/// <summary>One stretch of a cell: code of a language, or a command.</summary>
internal abstract record CellPart
{
    private CellPart()
    {
    }

    /// <summary>Text in one language. C# is preceded by as many empty lines as the cell has above it.</summary>
    public sealed record Code(string Language, string Text) : CellPart;

    /// <summary>A <c>#!name</c> that does something itself.</summary>
    /// <param name="Name">The name without <c>#!</c>.</param>
    /// <param name="Arguments">The rest of its line.</param>
    /// <param name="Language">The language of what stands around it.</param>
    /// <param name="Line">Its line in the cell, from 1.</param>
    public sealed record Command(string Name, string Arguments, string Language, int Line) : CellPart
    {
        /// <summary>The refusal of this line; the message begins with its name.</summary>
        public CellFaultException Fault(string message) => new("DirectiveError", $"#!{Name} {message}", Line);
    }
}
