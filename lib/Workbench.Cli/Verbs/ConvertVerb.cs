using System.CommandLine;
using Workbench.Cli.Terminal;
using Workbench.Notebooks.Documents;

namespace Workbench.Cli.Verbs;

/// <summary><c>workbench convert</c>: brings a notebook from .dib to .ipynb or back.</summary>
internal static class ConvertVerb
{
    private static readonly Argument<string> Source = new("FROM") { Description = "The notebook to read (.ipynb or .dib)." };

    private static readonly Argument<string> Target = new("TO") { Description = "The notebook to write (.ipynb or .dib)." };

    public static Command Create()
    {
        var verb = new Command("convert", "Brings a notebook from .dib to .ipynb or back, without loss; a .dib holds no outputs. An old .ipynb is written in today's format.")
        {
            Source, Target,
        };
        verb.SetAction(result => Convert(result.GetRequiredValue(Source), result.GetRequiredValue(Target)));
        return verb;
    }

    private static int Convert(string source, string target)
    {
        foreach (var note in NotebookConversion.Convert(source, target).Notes)
            PrintableText.Diagnose($"workbench convert: {note}.");
        Console.Out.WriteLine(target);
        return ExitCode.Success;
    }
}
