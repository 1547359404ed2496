using Workbench.Quantities;
using Workbench.Quantities.Tokens;

namespace Workbench.Tests.Quantities;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("on January 8, 2022 at noon", "January 8, 2022", "2022-01-08")]
    [InlineData("on 8 Jan. 2022", "8 Jan. 2022", "2022-01-08")]
    [InlineData("the 8th of January, 2022", "8th of January, 2022", "2022-01-08")]
    [InlineData("in January 2022", "January 2022", "2022-01")]
    [InlineData("8-Jan-22", "8-Jan-22", "2022-01-08")]
    [InlineData("2022-01-08T10:00", "2022-01-08", "2022-01-08")]
    [InlineData("21-03-2022", "21-03-2022", "2022-03-21")]
    [InlineData("3/21/2022", "3/21/2022", "2022-03-21")]
    [InlineData("01/08/2022", "01/08/2022", "2022")]
    [InlineData("08.08.2022", "08.08.2022", "2022-08-08")]
    [InlineData("30 February 2022", "30 February 2022", "2022-02")]
    [InlineData("January 8", "January 8", null)]
    public void A_date_is_read_as_far_as_it_is_stated(string text, string words, string? date)
    {
        var found = Assert.Single(DateReader.Read(text, Tokenizer.Read(text).Tokens));
        Assert.Equal(words, found.Span.In(text));
        Assert.Equal(date, found.Date?.ToString());
    }

    [Fact]
    public void A_date_without_a_year_still_tells_month_and_day()
    {
        const string text = "on 5 May";
        var found = Assert.Single(DateReader.Read(text, Tokenizer.Read(text).Tokens));
        Assert.Equal((5, 5), (found.Month, found.Day));
    }

    [Theory]
    [InlineData("may 5 people come")]
    [InlineData("in 2022")]
    [InlineData("555-123-4567")]
    [InlineData("in March 20 people died")]
    public void What_is_no_date_is_not_read_as_one(string text) =>
        Assert.Empty(DateReader.Read(text, Tokenizer.Read(text).Tokens));
}
