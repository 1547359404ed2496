using System.Collections.Immutable;
using Workbench.Notebooks.Documents;

namespace Workbench.Cli.Tests.Support;

/// <summary>Small notebooks for tests.</summary>
internal static class NotebookText
{
    /// <summary>The text of a stored notebook with these code cells.</summary>
    public static string Of(params string[] cells)
    {
        var code = cells.Select((cell, i) => $$"""{"cell_type": "code", "id": "cell-{{i + 1}}", "metadata": {}, "execution_count": null, "outputs": [], "source": {{System.Text.Json.JsonSerializer.Serialize(cell)}}}""");
        return $$$"""
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": {"name": ".net-csharp", "display_name": ".NET (C#)", "language": "C#"}},
             "cells": [{{{string.Join(", ", code)}}}]}
            """;
    }

    /// <summary>The outputs of an executed notebook, in order.</summary>
    public static ImmutableArray<Output> OutputsOf(string path) =>
        [.. NotebookFile.Read(path).Cells.OfType<Cell.Code>().SelectMany(cell => cell.Outputs)];
}
