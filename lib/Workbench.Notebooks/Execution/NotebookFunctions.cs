using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive;
using Workbench.Notebooks.Displays;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Formatting;

namespace Workbench.Notebooks.Execution;

#pragma warning disable CA1052 // a type for those who call the functions by another name derives from it

/// <summary>The functions that every cell has in scope, by the names that .NET Interactive gave them.</summary>
public abstract class NotebookFunctions
{
    private protected NotebookFunctions()
    {
    }

    /// <summary>Shows a value now; the handle shows another in its place. With MIME types, shows it in these alone.</summary>
    public static DisplayHandle display(object? value, params string[] mimeTypes)
    {
        var cell = Cell();
        var bundle = cell.Formatters.Format(value, mimeTypes);
        var handle = new DisplayHandle(cell, cell.PutOut(outputs => outputs.Display(bundle)), mimeTypes);
        if (value is Progress progress)
            progress.ShowIn(handle);
        return handle;
    }

    /// <summary>Text that is shown as HTML when it is displayed or a cell's result.</summary>
    public static MimeText HTML(string html) => new(MimeBundle.Html, html);

    /// <summary>Text that is shown as Markdown.</summary>
    public static MimeText Markdown(string markdown) => new(MimeBundle.Markdown, markdown);

    /// <summary>A formula in LaTeX; one without dollar signs stands in a line of its own.</summary>
    public static MimeText Latex(string formula) =>
        new("text/latex", formula.Contains('$', StringComparison.Ordinal) || formula.Contains("\\begin{", StringComparison.Ordinal) ? formula : $"$${formula}$$");

    /// <summary>Takes away what this cell has put out until now; with <paramref name="wait"/> only when it puts out something next, so that nothing flickers.</summary>
    public static void ClearOutput(bool wait = false) => Cell().PutOut(outputs => outputs.Clear(wait));

    /// <summary>Runs a script in the page, where the front end allows it.</summary>
    public static void Javascript(string script) =>
        display(new MimeText(MimeBundle.Html, $"<script type=\"text/javascript\">{script}</script>"));

    /// <summary>Adds a style sheet to the page, where the front end allows it.</summary>
    public static void CSS(string css) => display(new MimeText(MimeBundle.Html, $"<style>{css}</style>"));

    /// <summary>Asks the user. Of the hints that .NET Interactive knew, such as <c>file</c> or <c>date</c>, only <c>password</c> changes how.</summary>
    /// <exception cref="InvalidOperationException">Nobody is there to answer.</exception>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text") => AskAsync(new InputRequest(prompt, IsPassword: typeHint == "password"));

    /// <summary>Asks the user for something that must not be shown.</summary>
    /// <exception cref="InvalidOperationException">Nobody is there to answer.</exception>
    public static async Task<PasswordString> GetPasswordAsync(string prompt = "") => new(await AskAsync(new InputRequest(prompt, IsPassword: true)).ConfigureAwait(false));

    private static Task<string> AskAsync(InputRequest request)
    {
        var cell = Cell();
        if (cell.Options.Input is { } input)
            return input(request, cell.CancellationToken);
        return cell.Options.Answers.TryGetValue(request.Prompt, out var answer)
            ? Task.FromResult(answer)
            : throw new InvalidOperationException(
                $"The cell asks for input (\"{request.Prompt}\") and nobody is there to answer. "
                + (request.Prompt.Length > 0 ? $"Give the answer with -p \"{request.Prompt}=value\"." : "Put the value into a cell tagged 'parameters' and give it with -p name=value."));
    }

    private static NotebookContext Cell([CallerMemberName] string caller = "") =>
        NotebookContext.Current
        ?? throw new InvalidOperationException($"{caller} shows something in a notebook and can only be called from a cell.");
}
