using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Tests.Pages;

namespace Workbench.Notebooks.Tests.Execution;

public sealed class SessionTests
{
    [Fact]
    public async Task The_value_of_a_trailing_expression_is_the_result()
    {
        using var cells = new Cells();
        await cells.ShowsAsync("var x = 20;\nx * 2 + 2", "42");
        await cells.ShowsAsync("await Task.FromResult(3)", "3");
        await cells.ShowsAsync("(string)null", "<null>");
    }

    [Theory]
    [InlineData("var y = 1;")]
    [InlineData("Console.Write(\"\")")]
    [InlineData("// nothing")]
    [InlineData("using System.IO;")]
    [InlineData("")]
    [InlineData("await Task.Delay(1)")]
    [InlineData("int F() => 3;")]
    [InlineData("class Empty { }")]
    public async Task Statements_show_nothing(string code)
    {
        using var cells = new Cells();
        Assert.Empty((await cells.RunAsync(code)).Outputs);
    }

    [Fact]
    public async Task A_display_handle_is_not_shown_twice()
    {
        using var cells = new Cells();
        Assert.IsType<Output.DisplayData>(Assert.Single((await cells.RunAsync("display(3)")).Outputs));
    }

    [Fact]
    public async Task Later_cells_see_variables_functions_types_and_usings()
    {
        using var cells = new Cells();
        await cells.RunAsync("using System.Globalization;\nrecord Town(string Name, int People);\nint Twice(int n) => 2 * n;\nvar towns = new[] { new Town(\"A\", 3), new Town(\"B\", 4) };");
        await cells.RunAsync("// usings survive a cell of comments");
        await cells.ShowsAsync("towns.GroupBy(t => t.People % 2).Select(g => Twice(g.Sum(t => t.People))).Sum().ToString(CultureInfo.InvariantCulture)", "14");
    }

    [Fact]
    public async Task Names_may_be_declared_again()
    {
        using var cells = new Cells();
        await cells.RunAsync("var x = 1;");
        await cells.RunAsync("var x = \"new\";");
        await cells.ShowsAsync("x", "new");
    }

