using Workbench.Notebooks.Testing;

namespace Workbench.Notebooks.Tests.Testing;

public sealed class NormalizingTests
{
    private static readonly OutputNormalizer Normalizer = new("/data/quay");

    [Theory]
    [InlineData("read /data/quay/seeds/a.txt", "read <folder>/seeds/a.txt")]
    [InlineData("read /home/ana/work/a.txt, twice", "read <path>, twice")]
    [InlineData("C:\\Users\\ana\\a.txt", "<path>")]
    [InlineData("id 6F9619FF-8B86-D011-B42D-00C04FC964FF", "id <id>")]
    [InlineData("object at 0x7f3a99b1c0d0", "object at <address>")]
    [InlineData("sha 9f86d081884c7d659a2feaa0c55ad015", "sha <id>")]
    [InlineData("at 2031-06-05T07:08:09.123Z", "at <time>")]
    [InlineData("at 2031-06-05 07:08:09 +02:00", "at <time>")]
    [InlineData("06/05/2031 07:08:09 AM", "<time>")]
    [InlineData("took 00:00:01.2345678", "took <time>")]
    [InlineData("Wall time: 12.3 ms", "Wall time: <duration>")]
    [InlineData("in 0.5 s and 1.25 seconds", "in <duration> and <duration>")]
    [InlineData("\u001b[31mred\u001b[0m", "red")]
    public void What_differs_in_every_run_is_taken_out(string text, string expected) => Assert.Equal(expected, Normalizer.Text(text));

    [Theory]
    [InlineData("14 killed on 2031-06-05 near 3/4 of the quay")]
    [InlineData("4,404 detained; 20,000 attackers in 7 days, 12 hours")]
    [InlineData("1234567890123456789 and beefbeefbeefbeefbeef")]
    [InlineData("either/or, https://example.org/home/a")]
    public void What_a_notebook_finds_stays(string text) => Assert.Equal(text, Normalizer.Text(text));

    [Fact]
    public void Html_is_the_same_whatever_its_white_space_and_element_ids() => Assert.Equal(
        Normalizer.Html("<div id=\"chart-17\">\n  <b>14</b>   killed\n</div>"),
        Normalizer.Html("<div id=\"chart-18\"><b>14</b> killed</div>"));

    [Fact]
    public void A_diff_shows_what_went_and_what_came_between_its_neighbours() => Assert.Equal(
        ["@@ -2,5 +2,6 @@", " b", " c", "-d", "+D", "+d2", " e", " f"],
        LineDifference.Of(["a", "b", "c", "d", "e", "f", "g"], ["a", "b", "c", "D", "d2", "e", "f", "g"]));

    [Fact]
    public void Changes_far_apart_stand_in_parts_of_their_own()
    {
        string[] before = [.. Enumerable.Range(1, 20).Select(i => $"{i}")];
        string[] after = [.. before.Select(line => line is "2" or "19" ? line + "!" : line)];
        Assert.Equal(
            ["@@ -1,4 +1,4 @@", " 1", "-2", "+2!", " 3", " 4", "@@ -17,4 +17,4 @@", " 17", " 18", "-19", "+19!", " 20"],
            LineDifference.Of(before, after));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a b c", "a b c")]
    [InlineData("", "a")]
    [InlineData("a b", "")]
    [InlineData("a b c a b b a", "c b a b a c")]
    public void A_diff_applied_gives_the_new_text(string before, string after)
    {
        string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var diff = LineDifference.Of(Words(before), Words(after));
        var lines = diff.Where(line => line[0] != '@').ToArray();
        Assert.Equal(before == after, diff.IsEmpty);
        if (before != after)
        {
            Assert.Equal(Words(before), lines.Where(line => line[0] != '+').Select(line => line[1..]));
            Assert.Equal(Words(after), lines.Where(line => line[0] != '-').Select(line => line[1..]));
        }
    }
}
