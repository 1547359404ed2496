using System.Runtime.Intrinsics;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Tests.Extraction;

public class SenseTableTests
{
    [Theory]
    [InlineData("killed", "murdered", "lifted")]
    [InlineData("bombing", "shelling", "planning")]
    [InlineData("accused", "suspected", "painted")]
    [InlineData("militants", "rebels", "tables")]
    public void Words_of_like_use_have_numbers_near_each_other(string word, string like, string unlike) =>
        Assert.True(Distance(word, like) < Distance(word, unlike));

    [Fact]
    public void Case_and_curly_apostrophes_make_no_other_word() =>
        Assert.Equal((Row("army"), Row("'s")), (Row("ARMY"), Row("’s")));

    [Fact]
    public void A_word_that_the_table_does_not_have_has_no_row() => Assert.Equal(-1, Row("Vexilloth"));

    [Fact]
    public void As_many_words_as_may_be_added_do_not_go_over() =>
        Assert.InRange(SenseTable.MostAdded * -sbyte.MinValue, 1, short.MaxValue);

    [Theory]
    [InlineData("army")]
    [InlineData("army AAAA")]
    [InlineData("army ????????????????????????")]
    public void A_line_without_the_numbers_of_a_word_is_refused(string line)
    {
        var error = Assert.Throws<FormatException>(() => new SenseTable([line]));

        Assert.Equal($"senses.txt has the line '{line}', expected a word and 16 bytes in base 64", error.Message);
    }

    private static int Row(string word) => SenseTable.Shipped.RowOf(WordKey.Of(word));

    private static int Distance(string one, string other)
    {
        var difference = SenseTable.Shipped[Row(one)] - SenseTable.Shipped[Row(other)];
        var (lower, upper) = Vector256.Widen(difference);
        return Vector256.Sum(lower * lower) + Vector256.Sum(upper * upper);
    }
}
