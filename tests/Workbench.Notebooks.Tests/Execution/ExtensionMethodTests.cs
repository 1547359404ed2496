namespace Workbench.Notebooks.Tests.Execution;

/// <summary>Extension methods on what ordinary cells define.</summary>
public sealed class ExtensionMethodTests
{
    private const string Boats = "record Boat(string Name); interface ILoad { int Tons { get; } } class Coal : ILoad { public int Tons { get; set; } = 7; } var ida = new Boat(\"Ida\");";

    [Theory]
    [InlineData("public static string Loud(this Boat boat) => boat.Name.ToUpper();", "ida.Loud()", "IDA")]
    [InlineData("public static string Loud(this Boat boat, int times = 2, string end = \"!\") => boat.Name + times + end;", "ida.Loud(end: \"?\") + X.Loud(ida)", "Ida2?Ida2!")]
    [InlineData("public static IEnumerable<T> Heavy<T>(this IEnumerable<T> loads) where T : ILoad, new() { return loads.Append(new T()).Where(load => load.Tons > 5); }", "new[] { new Coal { Tons = 1 } }.Heavy().Count()", "1")]
    [InlineData("public static void Fill(this Coal coal, out int before, ref int free) { before = coal.Tons; coal.Tons += free; free = 0; }", "int free = 3; var coal = new Coal(); coal.Fill(out var before, ref free); $\"{before} {coal.Tons} {free}\"", "7 10 0")]
    [InlineData("public static string Join(this Boat boat, params string[] others) => string.Join('+', others.Prepend(boat.Name));", "ida.Join(\"Una\", \"Eve\")", "Ida+Una+Eve")]
    [InlineData("public static async Task<string> SailAsync(this Boat boat) { await Task.Yield(); return boat.Name; }", "await ida.SailAsync()", "Ida")]
    [InlineData("static string Short(this Boat boat) => boat.Name[..1]; private static string Twice(this string text) => text + text; public static string Loud(this Boat boat) => boat.Short().Twice();", "ida.Loud()", "II")]
    [InlineData("static int s_asked; public static int Asked(this Boat boat) => ++s_asked;", "ida.Asked() + ida.Asked()", "3")]
    public async Task They_are_called_in_their_own_cell_and_in_later_ones(string method, string call, string shown)
    {
        using var cells = new Cells();
        await cells.RunAsync(Boats);
        await cells.ShowsAsync($"static class X\n{{\n  {method}\n}}\n{call}", shown);
        await cells.RunAsync($"static class X {{ {method} }}");
        await cells.ShowsAsync(call, shown);
    }

    [Fact]
    public async Task The_newest_counts_and_errors_have_the_line_of_the_cell()
    {
        using var cells = new Cells();
        await cells.RunAsync(Boats);
        await cells.RunAsync("static class X { public static int Size(this Boat boat) => 1; }");
        await cells.RunAsync("static class X {\n public static int Size(this Boat boat) =>\n  boat.Name.Length / (boat.Name.Length - 3); }");
        var failed = await cells.RunAsync("ida.Size()");
        Assert.Equal(("DivideByZeroException", "   at X.Size() in cell 3, line 3"), (failed.Error!.Name, failed.Error.Traceback.First(line => line.Contains(" in cell", StringComparison.Ordinal))));
    }
}
