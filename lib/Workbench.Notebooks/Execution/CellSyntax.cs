using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbench.Notebooks.Execution;

/// <summary>How the C# of cells is parsed, wherever it is: what runs and what is said of it see the same code.</summary>
internal static class CellSyntax
{
    private static readonly string[] s_symbols = ["DEBUG", "TRACE"];

    /// <summary>A cell.</summary>
    public static CSharpParseOptions Script { get; } = new(LanguageVersion.Latest, kind: SourceCodeKind.Script, preprocessorSymbols: s_symbols);

    /// <summary>What of a cell is compiled as a library.</summary>
    public static CSharpParseOptions Library { get; } = new(LanguageVersion.Latest, preprocessorSymbols: s_symbols);

    /// <summary>Whether C# ends within a string or comment, so that the next line is part of it.</summary>
    public static bool EndsInsideToken(string code) =>
        CSharpSyntaxTree.ParseText(code, Script).GetDiagnostics().Any(diagnostic => diagnostic.Id is "CS1035" or "CS1039" or "CS8997");
}
