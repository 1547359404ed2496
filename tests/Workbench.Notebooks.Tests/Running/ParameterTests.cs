using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Running;

namespace Workbench.Notebooks.Tests.Running;

public sealed class ParameterTests
{
    [Theory]
    [InlineData("var x = \"a\"; // why", "b\"c", "var x = \"b\\\"c\"; // why")]
    [InlineData("string x;", "b", "string x = \"b\";")]
    [InlineData("string? x = null;", "null", "string? x = null;")]
    [InlineData("int x = 1;", "-7", "int x = -7;")]
    [InlineData("var x = -1;", "7", "var x = 7;")]
    [InlineData("int? x = 1;", "null", "int? x = null;")]
    [InlineData("var x = 1L;", "7", "var x = 7L;")]
    [InlineData("var x = 2.5;", "3", "var x = 3d;")]
    [InlineData("var x = 2.5m;", "3.10", "var x = 3.10m;")]
    [InlineData("var x = true;", "False", "var x = false;")]
    [InlineData("var x = new[] { \"a\" };", "b, c", "var x = new string[] { \"b\", \"c\" };")]
    [InlineData("string[] x = [\"a\"];", "[\"b, c\"]", "string[] x = new string[] { \"b, c\" };")]
    [InlineData("var x = new int[] { 1 };", "2,3", "var x = new int[] { 2, 3 };")]
    [InlineData("var x = new[] { 1.5 };", "", "var x = new double[0];")]
    [InlineData("int y = 1, x = 2;\nint z = x;", "5", "int y = 1, x = 5;\nint z = x;")]
    [InlineData("var x = 1;\nx = 2;", "5", "var x = 5;\nx = 5;")]
    public void A_value_takes_the_place_of_the_one_assigned(string cell, string value, string expected)
    {
        var once = NotebookParameters.Apply(Of(cell), Values("x", value));
        Assert.Equal(expected, once.Cells[1].Source);
        Assert.Equal("var x = 0;", once.Cells[0].Source);
        Assert.Equal(once, NotebookParameters.Apply(once, Values("x", value)));
    }

    [Theory]
    [InlineData("#!set --name limit --value @input:\"How many?\"", "limit")]
    [InlineData("#!set --value @password:word --name secret\nsecret", "secret")]
    [InlineData("#!set --name fixed --value 3", "")]
    [InlineData("var name = await GetInputAsync(\"Your name?\");", "Your name?")]
    [InlineData("var name = await Kernel.GetPasswordAsync(prompt: \"town\");", "town")]
    public void What_a_cell_asks_the_user_for_can_be_given(string cell, string name)
    {
        var notebook = new Notebook([new Cell.Code("a", cell)]);
        Assert.Equal(name, string.Concat(NotebookParameters.Of(notebook).Select(parameter => parameter.Name)));
        if (name.Length > 0)
            Assert.Equal(cell, NotebookParameters.Apply(notebook, Values(name, "x")).Cells[0].Source);
    }

    [Theory]
    [InlineData("int limit = 1;", "limit", "ten", "n.ipynb: 'ten' for parameter 'limit'; expected a value of type int. Give one such as limit=10.")]
    [InlineData("var on = true;", "on", "yes", "n.ipynb: 'yes' for parameter 'on'; expected a value of type bool. Give one such as on=true.")]
    [InlineData("var rates = new[] { 1.5 };", "rates", "1,x", "n.ipynb: '1,x' for parameter 'rates'; expected a value of type double[]. Give one such as rates=0.5,1.5.")]
    [InlineData("var rates = new[] { 1.5 };", "rates", "[1", "n.ipynb: '[1' for parameter 'rates'; expected a value of type double[]. Give one such as rates=0.5,1.5.")]
    [InlineData("var at = DateTime.Now;", "at", "now", "n.ipynb: a value for 'at', whose type has no text form; expected a parameter of type bool, int, long, double, decimal or string, or an array of one. Change the value in the notebook's parameters cell.")]
    [InlineData("var outlet = \"a\"; var limit = 3;", "outlets", "b", "n.ipynb: unknown parameter 'outlets'; expected one of outlet, limit. The nearest is 'outlet'.")]
    [InlineData("", "outlet", "b", "n.ipynb: parameter 'outlet' given; expected none: the notebook has no cell tagged 'parameters' with assignments. Leave it out, or tag the cell that assigns it.")]
    public void What_does_not_fit_is_refused_with_what_would(string cell, string name, string value, string message) =>
        Assert.Equal(message, Assert.Throws<NotebookException>(() => NotebookParameters.Apply(Of(cell), Values(name, value), "n.ipynb")).Message);

    [Fact]
    public void A_notebook_tells_its_parameters()
    {
        var parameters = NotebookParameters.Of(Of("var a = \"x\"; int[] b = [1, 2];\nvar c = DateTime.Now;"));
        Assert.Equal(
            [new NotebookParameter("a", "string", "\"x\""), new NotebookParameter("b", "int[]", "[1, 2]"), new NotebookParameter("c", null, "DateTime.Now")],
            parameters);
    }

    [Fact]
    public void Papermills_injected_cell_gets_the_value_too()
    {
        var notebook = Of("var x = 1;");
        notebook = notebook with
        {
            Cells = notebook.Cells.Add(new Cell.Code("i", "var x = 2;") { Metadata = JsonMap.Empty.With("tags", [CellTags.InjectedParameters]) }),
        };
        Assert.Equal("var x = 3;", NotebookParameters.Apply(notebook, Values("x", "3")).Cells[2].Source);
    }

    private static Notebook Of(string parameters) => new(
    [
        new Cell.Code("a", "var x = 0;"),
        new Cell.Code("p", parameters) { Metadata = JsonMap.Empty.With("tags", [CellTags.Parameters]) },
    ]);

    private static Dictionary<string, string> Values(string name, string value) => new() { [name] = value };
}
