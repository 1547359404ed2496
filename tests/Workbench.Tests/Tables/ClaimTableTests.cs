using Workbench.Tables;
using Workbench.Tests.Support;

namespace Workbench.Tests.Tables;

public class ClaimTableTests
{
    [Fact]
    public void A_comparison_has_a_row_a_mention_and_one_a_silent_outlet()
    {
        var comparison = Brindle.Corpus.CompareFigures("killed");
        var table = comparison.ToTable();
        Assert.Equal(comparison.Figures.Length + 1, table.Rows.Length);
        Assert.Equal("silent", Assert.Single(Where(table, "Outlet", "The Shipping Ledger").Rows)[1]);
    }

    [Fact]
    public void A_denied_number_is_shown_as_denied() =>
        Assert.Contains("not dozens", Brindle.Corpus.CompareFigures("killed").ToTable().Rows.Select(row => row[1]));

    [Fact]
    public void What_an_outlet_says_itself_and_what_it_relays_are_told_apart()
    {
        var table = Brindle.Corpus.CompareFigures("attackers").ToTable();
        Assert.Equal("its own voice", Where(table, "Number", "Some 50")[0, "Speaker"]);
        Assert.Equal(["Odran Pell", "Isa Tormund"], Where(table, "Number", "20,000").Rows.Select(row => row[7]));
    }

    [Fact]
    public void Coverage_has_a_row_an_outlet_and_a_column_a_category_with_silence_in_words()
    {
        var table = Brindle.Corpus.Coverage().ToTable(Brindle.Codebook.Categories);
        Assert.Equal(["Outlet", "Killed", "Injured", "Detained", "Attackers"], table.Columns.Select(column => column.Name));
        Assert.All(Where(table, "Outlet", "The Shipping Ledger").Rows[0].Skip(1), cell => Assert.Equal("silent", cell));
    }

    [Fact]
    public void Counts_by_carrier_show_outlets_and_origins_apart()
    {
        var table = Where(Brindle.Corpus.CompareFigures("attackers").Carried.ToTable(), "Number", "20,000");
        Assert.Equal((2, 1, "Government of Velland"), (table[0, "Outlets"], table[0, "Origins"], table[0, "On whose word"]));
    }

    [Fact]
    public void Agreements_of_outlets_list_whom_both_blame()
    {
        var table = Brindle.Corpus.Agreements().ToTable();
        Assert.Equal(6, table.Rows.Length);
        Assert.Equal("Northmark", table[0, "Both blame"]);
    }

    [Fact]
    public void Blame_and_stances_show_codes_and_labels_people_read()
    {
        Assert.Equal("speculated", Where(Brindle.Corpus.BlameMatrix().ToTable(), "Voice", "The Northern Courier")[0, "Firmest"]);
        Assert.Equal("A bread riot", Brindle.Corpus.Stances.ToTable(Brindle.Codebook.Frames)[0, "Explanation"]);
    }

    [Fact]
    public void A_hostile_corpus_stays_text_in_every_table()
    {
        var corpus = Hostile.Corpus;
        Table[] tables =
        [
            corpus.Sources.ToTable(), corpus.Figures.ToTable(), corpus.Blames.ToTable(), corpus.Stances.ToTable(corpus.Codebook.Frames),
            corpus.Coverage().ToTable(corpus.Codebook.Categories), corpus.BlameMatrix().ToTable(), corpus.Agreements().ToTable(),
            .. corpus.CompareFigures().SelectMany(comparison => new[] { comparison.ToTable(), comparison.Carried.ToTable(), comparison.Pairs.ToTable() }),
        ];
        Assert.All(tables, table => Assert.Empty(Markup.ForeignTags(table.ToHtml(), "table", "caption", "thead", "tbody", "tr", "th", "td")));
        Assert.Empty(Markup.ForeignTags(corpus.Conclusions().ToHtml(), "p", "strong", "ul", "li"));
    }

    private static Table Where(Table table, string column, string value) => table.Where(cell => Equals(cell(column), value));
}
