using Workbench.Cli.Tests.Support;

namespace Workbench.Cli.Tests.Verbs;

/// <summary>How the command teaches its use, and refuses wrong use.</summary>
public class UsageTests
{
    private static readonly string Anywhere = AppContext.BaseDirectory;

    [Fact]
    public async Task Help_tells_what_the_command_does_with_examples_and_names_every_verb()
    {
        var outcome = await WorkbenchCommandLine.RunAsync(Anywhere, "--help");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("the whole way, from seeds/ to out/index.html", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("Usage:\n  workbench [command] [options]\n", outcome.Out, StringComparison.Ordinal);
        Assert.All(["run ", "test ", "render ", "export ", "check ", "extract ", "quantities "], verb => Assert.Contains("\n  " + verb, outcome.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("run", "Executes notebooks headless", "--output-dir <DIR>", "--parameter <name=value>", "--timeout <SECONDS>", "--notebook-timeout <SECONDS>", "--keep-going", "--if-changed", "--jobs <N>", "--memory <GB>", "Exit code 1")]
    [InlineData("test", "Runs notebooks as tests", "workbench test <NOTEBOOK>... [options]", "--update", "raises-exception", "ignore-output", "--timeout <SECONDS>", "Exit code 1")]
    [InlineData("render", "Writes a page for each executed notebook", "--output-dir <DIR>", "--name <NAME>")]
    [InlineData("export", "one file each", "--format <csv|jsonl|md>", "--output <DIR>")]
    [InlineData("check", "Finds every quote", "--update", "Exit code 1")]
    [InlineData("extract", "what the machine alone finds", "--format <jsonl>", "--codebook <FILE>")]
    [InlineData("quantities", "one text a line", "--format <jsonl>")]
    public async Task Help_of_a_verb_tells_what_it_does_and_its_options(string verb, params string[] told)
    {
        var outcome = await WorkbenchCommandLine.RunAsync(Anywhere, "help", verb);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.All(told, words => Assert.Contains(words, outcome.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("chek", "Did you mean one of the following?\ncheck\n", "`workbench --help`")]
    [InlineData("help chek", "workbench help: there is no verb 'chek'; ", "`workbench --help` names them.\n")]
    [InlineData("--everything", "Unrecognized command or argument '--everything'.", "`workbench --help`")]
    [InlineData("run", "Required argument missing for command: 'run'.", "`workbench run --help`")]
    [InlineData("run a.ipynb --timeout 0", "--timeout 0: expected seconds, more than 0 and at most 1,000,000.", "`workbench run --help`")]
    [InlineData("run a.ipynb --timeout soon", "--timeout soon: expected seconds, more than 0 and at most 1,000,000.", "`workbench run --help`")]
    [InlineData("run a.ipynb --notebook-timeout nan", "--notebook-timeout nan: expected seconds, more than 0 and at most 1,000,000.", "`workbench run --help`")]
    [InlineData("run a.ipynb --jobs 1.5", "--jobs 1.5: expected a whole number from 1 to 1024.", "`workbench run --help`")]
    [InlineData("run a.ipynb --memory none", "--memory none: expected gigabytes, from 0.1 to 100000.", "`workbench run --help`")]
    [InlineData("export", "Option '--output' is required.", "`workbench export --help`")]
    [InlineData("export --format xml -o tables", "Argument 'xml' not recognized. Must be one of:\n\t'csv'\n\t'jsonl'\n\t'md'\n", "`workbench export --help`")]
    [InlineData("check --workspace no-such-folder", "--workspace no-such-folder: there is no such folder.", "`workbench check --help`")]
    [InlineData("check --workspace=", "Required argument missing for option: '--workspace'.", "`workbench check --help`")]
    public async Task Wrong_use_is_refused_with_2_and_says_where_help_is(string arguments, string message, string help)
    {
        var outcome = await CommandHere.RunAsync(Anywhere, arguments.Split(' '));

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Out));
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith(help.EndsWith('`') ? $"{help} tells how it is used.\n" : help, outcome.Error, StringComparison.Ordinal);
    }
}
