using Microsoft.CodeAnalysis;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Tests.Execution;

public class CellChainTests
{
    [Fact]
    public void Of_two_builds_of_one_library_the_last_is_seen()
    {
        var (older, other, newer) = (Reference("one/Harbour.dll"), Reference("one/Quay.dll"), Reference("two/harbour.dll"));
        Assert.Equal([other, newer], CellChain.Newest([older, other, newer, newer]));
    }

    [Theory]
    [InlineData("x + 1", false)]
    [InlineData("Console.WriteLine(x); foreach (var i in new[] { 1 }) { var square = i * i; }", false)]
    [InlineData("await Task.Yield(); new[] { 1 }.Select(n => new { n, x })", false)]
    [InlineData("var y = 1;", true)]
    [InlineData("int.TryParse(\"1\", out var parsed)", true)]
    [InlineData("var (a, b) = (1, 2);", true)]
    [InlineData("if (x is int whole) { } record Boat;", true)]
    [InlineData("int Twice(int n) => 2 * n;", true)]
    [InlineData("using System.Text;", true)]
    [InlineData("using Words = System.Collections.Generic.List<string>; x", true)]
    public async Task Only_a_cell_that_declares_something_is_looked_through_by_later_ones(string code, bool joins)
    {
        using var cells = new Cells();
        await cells.RunAsync("var x = 1;");
        var before = cells.Session.State.Previous;
        Assert.Null((await cells.RunAsync(code)).Error);
        Assert.Equal(joins, cells.Session.State.Previous != before);
    }

    [Fact]
    public async Task What_is_declared_after_cells_that_declare_nothing_is_known_by_name()
    {
        using var cells = new Cells();
        await cells.RunAsync("1 + 1");
        await cells.RunAsync("var a = 1; Func<int> later = () => a;");
        await cells.RunAsync("a");
        await cells.RunAsync("new { A = a }");
        await cells.RunAsync("var b = new { A = a + 1 };");
        await cells.ShowsAsync("(later(), b.A, new { A = 5 }.GetType() == b.GetType() || true)", "(1, 2, true)");
        Assert.Equal(["a", "later", "b"], cells.Session.VariableNames());
    }

    private static PortableExecutableReference Reference(string path) => MetadataReference.CreateFromImage(File.ReadAllBytes(typeof(CellChainTests).Assembly.Location), filePath: path);
}
