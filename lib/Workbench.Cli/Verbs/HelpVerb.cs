using System.CommandLine;

namespace Workbench.Cli.Verbs;

/// <summary><c>workbench help</c>: what <c>--help</c> tells.</summary>
internal static class HelpVerb
{
    private static readonly Argument<string[]> Verb = new("VERB")
    {
        Description = "What to tell of; the whole command when left out.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <param name="ask">Asks the whole command for the help of a verb.</param>
    public static Command Create(Func<string[], ParseResult> ask)
    {
        var verb = new Command("help", "Tells how the command or one of its verbs is used, as --help does.") { Verb };
        verb.SetAction(result => Tell(ask(result.GetValue(Verb) ?? [])));
        return verb;
    }

    private static int Tell(ParseResult asked)
    {
        if (asked.UnmatchedTokens is not [var unknown, ..])
            return asked.Invoke();
        Console.Error.WriteLine($"workbench help: there is no verb '{unknown}'; `workbench --help` names them.");
        return ExitCode.Unusable;
    }
}
