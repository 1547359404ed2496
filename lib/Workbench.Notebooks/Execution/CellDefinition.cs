using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbench.Notebooks.Execution;

/// <summary>What a name stands for that an ordinary cell defined.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Cell">The cell as the compiler knows it, <see cref="CellPath"/>.</param>
internal sealed record CellDefinition(SymbolKind Kind, string Cell)
{
    /// <summary>The newest definition of a name among the cells up to <paramref name="last"/>.</summary>
    public static CellDefinition? Of(string name, CSharpCompilation? last)
    {
        for (var cell = last; cell is not null; cell = cell.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            if (cell.ScriptClass?.GetMembers(name) is [var member, ..])
                return new CellDefinition(member.Kind, member.Locations[0].SourceTree?.FilePath ?? "");
        }
        return null;
    }
}
