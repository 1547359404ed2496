using System.CommandLine;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Pages;

namespace Workbench.Cli.Verbs;

/// <summary><c>workbench render</c>: pages from executed notebooks.</summary>
internal static class RenderVerb
{
    private static readonly Argument<string[]> Notebooks = new("NOTEBOOK")
    {
        Description = "Executed notebooks, as workbench run or Jupyter writes them.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> OutputDir = new("--output-dir", "-o")
    {
        Description = "The folder for the pages.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "pages",
    };

    private static readonly Option<string> Name = new("--name")
    {
        Description = "The name at the top of every page.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "Notebooks",
    };

    public static Command Create()
    {
        var verb = new Command("render", "Writes a page for each executed notebook; the pages open offline in any browser.") { Notebooks, OutputDir, Name };
        verb.SetAction(Render);
        return verb;
    }

    private static int Render(ParseResult result)
    {
        var folder = result.GetRequiredValue(OutputDir);
        var pages = result.GetRequiredValue(Notebooks).Select(path => NotebookPage.Of(path, NotebookFile.Read(path)));
        var site = new Site(result.GetRequiredValue(Name), [.. pages]);
        SiteWriter.Write(site, folder);
        foreach (var page in site.Pages)
            Console.Out.WriteLine(Path.Combine(folder, page.FileName));
        return ExitCode.Success;
    }
}
