using System.Reflection;
using Workbench.Extraction;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Tests.Extraction;

public class WordListsTests
{
    [Fact]
    public void Every_list_is_asked_for_by_a_reader()
    {
        var asked = typeof(Extractor).Assembly.GetTypes()
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(WordSet))
            .Select(field => field.GetValue(null))
            .ToHashSet();

        Assert.All(WordLists.Figures.Names, name => Assert.Contains(WordLists.Figures[name], asked));
        Assert.All(WordLists.Credits.Names, name => Assert.Contains(WordLists.Credits[name], asked));
        Assert.All(WordLists.Blames.Names, name => Assert.Contains(WordLists.Blames[name], asked));
    }

    [Theory]
    [InlineData("figures")]
    [InlineData("credits")]
    [InlineData("blames")]
    public void No_list_has_a_word_twice(string file) =>
        Assert.All(ListFile.Read(file), section => Assert.Distinct(ListFile.WordsOf([section], "list")));

    [Fact]
    public void A_list_that_is_not_there_is_refused_with_those_that_are()
    {
        var error = Assert.Throws<InvalidOperationException>(() => WordLists.Credits["shouting"]);

        Assert.StartsWith("credits.txt has no section [list shouting]; it has quoting, publishing, ", error.Message, StringComparison.Ordinal);
    }
}
