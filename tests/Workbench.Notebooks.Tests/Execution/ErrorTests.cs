using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Tests.Execution;

public sealed class ErrorTests
{
    [Fact]
    public async Task A_compiler_message_carries_the_cells_own_line_and_a_caret()
    {
        using var cells = new Cells();
        await cells.RunAsync("var filler = 1;");
        await AssertErrorAsync(
            cells,
            "var a = 1;\n\tvar b = foo + a;",
            "CompilationError",
            2,
            "cell 2, line 2, column 10: CS0103: The name 'foo' does not exist in the current context\n"
            + "  1 | var a = 1;\n> 2 | \tvar b = foo + a;\n    | \t        ^^^");
    }

    [Fact]
    public async Task An_exception_shows_the_line_that_threw()
    {
        using var cells = new Cells();
        await AssertErrorAsync(
            cells,
            "// a comment\nvar word = \"x\";\nvar n = int.Parse(word);\nn",
            "FormatException",
            3,
            "FormatException: The input string 'x' was not in a correct format.\n"
            + "  1 | // a comment\n  2 | var word = \"x\";\n> 3 | var n = int.Parse(word);\n    |         ^\n  4 | n\n"
            + "   at int.Parse()\n   at cell 1, line 3");
    }

    [Theory]
    [InlineData("} namespace N { public static class Y { public static string Name(this Person p) => \"\"; }", "'Person' is a type of cell 1: define it in this cell instead, and run the cells that use it again.")]
    [InlineData("public static int Less(this int n) => n - limit;", "'limit' is a variable of cell 1: hand its value over as an argument.")]
    [InlineData("public static int Twice(this int n) => Doubled(n);", "'Doubled' is a function of cell 1: define it in this cell, as a static method of a class.")]
    public async Task Extension_methods_that_need_something_of_an_ordinary_cell_are_told_what_to_do(string method, string advice)
    {
        using var cells = new Cells();
        await cells.RunAsync("record Person(string Name); var limit = 1; int Doubled(int n) => 2 * n;");
        var failed = await cells.RunAsync($"static class X {{ {method} }}");
        Assert.EndsWith($"and their types only where it has nothing but extension methods. {advice}", failed.Error!.Traceback[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new Thread(() => { }).Start();", "'Thread' needs using System.Threading;")]
    [InlineData("File.Exists(\"a\")", "'File' needs using System.IO;")]
    [InlineData("ConcurrentDictionary<string, int> counts = new();", "'ConcurrentDictionary' needs using System.Collections.Concurrent;")]
    [InlineData("Timer timer = null;", "'Timer' needs using System.Timers; or using System.Threading;")]
    public async Task A_type_without_its_using_is_told_which(string code, string hint)
    {
        using var cells = new Cells();
        Assert.Equal($"Hint: {hint}", (await cells.RunAsync(code)).Error!.Traceback[^1]);
    }

    [Theory]
    [InlineData("for (var i = 9; ; i--) Console.Write(90 / i);", 23)]
    [InlineData("for (var i = 1; ; i--) { while (i < 1) Console.Write(90 / i); }", 39)]
    public async Task The_place_in_a_loop_is_that_in_the_cells_own_text(string loop, int before)
    {
        using var cells = new Cells();
        await AssertErrorAsync(
            cells, loop, "DivideByZeroException", 1,
            $"DivideByZeroException: Attempted to divide by zero.\n> 1 | {loop}\n    | {new string(' ', before)}^\n   at cell 1, line 1");
    }

    [Theory]
    [InlineData("var zero = 0; Func<int, int> f = i => 1 / i; f(zero);", 38, "\n   at lambda() in cell 1, line 1")]
    [InlineData("var zero = 0; new[] { zero }.Select(i => i + 1).Select(i => { Console.Write(1); return 1 / (i - 1); }).Sum()", 80, "\n   at lambda() in cell 1, line 1")]
    [InlineData("int F(int n) => 1 / n; var zero = new[] { 0 }.Select(i => i).Sum(); F(zero)", 16, "\n   at F() in cell 1, line 1")]
    [InlineData("var zero = 0; Enumerable.Range(0, 9).Any(i => i > 9); Console.Write(1 / zero);", 54, "")]
    public async Task The_place_in_a_function_is_that_in_the_cells_own_text(string code, int before, string frames)
    {
        using var cells = new Cells();
        await AssertErrorAsync(
            cells, code, "DivideByZeroException", 1,
            $"DivideByZeroException: Attempted to divide by zero.\n> 1 | {code}\n    | {new string(' ', before)}^{frames}\n   at cell 1, line 1");
    }

    [Fact]
    public async Task An_exception_from_a_function_of_an_earlier_cell_names_both_lines()
    {
        using var cells = new Cells();
        await cells.RunAsync("\nint Fail() =>\n    throw new ArgumentException(\"bad\");");
        await AssertErrorAsync(
            cells, "Fail()", "ArgumentException", 1,
            "ArgumentException: bad\n> 1 | Fail()\n    | ^\n   at Fail() in cell 1, line 3\n   at cell 2, line 1");
    }

    [Fact]
    public async Task An_exception_after_an_await_and_in_a_lambda_has_its_line()
    {
        using var cells = new Cells();
        await AssertErrorAsync(
            cells, "await Task.Delay(1);\nFunc<int, int> f = i =>\n  1 / i;\nf(0);", "DivideByZeroException", 3,
            "DivideByZeroException: Attempted to divide by zero.\n  1 | await Task.Delay(1);\n  2 | Func<int, int> f = i =>\n> 3 |   1 / i;\n    |   ^\n  4 | f(0);\n"
            + "   at lambda() in cell 1, line 3\n   at cell 1, line 4");
    }

    [Fact]
    public async Task Wrappings_of_tasks_are_taken_off_and_causes_are_told()
    {
        using var cells = new Cells();
        var failed = await cells.RunAsync("Task.Run(() => throw new Exception(\"outer\", new Exception(\"inner\"))).Wait();");
        Assert.Equal("Exception", failed.Error!.Name);
        Assert.Equal("outer", failed.Error.Message);
        Assert.Contains("caused by Exception: inner", failed.Error.Traceback);
    }

    [Fact]
    public async Task A_users_own_exception_goes_by_its_name()
    {
        using var cells = new Cells();
        var failed = await cells.RunAsync("class TooFar : Exception { public override string Message => \"stop\"; }\nthrow new TooFar();");
        Assert.Equal(("TooFar", "stop", 2), (failed.Error!.Name, failed.Error.Message, failed.Error.Line));
    }

    [Theory]
    [InlineData("var s = \"abc\".AsSpan();", "A variable of a cell lives on after it, which a Span cannot: use an array, or do this work inside a method.")]
    [InlineData("var w = 1;\nw;", "To show a value, leave off the semicolon after the last expression, or call display(…).")]
    [InlineData("static class X { public static int N(this Missing m) => 1; }", "A cell with extension methods or namespaces is compiled apart from ordinary cells: it sees such cells before it, but no variables and functions of ordinary cells, and their types only where it has nothing but extension methods. Put the types it needs into the same cell.")]
    [InlineData("using Far.Away;", "No assembly that this notebook references has the namespace Far.Away. If it is a package's, name that in a cell before this one, such as #r \"nuget: Far.Away\"; if that cell failed, see there.")]
    [InlineData("using System.Nowhere.Near;", "No assembly that this notebook references has the namespace System.Nowhere.Near. If it is a package's, name that in a cell before this one, such as #r \"nuget: System.Nowhere.Near\"; if that cell failed, see there.")]
    public async Task What_scripting_does_not_take_gets_a_hint_in_plain_words(string code, string hint)
    {
        using var cells = new Cells();
        Assert.Contains($"Hint: {hint}", (await cells.RunAsync(code)).Error!.Traceback);
    }

    [Fact]
    public async Task Methods_that_are_part_of_NET_by_now_are_named_where_a_package_has_them_too()
    {
        using var cells = new Cells();
        await cells.RunAsync("namespace System.Linq { public static class AsyncEnumerableHere { public static IAsyncEnumerable<T> ToAsyncEnumerable<T>(this IEnumerable<T> items) => null; } }");
        var failed = await cells.RunAsync("new[] { 1 }.ToAsyncEnumerable();");
        Assert.Contains("Hint: What the package System.Linq.Async has is part of .NET since version 10: leave out its #r, restart and run again.", failed.Error!.Traceback);
    }

    [Fact]
    public async Task A_redefined_type_is_explained()
    {
        using var cells = new Cells();
        await cells.RunAsync("record P(int X);\nvar p = new P(1);");
        await cells.RunAsync("record P(int X, int Y);");
        var failed = await cells.RunAsync("P q = p;");
        Assert.Contains("Hint: A type defined again is a new type: objects made before do not fit it. Run the cells that made them again.", failed.Error!.Traceback);
    }

    [Fact]
    public async Task An_exception_that_nobody_awaits_is_told_in_the_cell()
    {
        using var cells = new Cells();
        var result = await cells.RunAsync("async void Stray() { await Task.Yield(); throw new Exception(\"stray\"); }\nStray(); await Task.Delay(30);");
        Assert.Equal("stderr: Exception: stray\\n", Cells.Describe(result.Outputs));
    }

    [Fact]
    public async Task An_exception_on_a_thread_of_a_cell_does_not_end_the_process()
    {
        using var cells = new Cells();
        var result = await cells.RunAsync("var t = new System.Threading.Thread(() => throw new Exception(\"on a thread\")); t.Start(); t.Join();");
        Assert.Equal("stderr: Exception: on a thread\\n", Cells.Describe(result.Outputs));
    }

    private static async Task AssertErrorAsync(Cells cells, string code, string name, int line, string traceback)
    {
        var result = await cells.RunAsync(code);
        Assert.Equal(CellStatus.Failed, result.Status);
        Assert.Equal(traceback, string.Join("\n", result.Error!.Traceback));
        Assert.Equal((name, line), (result.Error.Name, result.Error.Line));
    }
}
