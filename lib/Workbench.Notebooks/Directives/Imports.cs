using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Inputs;

namespace Workbench.Notebooks.Directives;

/// <summary><c>#!import</c>: runs the code of another notebook or script in this session, its outputs shown here.</summary>
/// <param name="run">Runs a source in a language.</param>
internal sealed class Imports(Func<string, string, CellRun, object?> run)
{
    /// <summary>Runs the file that the command names; its path counts from the folder of the file that imports it.</summary>
    /// <exception cref="ImportFailure">One of its cells failed.</exception>
    /// <exception cref="CellFaultException">There is no such file, or it imports itself.</exception>
    public void Run(CellPart.Command command, CellRun importer)
    {
        var name = DirectiveOptions.Parse(command.Arguments) is { Words: [var word], Values.IsEmpty: true }
            ? word
            : throw command.Fault("needs one path, such as #!import helpers.ipynb; put a path with spaces in quotes.");
        var path = Path.GetFullPath(name, importer.Folder);
        if (!File.Exists(path))
            throw command.Fault($"names {name}, which is not there; its path counts from the folder of the notebook.");
        if (importer.Importing.Contains(path))
            throw command.Fault($"goes in a circle: {string.Join(" → ", importer.Importing.Append(path).Select(Path.GetFileName))}. Take one of the imports out.");
        InputRecorder.Current?.Read(path);
        var imported = importer with { Folder = Path.GetDirectoryName(path)!, Importing = importer.Importing.Add(path) };
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".ipynb" or ".dib":
                RunNotebook(command, path, imported);
                break;
            case ".cs" or ".csx":
                RunCell(File.ReadAllText(path), NotebookLanguage.CSharp, imported with { Notebook = path, Number = 1 });
                break;
            default:
                throw command.Fault($"names {name}; expected a file that ends in .ipynb, .dib, .cs or .csx.");
        }
    }

    private void RunNotebook(CellPart.Command command, string path, CellRun imported)
    {
        Notebook notebook;
        try
        {
            notebook = NotebookFile.Read(path);
        }
        catch (NotebookException e)
        {
            throw command.Fault($"cannot read the notebook. {e.Message}");
        }
        var number = 0;
        foreach (var cell in notebook.Cells.OfType<Cell.Code>().Where(cell => !string.IsNullOrWhiteSpace(cell.Source)))
        {
            number++;
            if (!cell.HasTag(CellTags.SkipExecution))
                RunCell(cell.Source, NotebookLanguage.Of(cell, notebook), imported with { Notebook = path, Number = number });
        }
    }

    /// <summary>Runs a source and gives its value.</summary>
    /// <exception cref="ImportFailure">It failed.</exception>
    public object? RunCell(string source, string language, CellRun imported)
    {
        try
        {
            return run(source, language, imported);
        }
        catch (Exception e) when (e is not OperationCanceledException and not ImportFailure)
        {
            var error = new CellErrors(imported.Notebook, imported.Number, source).From(e);
            throw new ImportFailure(error with { Line = null, Traceback = error.Traceback.Insert(0, $"in {Path.GetFileName(imported.Notebook)}:") });
        }
    }
}
