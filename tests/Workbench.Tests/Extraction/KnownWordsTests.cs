using System.Globalization;
using Workbench.Extraction;
using Workbench.Extraction.Blames;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Tests.Extraction;

public class KnownWordsTests
{
    private readonly KnownWords known = new(WordTable.Shipped, MarkTable.With([WordKey.Of("lighthouse")], [WordKey.Of("quays")]));

    [Fact]
    public void Words_that_share_a_place_are_not_taken_for_each_other()
    {
        string[] words = ["killed", "police", .. Enumerable.Range(0, 40_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"word{i}")), "police", "killed"];

        Assert.All(words.Select(word => WordKey.Of(word)), key => Assert.Equal((key, WordTable.Shipped[key]), (known[key].Key, known[key].Word)));
    }

    [Fact]
    public void A_word_has_the_marks_of_the_library_and_of_the_codebook()
    {
        Assert.Equal(Mark.Actor, known[WordKey.Of("lighthouse")].Marks);
        Assert.Equal(Mark.Frame, known[WordKey.Of("quays")].Marks);
        Assert.Equal(Mark.Pronoun | Mark.It, known[WordKey.Of("it")].Marks & (Mark.Pronoun | Mark.It));
        Assert.Equal(Mark.None, known[WordKey.Of("sandcastle")].Marks);
    }

    [Fact]
    public void A_number_is_no_word() => Assert.Equal((Word.Unknown, Mark.None), (known[0].Word, known[0].Marks));
}
