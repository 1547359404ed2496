using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Tests.Execution;

public sealed class SessionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_value_of_a_trailing_expression_is_the_result()
    {
        using var session = new NotebookSession();
        var result = await session.RunAsync("var x = 20;\nx * 2 + 2", cancellation: Cancellation);
        Assert.Equal("42", Assert.IsType<Output.ExecuteResult>(Assert.Single(result.Outputs)).Data["text/plain"]);
    }

    [Theory]
    [InlineData("(string)null", 1)]
    [InlineData("var y = 1;", 0)]
    [InlineData("Console.Write(\"\")", 0)]
    [InlineData("// nothing", 0)]
    [InlineData("", 0)]
    [InlineData("await Task.Delay(1)", 0)]
    [InlineData("await Task.FromResult(3)", 1)]
    [InlineData("display(3)", 1)]
    [InlineData("int F() => 3;", 0)]
    [InlineData("F2(); int F2() => 3;", 0)]
    public async Task Statements_show_nothing_and_expressions_once(string code, int outputs)
    {
        using var session = new NotebookSession();
        var result = await session.RunAsync(code, cancellation: Cancellation);
        Assert.Null(result.Error);
        Assert.Equal(outputs, result.Outputs.Length);
    }

    [Fact]
    public async Task What_a_cell_assigned_before_it_threw_stays()
    {
        using var session = new NotebookSession();
        var failed = await session.RunAsync("var kept = 5;\nstring s = null;\n  s.ToString();", cancellation: Cancellation);
        Assert.Equal(CellStatus.Failed, failed.Status);
        Assert.Fail(string.Join("\n", failed.Error!.Traceback));
    }

    [Fact]
    public async Task Compile()
    {
        using var session = new NotebookSession();
        var failed = await session.RunAsync("var kept = 5;\nvar y = foo + 1;\n  s.ToString();", cancellation: Cancellation);
        Assert.Fail(string.Join("\n", failed.Error!.Traceback));
    }
}
