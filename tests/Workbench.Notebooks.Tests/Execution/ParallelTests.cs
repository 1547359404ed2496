namespace Workbench.Notebooks.Tests.Execution;

public sealed class ParallelTests
{
    /// <summary>Sessions that shared compiler symbols came to have two kinds of List and could not infer a type across cells.</summary>
    [Fact]
    public async Task Sessions_side_by_side_keep_their_types_and_their_output_apart()
    {
        var outputs = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(async () =>
        {
            using var cells = new Cells();
            await cells.RunAsync($"record Row(string Name, int Value);\nvar rows = Enumerable.Range(0, 9).Select(i => new Row($\"r{{i}}\", i * {n})).ToList();");
            var result = await cells.RunAsync("var groups = rows.GroupBy(r => r.Value % 3).ToDictionary(g => g.Key, g => g.Sum(r => r.Value));\nforeach (var g in groups.OrderBy(g => g.Key)) { Console.Write($\"{g.Key}={g.Value} \"); await Task.Yield(); }");
            return Cells.Describe(result.Outputs);
        })));
        Assert.Equal("stdout: 0=0 ", outputs[0]);
        Assert.Equal("stdout: 0=9 1=12 2=15 ", outputs[1]);
        Assert.Equal("stdout: 0=45 1=75 2=60 ", outputs[5]);
    }
}
