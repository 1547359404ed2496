using System.CommandLine;
using Workbench.Cli.Main;

namespace Workbench.Cli.Verbs;

/// <summary><c>workbench export</c>: the rows as files.</summary>
internal static class ExportVerb
{
    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "How the rows are written.",
        DefaultValueFactory = _ => "csv",
    }.AcceptOnlyFromAmong([.. CorpusExport.Formats]);

    private static readonly Option<string> Output = new("--output", "-o")
    {
        Description = "The folder for the files.",
        HelpName = "DIR",
        Required = true,
    };

    public static Command Create()
    {
        var verb = new Command("export", "Writes sources, figures, blame and stance, one file each.") { Format, Output };
        verb.SetAction(Export);
        return verb;
    }

    private static int Export(ParseResult result)
    {
        var workspace = WorkbenchCommand.WorkspaceOf(result);
        var corpus = Corpus.Open(workspace.Root);
        var problems = WorkspaceProblems.Of(workspace, corpus);
        problems.Show();
        foreach (var path in CorpusExport.Write(corpus, result.GetRequiredValue(Format), result.GetRequiredValue(Output)))
            Console.Out.WriteLine(path);
        return problems.AreErrors ? ExitCode.Failed : ExitCode.Success;
    }
}
