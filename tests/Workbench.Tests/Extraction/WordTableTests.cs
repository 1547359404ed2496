using Workbench.Extraction.Lexicon;

namespace Workbench.Tests.Extraction;

public class WordTableTests
{
    private static readonly WordTable Words = WordTable.Shipped;

    [Theory]
    [InlineData("seminarians")]
    [InlineData("conscripts")]
    [InlineData("commandos")]
    [InlineData("gunmen")]
    [InlineData("children")]
    public void A_plural_of_people_is_known(string word) => Assert.True(Words[word].Is(Kind.PeopleNoun) && Words[word].Is(Kind.Plural));

    [Theory]
    [InlineData("massacred", Deed.Kill)]
    [InlineData("stabbed", Deed.Injure)]
    [InlineData("detaining", Deed.Arrest)]
    [InlineData("slain", Deed.Kill)]
    public void The_forms_of_a_verb_do_what_the_verb_does(string word, object deed) => Assert.True(Words[word].Does((Deed)deed));

    [Fact]
    public void A_word_that_misleads_is_dropped() => Assert.False(Words["major"].Is(Kind.PeopleNoun));

    [Theory]
    [InlineData("open", "opened", "opening")]
    [InlineData("stab", "stabbed", "stabbing")]
    [InlineData("die", "died", "dying")]
    [InlineData("bury", "buried", "burying")]
    [InlineData("free", "freed", "freeing")]
    public void Regular_verbs_are_inflected(string verb, string past, string gerund)
    {
        Assert.Equal(past, Inflection.Past(verb));
        Assert.Equal(gerund, Inflection.Gerund(verb, past));
    }

    [Fact]
    public void A_list_without_a_section_is_refused_with_its_first_line()
    {
        var error = Assert.Throws<FormatException>(() => ListFile.Parse(new StringReader("gunman")));

        Assert.Equal("a word list begins with 'gunman', expected a section such as [noun attacker]", error.Message);
    }
}
