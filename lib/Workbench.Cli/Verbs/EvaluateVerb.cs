using System.CommandLine;
using Workbench.Claims;
using Workbench.Tables;

namespace Workbench.Cli.Verbs;

/// <summary><c>workbench evaluate</c>: how well one coder finds what another found.</summary>
internal static class EvaluateVerb
{
    private static readonly Option<string> Coder = new("--coder")
    {
        Description = "The coder that is measured.",
        HelpName = "NAME",
        DefaultValueFactory = _ => SourceCoding.Machine,
    };

    private static readonly Option<string?> Against = new("--against")
    {
        Description = "The coder it is measured against [default: the first person].",
        HelpName = "NAME",
    };

    private static readonly Option<bool> Differences = new("--differences") { Description = "Print every difference with its sentence." };

    public static Command Create()
    {
        var verb = new Command("evaluate", "Scores a coder against another: precision, recall and F1 by category, equal fields, and Krippendorff's alpha over all coders.") { Coder, Against, Differences };
        verb.SetAction(Evaluate);
        return verb;
    }

    private static int Evaluate(ParseResult result)
    {
        var corpus = Corpus.Open(WorkbenchCommand.WorkspaceOf(result).Root);
        var (coder, against) = (result.GetRequiredValue(Coder), result.GetValue(Against) ?? corpus.Coders[0]);
        if (new[] { coder, against }.FirstOrDefault(name => !corpus.Coders.Contains(name)) is { } unknown)
        {
            Console.Error.WriteLine($"workbench evaluate: there is no coder '{unknown}'; there are: {string.Join(", ", corpus.Coders)}.");
            return ExitCode.Unusable;
        }

        var agreement = corpus.CompareCoders(against, coder);
        Console.Out.WriteLine($"{coder}, measured against {against}\n");
        Console.Out.WriteLine(agreement.ToTable());
        Console.Out.WriteLine(agreement.Fields());
        Console.Out.WriteLine(corpus.Alpha().ToTable($"Krippendorff's alpha over {corpus.Coders.Length} coders."));
        if (result.GetValue(Differences))
            Console.Out.Write("\n" + string.Join('\n', agreement.Disagreements.ToTable().Rows.Select(row => string.Join(" | ", row.Select(cell => cell ?? "–")))) + "\n");
        return ExitCode.Success;
    }
}
