namespace Workbench.Notebooks.Documents;

/// <summary>
/// Which language a code cell is in, by what Jupyter, .NET Interactive and Polyglot Notebooks wrote into the metadata:
/// the cell's <c>polyglot_notebook.kernelName</c>, then its <c>dotnet_interactive.language</c>, then the notebook's.
/// </summary>
public static class NotebookLanguage
{
    /// <summary>The name that every spelling of C# is brought to.</summary>
    public const string CSharp = "csharp";

    /// <summary>The language of a code cell: a known name brought to one spelling, any other as it was written.</summary>
    public static string Of(Cell.Code cell, Notebook notebook) =>
        Normalize(
            cell.Metadata.StringAt("polyglot_notebook", "kernelName")
            ?? cell.Metadata.StringAt("dotnet_interactive", "language")
            ?? Default(notebook));

    /// <summary>The language of the notebook's code cells that say nothing themselves; C# when the notebook does not either.</summary>
    public static string Default(Notebook notebook) =>
        Normalize(
            notebook.Metadata.StringAt("polyglot_notebook", "kernelInfo", "defaultKernelName")
            ?? notebook.Metadata.StringAt("kernelInfo", "defaultKernelName")
            ?? OfKernel(notebook.Metadata.StringAt("kernelspec", "name"))
            ?? notebook.Metadata.StringAt("language_info", "name")
            ?? notebook.Metadata.StringAt("kernelspec", "language")
            ?? CSharp);

    /// <summary>The language of .NET Interactive's kernels, whose notebooks sometimes name another one beside them; null for other kernels.</summary>
    private static string? OfKernel(string? name) => name switch
    {
        ".net-csharp" => CSharp,
        ".net-fsharp" => "fsharp",
        ".net-powershell" => "pwsh",
        _ => null,
    };

    /// <summary>Whether a name is that of a language that notebooks use and this engine neither runs nor shows.</summary>
    internal static bool IsForeign(string name) => Foreign(name) is not null || name.StartsWith("sql-", StringComparison.Ordinal) || name.StartsWith("kql-", StringComparison.Ordinal);

    /// <summary>How people write a language's name.</summary>
    internal static string DisplayName(string name) => Foreign(name) ?? $"'{name}'";

    private static string? Foreign(string name) => name switch
    {
        "f#" or "fsharp" or "fs" => "F#",
        "pwsh" or "powershell" => "PowerShell",
        "sql" => "SQL",
        "kql" => "KQL",
        "python" or "py" => "Python",
        "r" => "R",
        "http" or "httprequest" => "HTTP requests",
        "bash" or "sh" => "shell scripts",
        _ => null,
    };

    /// <summary>One spelling for each language that has several.</summary>
    internal static string Normalize(string name) => name.ToLowerInvariant() switch
    {
        "c#" or "csharp" or "cs" or "polyglot-notebook" or ".net-csharp" => CSharp,
        "md" or "markdown" => "markdown",
        "js" or "javascript" => "javascript",
        "html" => "html",
        _ => name,
    };
}
