using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbench.Notebooks.Execution;

/// <summary>The cells so far as the compiler sees them, each with the one before it.</summary>
internal static class CellChain
{
    /// <summary>
    /// The same cells seeing newer builds in place of the older ones of the same file name. Where the compiler has both
    /// in sight it may take a type of one for that of the other; what has been compiled and loaded stays as it is.
    /// </summary>
    public static CSharpCompilation? Seeing(CSharpCompilation? last, IEnumerable<MetadataReference> newer)
    {
        if (!newer.Any())
            return last;
        var byName = newer.ToImmutableDictionary(Name, StringComparer.OrdinalIgnoreCase);
        var cells = new Stack<CSharpCompilation>();
        for (var cell = last; cell is not null; cell = cell.ScriptCompilationInfo?.PreviousScriptCompilation)
            cells.Push(cell);
        if (!cells.Any(cell => cell.ExternalReferences.Any(IsOlder)))
            return last;
        CSharpCompilation? before = null;
        foreach (var cell in cells)
        {
            var now = cell.WithReferences(cell.ExternalReferences.Select(reference => IsOlder(reference) ? byName[Name(reference)] : reference).Distinct());
            before = before is null ? now : now.WithScriptCompilationInfo(now.ScriptCompilationInfo!.WithPreviousScriptCompilation(before));
        }
        return before;

        bool IsOlder(MetadataReference reference) => byName.TryGetValue(Name(reference), out var other) && other != reference;
    }

    /// <summary>Whether a cell holds anything that later ones could name, or usings for them.</summary>
    public static bool Declares(CSharpCompilation cell) =>
        cell.ScriptClass is not { } script
        || script.GetMembers().Any(member => !member.IsImplicitlyDeclared)
        || cell.SyntaxTrees.Any(tree => tree.GetCompilationUnitRoot() is { Usings.Count: > 0 } or { Externs.Count: > 0 });

    /// <summary>The last build of each library.</summary>
    public static ImmutableArray<MetadataReference> Newest(IEnumerable<MetadataReference> references) =>
        [.. references.Reverse().DistinctBy(Name, StringComparer.OrdinalIgnoreCase).Reverse()];

    /// <summary>What two builds of one library have in common.</summary>
    public static string Name(MetadataReference reference) => Path.GetFileName(reference.Display) ?? "";
}
