using System.Collections.Immutable;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Tests.Execution;
using Workbench.Notebooks.Tests.Pages;

namespace Workbench.Notebooks.Tests.Directives;

public sealed class ValueCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Cells _cells;

    public ValueCommandTests()
    {
        File.WriteAllText(_folder.File("data.txt"), "from a file");
        _cells = new Cells(new SessionOptions
        {
            WorkingDirectory = _folder.Path,
            Input = (request, _) => Task.FromResult($"answer to {request.Prompt}{(request.IsPassword ? " in secret" : "")}"),
        });
    }

    [Theory]
    [InlineData("#!set --name x --value \"two words\"\nx", "two words")]
    [InlineData("#!set --name x --value @input:\"Your name?\"\nx", "answer to Your name?")]
    [InlineData("#!set --name x --value @input:{\"prompt\": \"Which one?\", \"saveAs\": \"file\"}\nx", "answer to Which one?")]
    [InlineData("#!set --name x --value @password:word\nx", "answer to word in secret")]
    [InlineData("#!set --name class --value a\n@class", "a")]
    [InlineData("#!set --name x --mime-type application/json --value 42\nx + 1", "43")]
    [InlineData("#!set --name x --mime-type application/json --value {\"a\": [1, 2]}\nx.RootElement.GetProperty(\"a\").GetArrayLength()", "2")]
    [InlineData("var town = new[] { 1, 2 };\n#!set --name copy --value @csharp:town\ncopy.Length", "2")]
    [InlineData("#!value --name text\nfirst\n\nsecond\n#!csharp\n#!share --from value text\ntext", "first\n\nsecond")]
    [InlineData("#!value --name text --from-file data.txt\n#!csharp\n#!set --name copy --value @value:text\ncopy", "from a file")]
    [InlineData("#!value --name text --from-value \"in a line\"\n#!csharp\n#!share text --from value --as other\nother", "in a line")]
    [InlineData("var n = 3;\n#!share --from csharp n\nn", "3")]
    [InlineData("var n = 3;\n#!share n --from csharp --as m\nm + n", "6")]
    [InlineData("var n = 3;\n#!set --name n --value @csharp:n\nn", "3")]
    public async Task Values_reach_the_code(string code, string plain) => await _cells.ShowsAsync(code, plain);

    [Theory]
    [InlineData("#!share --from csharp towns\ndraw(towns);", "globalThis.towns = [\"Ust\",\"Aq\"];\ndraw(towns);")]
    [InlineData("#!set --value @csharp:towns --name places\n#!share --from csharp count\ndraw(places, count);", "globalThis.places = [\"Ust\",\"Aq\"];\nglobalThis.count = 2;\ndraw(places, count);")]
    [InlineData("#!set --name title --value @input:\"Title?\"\ndraw(title);", "globalThis.title = \"answer to Title?\";\ndraw(title);")]
    [InlineData("#!share --from csharp none\ndraw(none);", "globalThis.none = null;\ndraw(none);")]
    [InlineData("#!share --from csharp count", "globalThis.count = 2;\n")]
    public async Task Values_reach_a_script_as_JSON(string code, string script)
    {
        await _cells.RunAsync("var towns = new[] { \"Ust\", \"Aq\" };\nvar count = towns.Length;\nstring none = null;");
        var result = await _cells.Session.RunAsync(code, new CellContext { Language = "javascript" }, TestContext.Current.CancellationToken);
        Assert.Equal(script, Assert.IsType<Output.DisplayData>(Assert.Single(result.Outputs)).Data["application/javascript"]);
    }

    [Theory]
    [InlineData("#!set --value 1", "#!set needs --name, the name of the variable.")]
    [InlineData("#!set --name x", "#!set needs --value, such as #!set --name limit --value @input:\"How many?\".")]
    [InlineData("#!set --name 1x --value 1", "#!set names '1x', which cannot be a variable's name in C#.")]
    [InlineData("#!set --name x --valu 1", "#!set does not know --valu; known are --name, --value, --mime-type, --byref.")]
    [InlineData("#!share --from fsharp x", "#!share asks 'fsharp' for 'x', and that is not here; values come from csharp, value, input and password.")]
    [InlineData("#!share --from value x", "#!share asks for the value 'x', and there is none; there are none yet. Make it with #!value --name x.")]
    [InlineData("#!value\ntext", "#!value needs --name, such as #!value --name text.")]
    [InlineData("#!value --name x --from-file none.txt", "#!value names the file none.txt, which is not there; its path counts from the notebook's folder.")]
    [InlineData("#!value --name x --from-value y\nstray", "This text follows a #!value that has its value already, or none. Give it a name with #!value --name.")]
    public async Task What_a_line_lacks_is_said(string code, string message) =>
        Assert.Equal(message, (await _cells.RunAsync(code)).Error!.Message);

    [Fact]
    public async Task A_question_that_nobody_answers_fails_the_cell()
    {
        using var headless = new Cells();
        Assert.Equal(
            "#!set asks for input (\"How many?\") and nobody is there to answer. Give it with -p limit=value, or put a variable of that name into a cell tagged 'parameters'.",
            (await headless.RunAsync("#!set --name limit --value @input:\"How many?\"")).Error!.Message);
    }

    [Fact]
    public async Task Where_nobody_answers_a_variable_of_that_name_stands_as_it_is()
    {
        using var headless = new Cells();
        await headless.RunAsync("var limit = 3;");
        await headless.ShowsAsync("#!set --name limit --value @input:\"How many?\"\nlimit + 1", "4");
    }

    [Fact]
    public async Task Where_nobody_answers_a_given_parameter_does()
    {
        using var headless = new Cells(new SessionOptions { Answers = ImmutableSortedDictionary<string, string>.Empty.Add("limit", "12").Add("Your name?", "Ann") });
        await headless.ShowsAsync("#!set --name limit --value @input:\"How many?\"\nlimit", "12");
        await headless.ShowsAsync("await GetInputAsync(\"Your name?\")", "Ann");
    }

    [Fact]
    public async Task About_tells_the_engine() =>
        Assert.StartsWith("display: Workbench.Notebooks ", Cells.Describe((await _cells.RunAsync("#!about")).Outputs), StringComparison.Ordinal);

    public void Dispose()
    {
        _cells.Dispose();
        _folder.Dispose();
    }
}