    [Fact]
    public async Task What_a_cell_assigned_before_it_threw_stays_even_in_the_first()
    {
        using var cells = new Cells();
        var failed = await cells.RunAsync("var kept = 5;\nthrow new InvalidOperationException(\"no\");");
        Assert.Equal(CellStatus.Failed, failed.Status);
        await cells.ShowsAsync("kept", "5");
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_changes_nothing()
    {
        using var cells = new Cells();
        await cells.RunAsync("var x = 1;");
        Assert.Equal(CellStatus.Failed, (await cells.RunAsync("var x = 2; nonsense();")).Status);
        await cells.ShowsAsync("x", "1");
    }

    [Fact]
    public async Task Extension_methods_and_namespaces_work_beside_ordinary_code()
    {
        using var cells = new Cells();
        await cells.RunAsync("using System.Globalization;");
        await cells.ShowsAsync(
            "namespace Shapes { record Square(double Side); }\nrecord Pair(int A, int B);\nstatic class PairExtensions\n{\n    public static int Sum(this Pair p) => p.A + p.B;\n}\nvar pair = new Pair(2, 3);\npair.Sum().ToString(CultureInfo.InvariantCulture)",
            "5");
        await cells.ShowsAsync("new Pair(4, 5).Sum() + new Shapes.Square(1).Side", "10");
    }

    [Fact]
    public async Task Extension_blocks_work()
    {
        using var cells = new Cells();
        await cells.ShowsAsync("static class E { extension(string s) { public int Twice => 2 * s.Length; } }\n\"abc\".Twice", "6");
    }

    [Theory]
    [InlineData("static class E { public static int Total(this List<int> n) => n.Sum(); }\nnew List<int> { 1, 2 }.Total()", "3")]
    [InlineData("static class E { public static T Second<T>(this IEnumerable<T> items) => items.ElementAt(1); }\nnew[] { 1, 2 }.Second()", "2")]
    [InlineData("namespace A.B { public static class C { public const int D = 4; } }\nA.B.C.D", "4")]
    [InlineData("using System.IO;\nstatic class E { extension(string path) { public string Ending => Path.GetExtension(path); } }\n\"a.txt\".Ending", ".txt")]
    [InlineData("interface IBoat { string Name { get; } }\nrecord Boat(string Name) : IBoat;\nstatic class E { public static string Loud(this IBoat b) => b.Name + \"!\"; }\nnew Boat(\"Ida\").Loud()", "Ida!")]
    public async Task Code_that_scripting_refuses_runs(string code, string plain) => await Cells.ShowsOnceAsync(code, plain);

    [Fact]
    public async Task A_cell_with_extension_methods_can_run_again_and_be_changed()
    {
        using var cells = new Cells();
        await cells.ShowsAsync("static class E { public static string Loud(this string s) => s + \"!\"; }\n\"a\".Loud()", "a!");
        await cells.ShowsAsync("string Say() => \"b\".Loud();\nSay()", "b!");
        Assert.Equal(CellStatus.Failed, (await cells.RunAsync("static class E { public static string Loud(this string s) => s + \"??\"; }\nnonsense")).Status);
        await cells.ShowsAsync("\"a\".Loud()", "a!");
        await cells.ShowsAsync("static class E { public static string Loud(this string s) => s + \"?\"; }\n\"a\".Loud()", "a?");
        await cells.ShowsAsync("\"a\".Loud() + Say()", "a?b!");
    }

    [Fact]
    public async Task Blocking_on_a_cells_own_task_does_not_deadlock()
    {
        using var cells = new Cells();
        await cells.ShowsAsync("async Task<int> Slow() { await Task.Delay(5); await Task.Yield(); return 7; }\nSlow().Result", "7");
    }

    [Fact]
    public async Task What_the_host_set_for_its_flow_reaches_the_cell_and_its_tasks()
    {
        using var cells = new Cells(new SessionOptions { References = [typeof(HostState).Assembly], Usings = ["Workbench.Notebooks.Tests.Execution"] });
        HostState.Value = "from the host";
        await cells.ShowsAsync("HostState.Value + await Task.Run(() => \" and \" + HostState.Value)", "from the host and from the host");
    }

    [Fact]
    public async Task Cells_know_their_notebook_and_nobody_else_does()
    {
        using var cells = new Cells(new SessionOptions { WorkingDirectory = AppContext.BaseDirectory, Name = "a.ipynb" });
        var folder = Path.GetFullPath(AppContext.BaseDirectory);
        await cells.ShowsAsync(
            "var c = Workbench.Notebooks.Execution.NotebookContext.Current;\n$\"{c.Folder} {c.Name} {c.CellNumber}\"", $"{folder} a.ipynb 1");
        Assert.Null(NotebookContext.Current);
    }

    [Fact]
    public async Task Cells_run_in_the_invariant_culture() =>
        await Cells.ShowsOnceAsync("1234.5.ToString(\"N1\") + System.Globalization.CultureInfo.CurrentCulture.Name", "1,234.5");

    [Fact]
    public async Task A_headless_host_can_make_UTC_the_local_time()
    {
        NotebookEngine.UseUtc();
        await Cells.ShowsOnceAsync("TimeZoneInfo.Local.BaseUtcOffset == TimeSpan.Zero && DateTime.Now.Kind == DateTimeKind.Local", "true");
    }

    [Fact]
    public async Task Load_lines_resolve_from_the_notebooks_folder()
    {
        using var cells = new Cells(new SessionOptions { WorkingDirectory = Cases.Path("Run") });
        await cells.ShowsAsync("#load \"helper.csx\"\nHelp(2)", "helped 2");
    }

    [Fact]
    public async Task A_referenced_library_can_be_rebuilt_while_it_is_in_use()
    {
        using var folder = new TemporaryFolder();
        Build(folder.File("Greeter.dll"), "one");
        using var cells = new Cells(new SessionOptions { WorkingDirectory = folder.Path });
        await cells.ShowsAsync("#r \"Greeter.dll\"\nGreeter.Say()", "one");
        Build(folder.File("Greeter.dll"), "two");
        await cells.ShowsAsync("Greeter.Say()", "one");
        using var next = new Cells(new SessionOptions { WorkingDirectory = folder.Path });
        await next.ShowsAsync("#r \"Greeter.dll\"\nGreeter.Say()", "two");
    }

    private static void Build(string path, string word)
    {
        var built = CSharpCompilation.Create(
            "Greeter",
            [CSharpSyntaxTree.ParseText($"public static class Greeter {{ public static string Say() => \"{word}\"; }}", cancellationToken: TestContext.Current.CancellationToken)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(path, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(built.Success);
    }
}

/// <summary>Something that flows with the host's calls.</summary>
public static class HostState
{
    private static readonly AsyncLocal<string?> s_value = new();

    public static string? Value
    {
        get => s_value.Value;
        set => s_value.Value = value;
    }
}
