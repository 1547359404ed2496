using Workbench.Extraction.Blames;
using Workbench.Extraction.Lexicon;

namespace Workbench.Tests.Extraction;

public class ContextNetworkTests
{
    private static readonly Signs Nothing = new(Trait.None);

    [Fact]
    public void Only_units_above_zero_speak()
    {
        var network = Network(units: "1 10", start: "5 -7", words: ["2 3"]);

        Assert.Equal(5, network.Score([0], Nothing));
        Assert.Equal(5 + 2 * 2, network.Score([2], Nothing));
        Assert.Equal(5 + 2 * 3 + 10 * (3 * 3 - 7), network.Score([3], Nothing));
    }

    [Fact]
    public void A_sign_speaks_where_it_is_there()
    {
        var network = Network(units: "1 1", start: "0 0", words: ["0 0"], signs: ["Quoted 4 0", "as.Doer 0 30", "does.Kill 100 0"]);

        Assert.Equal(0, network.Score([0], Nothing));
        Assert.Equal(134, network.Score([0], new(Trait.Quoted, Standing.Doer, Deed.Kill)));
    }

    [Fact]
    public void Every_sign_of_the_shipped_network_has_one_line()
    {
        var lines = ListFile.Read("context").Single(section => section.Sort == "signs").Lines;

        Assert.Equal(lines.Count, lines.Select(line => Judge.SignOf(line[..line.IndexOf(' ')])).Distinct().Count());
    }

    [Fact]
    public void A_row_of_another_length_is_refused()
    {
        var error = Assert.Throws<FormatException>(() => new ContextNetwork([new("words", "", ["1 2 3"])]));

        Assert.Equal("context.txt has a line of 3 numbers, expected 32", error.Message);
    }

    /// <summary>A network whose first two units are given; the others never speak.</summary>
    private static ContextNetwork Network(string units, string start, string[] words, params string[] signs) => new(
    [
        new("scale", "", ["1"]), new("units", "", [Padded(units)]), new("start", "", [Padded(start)]), new("words", "", [.. words.Select(Padded)]),
        new("signs", "", [.. signs.Select(sign => sign.Split(' ', 2)).Select(parts => $"{parts[0]} {Padded(parts[1])}")]),
    ]);

    private static string Padded(string numbers) => numbers + string.Concat(Enumerable.Repeat(" 0", 30));
}
