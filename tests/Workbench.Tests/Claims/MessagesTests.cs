using Workbench.Claims;

namespace Workbench.Tests.Claims;

public class MessagesTests
{
    [Theory]
    [InlineData("atleast", "at_least")]
    [InlineData("exatc", "exact")]
    [InlineData("VAGUE", "vague")]
    [InlineData("between", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_found_if_any_is_near(string seen, string? expected) =>
        Assert.Equal(expected, Messages.Nearest(seen, ["exact", "at_least", "at_most", "vague"]));

    [Fact]
    public void A_long_text_is_cut() => Assert.Equal("one two…", Messages.Short("one two\nthree", 9));

    [Theory]
    [InlineData("ab", "ba", 1)]
    [InlineData("abc", "", 3)]
    [InlineData("Harbor", "harbour", 1)]
    public void Edits_are_counted(string from, string to, int expected) => Assert.Equal(expected, Messages.Edits(from, to));
}
