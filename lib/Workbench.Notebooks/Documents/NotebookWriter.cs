using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Workbench.Notebooks.Documents;

/// <summary>Prints a notebook as Jupyter does: sorted keys, one-space indent, text as lines, a final newline.</summary>
internal sealed class NotebookWriter
{
    private readonly StringBuilder _text = new();

    private NotebookWriter()
    {
    }

    public static string Write(Notebook notebook)
    {
        var writer = new NotebookWriter();
        writer.PrintNotebook(notebook);
        return writer._text.Append('\n').ToString();
    }

    private void PrintNotebook(Notebook notebook) =>
        PrintObject(0, notebook.Extra, new()
        {
            ["cells"] = indent => PrintList(indent, CellIds.Complete(notebook.Cells), PrintCell),
            ["metadata"] = indent => notebook.Metadata.Print(_text, indent),
            ["nbformat"] = _ => _text.Append('4'),
            ["nbformat_minor"] = _ => PrintNumber(notebook.FormatMinor),
        });

    private void PrintCell(Cell cell, int indent)
    {
        var kind = cell switch
        {
            Cell.Code => "code",
            Cell.Markdown => "markdown",
            Cell.Raw => "raw",
            _ => throw new InvalidOperationException($"unknown kind of cell {cell.GetType()}"),
        };
        var fields = new Fields
        {
            ["cell_type"] = _ => PrintString(kind),
            ["id"] = _ => PrintString(cell.Id),
            ["metadata"] = inner => cell.Metadata.Print(_text, inner),
            ["source"] = inner => PrintLines(cell.Source, inner),
        };
        if (cell is Cell.Code code)
        {
            fields["execution_count"] = _ => PrintNumber(code.ExecutionCount);
            fields["outputs"] = inner => PrintList(inner, code.Outputs, PrintOutput);
        }
        if ((cell as Cell.Markdown)?.Attachments is { } markdownFiles)
            fields["attachments"] = inner => markdownFiles.Print(_text, inner);
        if ((cell as Cell.Raw)?.Attachments is { } rawFiles)
            fields["attachments"] = inner => rawFiles.Print(_text, inner);
        PrintObject(indent, cell.Extra, fields);
    }

    private void PrintOutput(Output output, int indent) =>
        PrintObject(indent, output.Extra, output switch
        {
            Output.Stream stream => new()
            {
                ["name"] = _ => PrintString(stream.Name),
                ["output_type"] = _ => PrintString("stream"),
                ["text"] = inner => PrintLines(stream.Text, inner),
            },
            Output.DisplayData display => new()
            {
                ["data"] = inner => PrintBundle(display.Data, inner),
                ["metadata"] = inner => display.Metadata.Print(_text, inner),
                ["output_type"] = _ => PrintString("display_data"),
            },
            Output.ExecuteResult result => new()
            {
                ["data"] = inner => PrintBundle(result.Data, inner),
                ["execution_count"] = _ => PrintNumber(result.ExecutionCount),
                ["metadata"] = inner => result.Metadata.Print(_text, inner),
                ["output_type"] = _ => PrintString("execute_result"),
            },
            Output.Error error => new()
            {
                ["ename"] = _ => PrintString(error.Name),
                ["evalue"] = _ => PrintString(error.Message),
                ["output_type"] = _ => PrintString("error"),
                ["traceback"] = inner => PrintList(inner, error.Traceback, (line, _) => PrintString(line)),
            },
            Output.Unknown unknown => new() { ["output_type"] = _ => PrintString(unknown.Kind) },
            _ => throw new InvalidOperationException($"unknown kind of output {output.GetType()}"),
        });

    private void PrintBundle(MimeBundle bundle, int indent) =>
        JsonText.PrintBlock(_text, '{', '}', bundle, indent, (pair, inner) =>
        {
            PrintString(pair.Key);
            _text.Append(": ");
            if (MimeBundle.IsJson(pair.Key))
                JsonText.Print(_text, JsonElement.Parse(pair.Value), inner);
            else
                PrintLines(pair.Value, inner!.Value);
        });

    private void PrintObject(int indent, JsonMap extra, Fields fields)
    {
        foreach (var (key, value) in extra)
            fields.TryAdd(key, inner => JsonText.Print(_text, value, inner));
        JsonText.PrintBlock(_text, '{', '}', fields, indent, (field, inner) =>
        {
            PrintString(field.Key);
            _text.Append(": ");
            field.Value(inner!.Value);
        });
    }

    private void PrintList<T>(int indent, IEnumerable<T> items, Action<T, int> printItem) =>
        JsonText.PrintBlock(_text, '[', ']', items, indent, (item, inner) => printItem(item, inner!.Value));

    private void PrintLines(string text, int indent) =>
        PrintList(indent, TextLines.Split(text), (line, _) => PrintString(line));

    private void PrintString(string value) => JsonText.PrintString(_text, value);

    private void PrintNumber(int? value) =>
        _text.Append(value?.ToString(CultureInfo.InvariantCulture) ?? "null");

    /// <summary>What prints each value of an object, by key and in the order of the keys.</summary>
    private sealed class Fields() : SortedDictionary<string, Action<int>>(StringComparer.Ordinal);
}
