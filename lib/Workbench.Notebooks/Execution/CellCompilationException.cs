using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Workbench.Notebooks.Execution;

/// <summary>A cell's code does not compile.</summary>
internal sealed class CellCompilationException(ImmutableArray<Diagnostic> diagnostics, string path, string code) : Exception
{
    /// <summary>The compiler's errors, in the order of the code.</summary>
    public ImmutableArray<Diagnostic> Errors { get; } =
    [
        .. diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start),
    ];

    /// <summary>The name of the cell in the compiler's messages.</summary>
    public string Path { get; } = path;

    /// <summary>What was compiled.</summary>
    public string Code { get; } = code;

    /// <summary>Whether it was compiled apart from the session, as <see cref="CellLibraries"/> does.</summary>
    public bool IsLibrary { get; init; }

    /// <summary>Whether it names what the compiler did not find.</summary>
    public bool LacksNames => Errors.Any(error => error.Id is "CS0103" or "CS0246" or "CS0234" or "CS1061");

    /// <summary>What earlier cells define under a name; null for a name that none does. Asked where <see cref="IsLibrary"/>.</summary>
    public Func<string, CellDefinition?> Definition { get; init; } = static _ => null;

    /// <summary>The namespaces that have a type of a name.</summary>
    public Func<string, ImmutableArray<string>> Namespaces { get; init; } = static _ => [];

    /// <inheritdoc/>
    public override string Message => string.Join("\n", Errors.Select(error => $"{error.Id}: {error.GetMessage(null)}"));
}
