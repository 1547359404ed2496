using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Tests.Execution;

public sealed class OutputTests
{
    [Fact]
    public async Task Outputs_stand_in_order_and_pieces_of_one_stream_are_one()
    {
        using var cells = new Cells();
        var result = await cells.RunAsync(
            "Console.Write(\"a\"); Console.WriteLine(1.5); display(\"d\"); Console.Error.WriteLine(\"e\"); Console.WriteLine(\"b\"); 7");
        Assert.Equal("stdout: a1.5\\n\ndisplay: d\nstderr: e\\n\nstdout: b\\n\n[1]: 7", Cells.Describe(result.Outputs));
    }

    [Fact]
    public async Task What_was_put_out_before_an_error_stands_before_it()
    {
        using var cells = new Cells();
        var result = await cells.RunAsync("Console.Write(\"a\"); throw new Exception(\"b\");");
        Assert.Equal("stdout: a\nerror: Exception: b", Cells.Describe(result.Outputs));
    }

    [Fact]
    public async Task Output_of_tasks_and_threads_belongs_to_their_cell()
    {
        using var cells = new Cells();
        var result = await cells.RunAsync(
            "await Task.Run(() => Console.Write(\"task \"));\nvar t = new System.Threading.Thread(() => Console.Write(\"thread\")); t.Start(); t.Join();");
        Assert.Equal("stdout: task thread", Cells.Describe(result.Outputs));
    }

    [Fact]
    public async Task Late_output_goes_to_the_cell_that_started_it()
    {
        using var cells = new Cells();
        var first = await cells.RunAsync(
            "var go = new TaskCompletionSource();\nasync Task Later() { await go.Task; Console.Write(\"late\"); }\nvar later = Later();");
        var second = await cells.RunAsync("Console.Write(\"second\"); go.SetResult(); await later;");
        Assert.Equal("stdout: late", Cells.Describe(first.Collector.Snapshot()));
        Assert.Equal("stdout: second", Cells.Describe(second.Outputs));
    }

    [Fact]
    public async Task A_display_is_updated_where_it_stands()
    {
        var events = new List<OutputEvent>();
        using var session = new NotebookSession();
        var result = await session.RunAsync(
            "var d = display(\"one\"); Console.Write(\"x\"); d.Update(\"two\");",
            new CellContext { OnOutput = events.Add },
            TestContext.Current.CancellationToken);
        Assert.Equal("display: two\nstdout: x", Cells.Describe(result.Outputs));
        Assert.Equal([(events[0].DisplayId, false), (null, false), (events[0].DisplayId, true)], events.Select(e => (e.DisplayId, e.IsUpdate)));
    }

    [Fact]
    public async Task Too_much_text_is_cut_with_a_note()
    {
        using var cells = new Cells(new SessionOptions { Limits = new OutputLimits { StreamCharacters = 1000 } });
        var result = await cells.RunAsync("for (var i = 0; i < 1000; i++) Console.WriteLine(\"0123456789\");");
        Assert.Equal(1000, Assert.IsType<Output.Stream>(result.Outputs[0]).Text.Length);
        Assert.Equal(
            "stderr: \\n[This cell put out more than 1,000 characters of text; what is beyond is not kept.]\\n",
            Cells.Describe(result.Outputs.Skip(1)));
    }

    [Fact]
    public async Task Too_many_outputs_are_cut_with_a_note()
    {
        using var cells = new Cells(new SessionOptions { Limits = new OutputLimits { Outputs = 3 } });
        var result = await cells.RunAsync("for (var i = 0; i < 9; i++) display(i);");
        Assert.Equal(
            "display: 0\ndisplay: 1\ndisplay: 2\nstderr: \\n[This cell put out more than 3 outputs; what is beyond is not kept.]\\n",
            Cells.Describe(result.Outputs));
    }

    [Fact]
    public async Task Helpers_of_NET_Interactive_show_what_they_did_there()
    {
        using var cells = new Cells();
        var result = await cells.RunAsync("\"*a*\".DisplayAs(\"text/markdown\"); 3.Display(); new[] { new { A = 1 } }.DisplayTable(); Javascript(\"f()\"); CSS(\"p{}\"); HTML(\"<i>x</i>\")");
        var bundles = result.Outputs.Select(output => (output as Output.DisplayData)?.Data ?? ((Output.ExecuteResult)output).Data).ToArray();
        Assert.Equal("*a*", bundles[0]["text/markdown"]);
        Assert.Equal("3", bundles[1]["text/plain"]);
        Assert.StartsWith("<table>", bundles[2]["text/html"], StringComparison.Ordinal);
        Assert.Equal("<script type=\"text/javascript\">f()</script>", bundles[3]["text/html"]);
        Assert.Equal("<style>p{}</style>", bundles[4]["text/html"]);
        Assert.Equal("<i>x</i>", bundles[5]["text/html"]);
    }
}
