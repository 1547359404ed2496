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
    [InlineData("await GetPasswordAsync(\"word\")", "••••••")]
    [InlineData("string word = await GetPasswordAsync(\"word\");\nword.Length", "6")]
    [InlineData("new[] { 1 }.ToDisplayString()", "[ 1 ]")]
    [InlineData("PasswordString word = await GetPasswordAsync(\"word\"); $\"{word} {word.GetClearTextPassword()}\"", "•••••• secret")]
    [InlineData("Formatter<DateOnly>.Register(day => \"day \" + day.Day);\nnew DateOnly(2020, 1, 2)", "day 2")]
    [InlineData("Formatter.SetPreferredMimeTypeFor(typeof(int), \"text/plain\"); Formatter.RecursionLimit = 1;\nFormatter.RecursionLimit", "1")]
    [InlineData("Formatter.ListExpansionLimit = 1; Formatter.ResetToDefault();\nFormatter.ListExpansionLimit", "20")]
    [InlineData("new HtmlString(\"<b>x</b>\")", "<b>x</b>")]
    [InlineData("\"<b>x</b>\".ToHtmlContent()", "<b>x</b>")]
    [InlineData("IHtmlContent html = HTML(\"<b>x</b>\");\ndiv(html, (IHtmlContent)b(\"y & z\")).ToString()", "<div><b>x</b><b>y &amp; z</b></div>")]
    [InlineData("Formatter<TimeOnly>.Register(time => tr(td(time.Hour), th(\"h\")).ToString());\nnew TimeOnly(7, 30)", "<tr><td>7</td><th>h</th></tr>")]
    [InlineData("center(meter[value: 1](), menu(\"a\")).ToString()", "<center><meter value=\"1\"></meter><menu>a</menu></center>")]
    [InlineData("await GetInputAsync(\"Which day?\", typeHint: \"date\")", "secret")]
    public async Task The_old_engines_names_need_no_using(string code, string plain) => await _cells.ShowsAsync(code, plain);

    [Fact]
    public async Task A_name_that_is_also_an_elements_stays_an_error()
    {
        Assert.Equal("CS0103: The name 'p' does not exist in the current context", (await _cells.RunAsync("p")).Error!.Message);
        Assert.Equal("CS0103: The name 'table' does not exist in the current context", (await _cells.RunAsync("display(table)")).Error!.Message);
    }

    [Theory]
    [InlineData("#!connect jupyter --kernel-name py", "'#!connect' (line 1): this engine connects to no other kernel. Remove the line, or tag the cell 'skip-execution'.")]
    [InlineData("#!log", "'#!log' (line 1): this engine keeps no log of its commands. Remove the line, or tag the cell 'skip-execution'.")]
    public async Task A_command_that_cannot_be_had_says_so(string code, string message) => Assert.Equal(message, (await _cells.RunAsync(code)).Error!.Message);

    [Theory]
    [InlineData("new[] { 1 }.ToTabularDataResource()", "Hint: The data explorer of .NET Interactive is not here: show the rows with DisplayTable().")]
    [InlineData("%%time\n1", "Hint: IPython's % and ! lines are not C#. Here #!time measures a cell, #!lsmagic names the other commands, #r \"nuget: Name\" gets a package, and System.Diagnostics.Process.Start(…) runs a program.")]
    public async Task What_other_notebooks_have_is_an_error_with_a_hint(string code, string hint) => Assert.Contains(hint, (await _cells.RunAsync(code)).Error!.Traceback);

    [Fact]
    public async Task HTML_that_is_asked_for_as_HTML_is_its_own_plain_text() =>
        Assert.Equal("display: <hr>", Cells.Describe((await _cells.RunAsync("display(HTML(\"<hr>\"), \"text/html\");")).Outputs));

    [Fact]
    public async Task A_value_that_is_asked_for_as_json_is_json()
    {
        var shown = await _cells.RunAsync("display(new { Name = \"Ida\", Loads = new[] { 2 } }, \"application/json\");");
        Assert.Equal("{\"Loads\":[2],\"Name\":\"Ida\"}", Assert.IsType<Output.DisplayData>(Assert.Single(shown.Outputs)).Data["application/json"]);
    }

    [Theory]
    [InlineData("Kernel.Root.Add(null)")]
    [InlineData("using Microsoft.DotNet.Interactive.Commands;\nvar c = new SendEditableCode(\"csharp\", \"1\");")]
    public async Task What_belongs_to_the_old_engine_alone_is_an_error_with_a_hint(string code) => Assert.Contains(
        "Hint: Of .NET Interactive's commands only SubmitCode is here, and no other kernels: a notebook has one C# session. "
        + "Call display(…) instead of publishing a value, and use a variable by its name instead of asking a kernel for it.",
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
