using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Tests.Execution;

public sealed class QuestionTests
{
    [Fact]
    public async Task A_question_is_answered_by_the_host()
    {
        using var cells = new Cells(new SessionOptions { Input = (request, _) => Task.FromResult($"{request.Prompt} {request.IsPassword}") });
        await cells.ShowsAsync("await GetInputAsync(\"name?\") + await GetPasswordAsync(\"word?\") + Console.ReadLine()", "name? Falseword? True False");
    }

    [Fact]
    public async Task A_question_that_nobody_answers_fails_the_cell()
    {
        using var cells = new Cells();
        var failed = await cells.RunAsync("Console.ReadLine()");
        Assert.Equal(
            "The cell asks for input (\"\") and nobody is there to answer. Put the value into a cell tagged 'parameters' and give it with -p name=value.",
            failed.Error!.Message);
    }

    [Fact]
    public async Task A_cell_asks_the_host_also_after_something_set_the_encoding_of_the_console()
    {
        using var cells = new Cells(new SessionOptions { Input = (_, _) => Task.FromResult("answered") });
        await cells.ShowsAsync("Console.ReadLine()", "answered");
        Console.InputEncoding = Console.InputEncoding;
        await cells.ShowsAsync("Console.ReadLine()", "answered");
    }
}
