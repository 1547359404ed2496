using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Tests.Execution;

namespace Workbench.Notebooks.Tests.Compatibility;

public sealed class CompatibleNameTests : IDisposable
{
    private readonly Cells _cells = new(new SessionOptions { Input = (_, _) => Task.FromResult("secret") });

    [Theory]
    [InlineData("Formatter.SetPreferredMimeTypesFor(typeof(int), \"text/plain\");\n1", "1")]
    [InlineData("div[style: \"color:red\"](b(\"x\"), br, 1.5, null).ToString()", "<div style=\"color:red\"><b>x</b><br>1.5</div>")]
    [InlineData("(await GetPasswordAsync(\"word\")).GetClearTextPassword()", "secret")]
    [InlineData("new[] { 1 }.ToDisplayString()", "[ 1 ]")]
    public async Task The_old_engines_names_need_no_using(string code, string plain) => await _cells.ShowsAsync(code, plain);

    [Fact]
    public async Task A_name_that_is_also_an_elements_stays_an_error()
    {
        Assert.Equal("CS0103: The name 'p' does not exist in the current context", (await _cells.RunAsync("p")).Error!.Message);
        Assert.Equal("CS0103: The name 'table' does not exist in the current context", (await _cells.RunAsync("display(table)")).Error!.Message);
    }

    [Theory]
    [InlineData("Microsoft.DotNet.Interactive.Kernel.Root.Name")]
    [InlineData("using Microsoft.DotNet.Interactive.Commands;\nvar c = new SubmitCode(\"1\");")]
    public async Task What_belongs_to_the_old_engine_alone_is_an_error_with_a_hint(string code) => Assert.Contains(
        "Hint: Commands, events and other kernels of .NET Interactive are not here: a notebook has one C# session.",
        (await _cells.RunAsync(code)).Error!.Traceback);

    [Fact]
    public async Task A_type_of_a_cell_can_name_its_formatters()
    {
        var result = await _cells.RunAsync(
            """
            using Microsoft.DotNet.Interactive.Formatting;
            [TypeFormatterSource(typeof(Source))]
            class Flag { }
            class Source { public IEnumerable<object> CreateTypeFormatters() => new[] { new Html() }; }
            class Html
            {
                public string MimeType => "text/html";
                public bool Format(object instance, System.IO.TextWriter writer) { writer.Write("<i>flag</i>"); return true; }
            }
            new Flag()
            """);
        Assert.Equal("<i>flag</i>", Assert.IsType<Output.ExecuteResult>(Assert.Single(result.Outputs)).Data["text/html"]);
    }

    public void Dispose() => _cells.Dispose();
}
