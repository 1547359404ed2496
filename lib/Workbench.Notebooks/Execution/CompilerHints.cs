namespace Workbench.Notebooks.Execution;

/// <summary>What the compiler's message does not say about code in a notebook, in plain words.</summary>
internal static class CompilerHints
{
    public const string RedefinedType =
        "A type defined again is a new type: objects made before do not fit it. Run the cells that made them again.";

    private const string LibraryCell =
        "A cell with extension methods or namespaces is compiled as a library of its own: it sees such cells before it, "
        + "but no variables and no types of ordinary cells. Put the types it needs into the same cell.";

    private const string Duplicate =
        "An earlier cell defines the same extension methods or namespaces. They cannot be replaced: restart and run again.";

    private const string RefStruct =
        "A variable of a cell lives on after it, which a Span cannot: use an array, or do this work inside a method.";

    private const string LoneName =
        "To show a value, leave off the semicolon after the last expression, or call display(…).";

    private const string UsingVariable =
        "A cell cannot end a 'using' variable, because its variables live on: write using (…) { … } instead.";

    /// <summary>The hints that the errors of one cell call for, each once.</summary>
    public static IEnumerable<string> For(CellCompilationException exception) =>
        exception.Errors.Select(error => For(error.Id, error.GetMessage(null), exception)).OfType<string>().Distinct();

    private static string? For(string id, string message, CellCompilationException exception) => id switch
    {
        "CS0103" or "CS0246" or "CS0234" when exception.IsLibrary => LibraryCell,
        "CS0433" or "CS0121" => Duplicate,
        "CS8345" or "CS9244" => RefStruct,
        "CS0029" when message.Contains("Span<", StringComparison.Ordinal) => RefStruct,
        "CS0029" or "CS0266" or "CS1503" when NamesOneTypeTwice(message) => RedefinedType,
        "CS0201" => LoneName,
        "CS1002" or "CS1001" or "CS0106" when HasUsingVariable(exception.Code) => UsingVariable,
        _ => null,
    };

    private static bool NamesOneTypeTwice(string message)
    {
        // the compiler tells two types of one name apart by the cells they stand in: 'P [n#cell1(1)]'
        var quoted = message.Split('\'');
        return quoted.Length >= 4 && quoted[1].Split(" [")[0] == quoted[3].Split(" [")[0];
    }

    private static bool HasUsingVariable(string code) =>
        code.Split('\n').Any(line => line.TrimStart().StartsWith("using var ", StringComparison.Ordinal));
}
