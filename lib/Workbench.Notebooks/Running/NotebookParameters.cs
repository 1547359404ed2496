using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Running;

/// <summary>
/// The values that can be given to a notebook: what the cells tagged <c>parameters</c> (and papermill's
/// <c>injected-parameters</c>) assign, where giving one replaces the value where it stands, so that doing it twice leaves one;
/// and what cells ask the user for, where it is the answer.
/// </summary>
public static partial class NotebookParameters
{
    /// <summary>The notebook's parameters, in the order of their first assignment, and then the questions of its cells.</summary>
    public static ImmutableArray<NotebookParameter> Of(Notebook notebook) =>
    [
        .. notebook.Cells.Where(IsParameterCell).SelectMany(cell => Assignments(cell.Source))
            .Select(assignment => new NotebookParameter(assignment.Name, assignment.Type?.Name, assignment.Value?.ToString() ?? ""))
            .Concat(notebook.Cells.Where(cell => cell is Cell.Code).SelectMany(cell => Questions(cell.Source)).Select(name => new NotebookParameter(name, "string", "")))
            .DistinctBy(parameter => parameter.Name),
    ];

    /// <summary>The notebook with other values for parameters; <paramref name="name"/> names it in messages.</summary>
    /// <exception cref="NotebookException">A name is not a parameter's, or a text is no value of the parameter's type.</exception>
    public static Notebook Apply(Notebook notebook, IReadOnlyDictionary<string, string> values, string name = "notebook")
    {
        if (values.Count == 0)
            return notebook;
        var known = Of(notebook);
        foreach (var given in values.Keys.Order(StringComparer.Ordinal))
        {
            if (!known.Any(parameter => parameter.Name == given))
                throw Unknown(name, given, known);
        }
        return notebook with
        {
            Cells = [.. notebook.Cells.Select(cell => IsParameterCell(cell) ? cell with { Source = Replace(cell.Source, values, name) } : cell)],
        };
    }

    /// <summary>What a cell asks the user for: the names that <c>#!set</c> declares so, and the questions in its code.</summary>
    private static IEnumerable<string> Questions(string source) =>
        Question().Matches(source).Select(match => match.Groups["name"].Value is { Length: > 0 } name ? name : match.Groups["prompt"].Value);

    [GeneratedRegex("""^[ \t]*\#!set\b(?=.*@(input|password)\b).*--name[ =](?<name>\w+)|\bGet(Input|Password)Async\(\s*(prompt:\s*)?"(?<prompt>[^"\\]+)"\s*[,)]""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    private static bool IsParameterCell(Cell cell) =>
        cell is Cell.Code && (cell.HasTag(CellTags.Parameters) || cell.HasTag(CellTags.InjectedParameters));

    private static string Replace(string source, IReadOnlyDictionary<string, string> values, string notebook)
    {
        foreach (var assignment in Assignments(source).Reverse())
        {
            if (!values.TryGetValue(assignment.Name, out var text))
                continue;
            var literal = assignment.Type?.Literal(text) ?? throw Refused(notebook, assignment, text);
            source = assignment.Value is { } old
                ? source[..old.SpanStart] + literal + source[old.Span.End..]
                : source.Insert(assignment.NameEnd, $" = {literal}");
        }
        return source;
    }

    /// <summary>The declarations and assignments at a cell's top level, in order; an assignment has its declaration's type.</summary>
    private static ImmutableArray<Assignment> Assignments(string source)
    {
        var found = ImmutableArray.CreateBuilder<Assignment>();
        foreach (var member in CSharpSyntaxTree.ParseText(source, CellSyntax.Script).GetCompilationUnitRoot().Members)
        {
            if (member is FieldDeclarationSyntax { Declaration: var declaration })
                found.AddRange(declaration.Variables.Select(variable => Declared(declaration.Type, variable)));
            else if (member is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } assigned } }
                && assigned.IsKind(SyntaxKind.SimpleAssignmentExpression))
                found.Add(Assigned(target, assigned, found));
        }
        return found.ToImmutable();
    }

    private static Assignment Declared(TypeSyntax type, VariableDeclaratorSyntax variable) =>
        new(variable.Identifier.ValueText, ParameterType.Of(type, variable.Initializer?.Value), variable.Initializer?.Value, variable.Identifier.Span.End);

    private static Assignment Assigned(IdentifierNameSyntax target, AssignmentExpressionSyntax assigned, IEnumerable<Assignment> before)
    {
        var name = target.Identifier.ValueText;
        var type = before.FirstOrDefault(assignment => assignment.Name == name)?.Type ?? ParameterType.Of(null, assigned.Right);
        return new Assignment(name, type, assigned.Right, target.Span.End);
    }

    private static NotebookException Unknown(string notebook, string name, ImmutableArray<NotebookParameter> known)
    {
        if (known.IsEmpty)
        {
            return new NotebookException(
                notebook, $"parameter '{name}' given", "none: the notebook has no cell tagged 'parameters' with assignments",
                "Leave it out, or tag the cell that assigns it");
        }
        var nearest = NearestName.Of(name, known.Select(parameter => parameter.Name));
        return new NotebookException(
            notebook, $"unknown parameter '{name}'", $"one of {string.Join(", ", known.Select(parameter => parameter.Name))}", $"The nearest is '{nearest}'");
    }

    private static NotebookException Refused(string notebook, Assignment assignment, string text) =>
        assignment.Type is { } type
            ? new NotebookException(
                notebook, $"'{text}' for parameter '{assignment.Name}'", $"a value of type {type.Name}", $"Give one such as {assignment.Name}={type.Example}")
            : new NotebookException(
                notebook, $"a value for '{assignment.Name}', whose type has no text form",
                "a parameter of type bool, int, long, double, decimal or string, or an array of one",
                "Change the value in the notebook's parameters cell");

    private sealed record Assignment(string Name, ParameterType? Type, ExpressionSyntax? Value, int NameEnd);
}
