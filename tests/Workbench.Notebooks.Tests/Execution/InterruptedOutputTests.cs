using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Tests.Execution;

public sealed class InterruptedOutputTests
{
    [Theory]
    [InlineData("while (true) Console.WriteLine(\"again\");")]
    [InlineData("while (true) { try { while (true) Console.WriteLine(\"again\"); } catch (InvalidOperationException) { } }")]
    [InlineData("var d = display(1); while (true) d.Update(2);")]
    public async Task A_cell_that_puts_out_without_end_is_stopped_wherever_it_is(string loop)
    {
        using var session = new NotebookSession();
        for (var i = 0; i < 10; i++)
        {
            using var interrupt = new CancellationTokenSource(i);
            var stopped = await session.RunAsync(loop, cancellation: interrupt.Token);
            Assert.True(CellStatus.Cancelled == stopped.Status, $"{i} {stopped.Status} {string.Join("\n", stopped.Error!.Traceback)}");
        }
        Assert.Equal(CellStatus.Succeeded, (await session.RunAsync("1", cancellation: TestContext.Current.CancellationToken)).Status);
    }
}
