using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Workbench.Notebooks.Execution;

/// <summary>Where the code of a compiled cell stands in what the user wrote: what the engine puts in keeps lines, but not columns.</summary>
internal sealed class WrittenPlaces(SyntaxTree written, SyntaxTree compiled)
{
    /// <summary>The column in the user's own line, from 1, for one in the line that was compiled.</summary>
    public int Column(int line, int column)
    {
        var text = compiled.GetText();
        if (written == compiled || line < 1 || line > text.Lines.Count)
            return column;
        var place = text.Lines[line - 1].Start + column - 1;
        var added = 0;
        foreach (var change in compiled.GetChanges(written))
        {
            var start = change.Span.Start + added;
            if (start > place)
                break;
            if (place < start + change.NewText!.Length)
                return ColumnOf(line, WithinChange(change.Span, place));
            added += change.NewText.Length - change.Span.Length;
        }
        return ColumnOf(line, place - added);
    }

    /// <summary>Where the expression at a place stood before the code around it was changed; else where the change begins.</summary>
    private int WithinChange(TextSpan before, int place)
    {
        var statement = compiled.GetRoot().FindToken(place).Parent;
        var expression = statement is ReturnStatementSyntax { Expression: { } returned } ? returned : statement;
        var found = expression is null ? -1 : written.GetText().ToString(before).IndexOf(expression.ToString(), StringComparison.Ordinal);
        return before.Start + Math.Max(0, found);
    }

    private int ColumnOf(int line, int place) => Math.Max(1, place - StartOf(line) + 1);

    private int StartOf(int line) => written.GetText().Lines is var lines && line <= lines.Count ? lines[line - 1].Start : 0;
}
