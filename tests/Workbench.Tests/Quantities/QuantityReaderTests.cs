using System.Globalization;
using Workbench.Claims;
using Workbench.Quantities;

namespace Workbench.Tests.Quantities;

public sealed class QuantityReaderTests
{
    private static readonly QuantityReader Reader = new(new Dictionary<string, Estimate>
    {
        ["a couple"] = Between(2, 2),
        ["several"] = Between(3, 9),
        ["a few"] = Between(3, 9),
        ["a dozen"] = Between(12, 12),
        ["dozens"] = Between(24, 99),
        ["scores"] = Between(40, 99),
        ["hundreds"] = Between(200, 999),
        ["thousands"] = Between(2000, 9999),
        ["tens of thousands"] = Between(20000, 99999),
        ["hundreds of thousands"] = Between(200000, 999999),
        ["many thousands"] = Between(3000, null),
        ["multiple"] = Between(2, null),
        ["a number of"] = Between(2, null),
        ["many"] = Between(null, null),
        ["a large number"] = Between(null, null),
    });

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "Quantities")).Order(StringComparer.Ordinal))
        {
            foreach (var line in File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#'))
            {
                var parts = line.Split(" ⇒ ");
                cases.Add(Path.GetFileNameWithoutExtension(file), parts[0], parts[1]);
            }
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_number_has_its_words_interval_qualifier_and_kind(string topic, string text, string expected) =>
        Assert.Equal($"{topic}: {expected}", $"{topic}: {Written(text)}");

    [Theory]
    [InlineData("20\u00A0000 people", "20\u00A0000")]
    [InlineData("20\u2009000 people", "20\u2009000")]
    [InlineData("20\u202F000 people", "20\u202F000")]
    public void Groups_of_digits_may_stand_behind_no_break_and_thin_spaces(string text, string words)
    {
        var number = Assert.Single(Reader.Read(text));
        Assert.Equal(words, number.Span.In(text));
        Assert.Equal(Estimate.Exactly(20_000), number.Estimate);
    }

    [Theory]
    [InlineData("on January 5 300 people died", "January 5", "300")]
    [InlineData("Flight 447 228 people died", "447", "228")]
    public void A_space_groups_no_digits_behind_a_date_or_a_name(string text, string first, string second) =>
        Assert.Equal([first, second], Reader.Read(text).Select(number => number.Span.In(text)));

    [Fact]
    public void Without_a_codebook_vague_words_have_no_interval_but_plurals_of_scales_do()
    {
        var reader = new QuantityReader([]);
        Assert.Empty(reader.Read("dozens and several"));
        Assert.Equal(new Estimate(2000, 9999, Qualifier.Vague), Assert.Single(reader.Read("thousands of people")).Estimate);
    }

    [Fact]
    public void A_codebook_decides_what_a_vague_word_means()
    {
        var reader = new QuantityReader([KeyValuePair.Create("a handful", new Estimate(3, 6, Qualifier.Vague))]);
        Assert.Equal(new Estimate(3, 6, Qualifier.Vague), Assert.Single(reader.Read("A handful of men fled")).Estimate);
        Assert.Equal(new Estimate(300, 600, Qualifier.Vague), Assert.Single(reader.Read("a handful of hundred")).Estimate);
    }

    [Fact]
    public void Numbers_come_in_order_and_do_not_overlap()
    {
        var text = string.Join(' ', Cases().Select(row => row.Data.Item2));
        var numbers = Reader.Read(text);
        Assert.True(numbers.Count > 300);
        Assert.All(numbers.Zip(numbers.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
        Assert.All(numbers.Zip(numbers.Skip(1)), pair => Assert.True(pair.First.EndToken <= pair.Second.FirstToken));
    }

    [Theory]
    [InlineData("7", 1_000_000, 16)]
    [InlineData("7,", 500_000, 16)]
    [InlineData("1-", 500_000, 2)]
    [InlineData("hundred and ", 80_000, 80_000)]
    [InlineData("million ", 100_000, 100_000)]
    [InlineData("about a ", 100_000, 0)]
    [InlineData("between 1 and ", 60_000, 60_000)]
    [InlineData("\uD83D", 1_000_000, 0)]
    [InlineData("\0", 1_000_000, 0)]
    public void A_text_made_to_hurt_is_read_to_its_end(string piece, int times, int mostNumbers)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        Assert.InRange(Reader.Read(text).Count, 0, mostNumbers);
    }

    private static Estimate Between(decimal? low, decimal? high) => new(low, high, Qualifier.Vague);

    private static string Written(string text)
    {
        var numbers = Reader.Read(text);
        return numbers.Count == 0 ? "nothing" : string.Join("; ", numbers.Select(number => Written(text, number)));
    }

    private static string Written(string text, Quantity number)
    {
        var (words, kind) = (number.Span.In(text), Code.Of(number.Kind));
        return number.IsQuantity
            ? $"[{words}] {Bound(number.Estimate.Low)}..{Bound(number.Estimate.High)} {Code.Of(number.Estimate.Qualifier)} {kind}"
            : $"[{words}] {kind}";
    }

    private static string Bound(decimal? bound) => bound?.ToString(CultureInfo.InvariantCulture) ?? "_";
}
