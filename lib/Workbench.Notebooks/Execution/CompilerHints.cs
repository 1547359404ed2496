using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbench.Notebooks.Execution;

/// <summary>What the compiler's message does not say about code in a notebook, in plain words.</summary>
internal static class CompilerHints
{
    public const string RedefinedType =
        "A type defined again is a new type: objects made before do not fit it. Run the cells that made them again.";

    public const string RebuiltLibrary =
        "A library that was built again is a new one: objects of the old one do not fit it. Run the cells that made them again.";

    private const string OtherEngine =
        "Of .NET Interactive's commands only SubmitCode is here, and no other kernels: a notebook has one C# session. "
        + "Call display(…) instead of publishing a value, and use a variable by its name instead of asking a kernel for it.";

    private const string DataExplorer = "The data explorer of .NET Interactive is not here: show the rows with DisplayTable().";

    private const string Magic =
        "IPython's % and ! lines are not C#. Here #!time measures a cell, #!lsmagic names the other commands, #r \"nuget: Name\" gets a package, "
        + "and System.Diagnostics.Process.Start(…) runs a program.";

    private const string LibraryCell =
        "A cell with extension methods or namespaces is compiled apart from ordinary cells: it sees such cells before it, "
        + "but no variables and functions of ordinary cells, and their types only where it has nothing but extension methods.";

    private const string Duplicate =
        "An earlier cell defines the same extension methods or namespaces. They cannot be replaced: restart and run again.";

    private const string AsyncLinq =
        "What the package System.Linq.Async has is part of .NET since version 10: leave out its #r, restart and run again.";

    private const string RefStruct =
        "A variable of a cell lives on after it, which a Span cannot: use an array, or do this work inside a method.";

    private const string LoneName =
        "To show a value, leave off the semicolon after the last expression, or call display(…).";

    private const string UsingVariable =
        "A cell cannot end a 'using' variable, because its variables live on: write using (…) { … } instead.";

    private const int MostNamespaces = 3;

    private static readonly ImmutableArray<string> s_otherEngine =
        ["CompositeKernel", "SendEditableCode", "DisplayedValueProduced", "DisplayEvent", "IKernelExtension", "RequestValue", "SendValue"];

    /// <summary>The hints that the errors of one cell call for, each once.</summary>
    public static IEnumerable<string> For(CellCompilationException exception) =>
        exception.Errors.Select(error => Namespace(error) ?? For(error.Id, error.GetMessage(null), exception) ?? Using(error, exception)).OfType<string>().Distinct();

    /// <summary>What to do about a namespace that is not there.</summary>
    private static string? Namespace(Diagnostic error)
    {
        if (error.Id is not ("CS0246" or "CS0234") || !error.Location.IsInSource)
            return null;
        var node = error.Location.SourceTree!.GetRoot().FindNode(error.Location.SourceSpan);
        return node.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { Alias: null, NamespaceOrType: var name } line && line.StaticKeyword == default
            ? $"No assembly that this notebook references has the namespace {name}. If it is a package's, name that in a cell before this one, such as #r \"nuget: {name}\"; if that cell failed, see there."
            : null;
    }

    /// <summary>The using that a type's name lacks.</summary>
    private static string? Using(Diagnostic error, CellCompilationException exception)
    {
        if (error.Id is not ("CS0246" or "CS0103") || !error.Location.IsInSource)
            return null;
        var node = error.Location.SourceTree!.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node is not SimpleNameSyntax { Identifier.Text: var name })
            return null;
        var usings = exception.Namespaces(name).Take(MostNamespaces).Select(space => $"using {space};").ToArray();
        return usings.Length == 0 ? null : $"'{name}' needs {string.Join(" or ", usings)}";
    }

    private static string? For(string id, string message, CellCompilationException exception) => id switch
    {
        "CS0103" or "CS0246" or "CS0234" when exception.IsLibrary => $"{LibraryCell} {InLibrary(message, exception)}",
        "CS0433" or "CS0121" when message.Contains("AsyncEnumerable", StringComparison.Ordinal) => AsyncLinq,
        "CS0433" or "CS0121" => Duplicate,
        "CS0117" when message.Contains("'Kernel'", StringComparison.Ordinal) || message.Contains("'KernelInvocationContext'", StringComparison.Ordinal) => OtherEngine,
        "CS1061" when message.Contains("'KernelInvocationContext'", StringComparison.Ordinal) || message.Contains("'Kernel'", StringComparison.Ordinal) => OtherEngine,
        "CS0246" or "CS0103" or "CS0234" when s_otherEngine.Any(name => message.Contains($"'{name}'", StringComparison.Ordinal)) => OtherEngine,
        "CS1061" when message.Contains("'ToTabularDataResource'", StringComparison.Ordinal) || message.Contains("'Explore'", StringComparison.Ordinal) => DataExplorer,
        "CS1525" or "CS1002" or "CS1040" when exception.Code.Split('\n').Any(line => line.StartsWith('%') || line.StartsWith('!')) => Magic,
        "CS8345" or "CS9244" => RefStruct,
        "CS0029" when message.Contains("Span<", StringComparison.Ordinal) => RefStruct,
        "CS0029" or "CS0266" or "CS1503" when NamesOneTypeTwice(message) => RedefinedType,
        "CS0201" => LoneName,
        "CS1002" or "CS1001" or "CS0106" when HasUsingVariable(exception.Code) => UsingVariable,
        _ => null,
    };

    /// <summary>What to do about a name that a cell compiled as a library does not see.</summary>
    private static string InLibrary(string message, CellCompilationException exception)
    {
        var name = message.Split('\'') is [_, var quoted, ..] ? quoted.Split('<')[0] : "";
        if (exception.Definition(name) is not { } definition)
            return "Put the types it needs into the same cell.";
        var cell = definition.Cell.Split("#cell") is [_, var number] ? $"cell {number}" : "an earlier cell";
        return definition.Kind switch
        {
            SymbolKind.NamedType => $"'{name}' is a type of {cell}: define it in this cell instead, and run the cells that use it again.",
            SymbolKind.Method => $"'{name}' is a function of {cell}: define it in this cell, as a static method of a class.",
            _ => $"'{name}' is a variable of {cell}: hand its value over as an argument.",
        };
    }

    private static bool NamesOneTypeTwice(string message)
    {
        // the compiler tells two types of one name apart by the cells they stand in: 'P [n#cell1(1)]'
        var quoted = message.Split('\'');
        return quoted.Length >= 4 && quoted[1].Split(" [")[0] == quoted[3].Split(" [")[0];
    }

    private static bool HasUsingVariable(string code) =>
        code.Split('\n').Any(line => line.TrimStart().StartsWith("using var ", StringComparison.Ordinal));
}
