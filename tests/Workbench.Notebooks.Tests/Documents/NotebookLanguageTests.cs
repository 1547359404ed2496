using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Tests.Documents;

public sealed class NotebookLanguageTests
{
    [Theory]
    [InlineData("""{"language_info": {"name": "C#"}}""", "{}", "csharp")]
    [InlineData("""{"language_info": {"name": "csharp"}}""", "{}", "csharp")]
    [InlineData("""{"language_info": {"name": "polyglot-notebook"}}""", "{}", "csharp")]
    [InlineData("{}", "{}", "csharp")]
    [InlineData("""{"language_info": {"name": "python"}}""", "{}", "python")]
    [InlineData("""{"kernelspec": {"language": "julia"}}""", "{}", "julia")]
    [InlineData("""{"kernelInfo": {"defaultKernelName": "fsharp"}, "language_info": {"name": "C#"}}""", "{}", "fsharp")]
    [InlineData("""{"polyglot_notebook": {"kernelInfo": {"defaultKernelName": "csharp"}}, "language_info": {"name": "python"}}""", "{}", "csharp")]
    [InlineData("""{"kernelspec": {"name": ".net-fsharp", "language": "F#"}, "language_info": {"name": "C#"}}""", "{}", "fsharp")]
    [InlineData("""{"kernelspec": {"name": ".net-powershell"}, "language_info": {"name": "C#"}}""", "{}", "pwsh")]
    [InlineData("""{"kernelspec": {"name": ".net-csharp"}, "language_info": {"name": "F#"}}""", "{}", "csharp")]
    [InlineData("""{"kernelspec": {"name": ".net-fsharp"}, "kernelInfo": {"defaultKernelName": "csharp"}}""", "{}", "csharp")]
    [InlineData("""{"kernelspec": {"name": "ours"}, "language_info": {"name": "C#"}}""", "{}", "csharp")]
    [InlineData("{}", """{"dotnet_interactive": {"language": "html"}}""", "html")]
    [InlineData("{}", """{"dotnet_interactive": {"language": "csharp"}, "polyglot_notebook": {"kernelName": "fsharp"}}""", "fsharp")]
    public void The_cell_is_asked_before_the_notebook(string notebook, string cell, string language) =>
        Assert.Equal(language, NotebookLanguage.Of(
            new Cell.Code("a", "") { Metadata = JsonMap.Parse(cell) },
            new Notebook([]) { Metadata = JsonMap.Parse(notebook) }));
}
