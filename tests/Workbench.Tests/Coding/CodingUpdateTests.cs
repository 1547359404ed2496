using Workbench.Coding;
using Workbench.Sources;

namespace Workbench.Tests.Coding;

public class CodingUpdateTests
{
    private static string Updated { get; } = Rewrite(Harbour.Yaml);

    [Fact]
    public void Positions_and_context_are_added_and_all_else_stays()
    {
        var expected = SourceText.Read(Path.Combine(Harbour.Folder, "harbour.updated.yaml"));

        Assert.Equal(expected, Updated);
    }

    [Fact]
    public void A_second_update_changes_nothing() => Assert.Equal(Updated, Rewrite(Updated));

    [Fact]
    public void Every_quote_is_held_after_an_update()
    {
        var text = "Read this first.\n" + Harbour.Source.Text;
        var updated = CodingUpdate.Rewrite(Updated, SourceFolder.Of("harbour", text), Harbour.Codebook);

        Assert.All(Harbour.Read(updated, text).Quotes, quote => Assert.IsType<QuotePlace.Held>(quote.Place));
        Assert.NotEqual(Updated, updated);
        Assert.Equal(Updated, Rewrite(updated));
    }

    [Fact]
    public void Line_ends_stay_as_they_are()
    {
        var windows = Harbour.Yaml.Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.Equal(Updated.Replace("\n", "\r\n", StringComparison.Ordinal), Rewrite(windows));
    }

    [Theory]
    [InlineData("  - id: s1\n    frame: foreign_plot\n    position: rejected\n    quote: Nobody died.")]
    [InlineData("  - id: s1\n    frame: foreign_plot\n    at:\n    position: rejected\n    before:   # unknown\n    after: null   # too\n    quote: Nobody died.\n")]
    [InlineData("  - {id: s1, frame: foreign_plot, position: rejected, quote: Nobody died.}\n")]
    [InlineData("  - {id: s1, at: 3, frame: foreign_plot, position: rejected, before: '', quote: Nobody died. }   # odd\n")]
    [InlineData("  -   id: s1\n      frame: foreign_plot\n      quote: >-\n        Nobody\n        died.\n      position: rejected # folded\n")]
    [InlineData("  - quote: >-\n      Nobody\n      died.\n\n\n    frame: foreign_plot\n    position: rejected\n    id: s1\n    after: \"\\n\\nThe\n      wire\"\n\n# the end\n")]
    [InlineData("  [{id: s1, frame: foreign_plot, position: rejected, quote: \"Nobody died.\"}]\n")]
    public void Every_layout_can_be_updated(string stances)
    {
        var updated = Rewrite("source: harbour\ncoder: Ada   # me\nstances:\n" + stances);
        var before = System.Text.Json.JsonSerializer.Serialize(Harbour.Source.Text.Substring(Harbour.Source.Text.IndexOf("Nobody", StringComparison.Ordinal) - 32, 32));

        Assert.Contains($"before: {before}", updated, StringComparison.Ordinal);
        Assert.Equal(Harbour.Source.Text.IndexOf("Nobody", StringComparison.Ordinal), Harbour.Read(updated).Coding!.Stances[0].Span.Start);
        Assert.Equal(updated, Rewrite(updated));
        Assert.All(stances.Split('#').Skip(1).Select(rest => rest.Split('\n')[0]), comment => Assert.Contains("#" + comment, updated, StringComparison.Ordinal));
    }

    [Fact]
    public void What_changed_is_left_for_a_person()
    {
        var text = Harbour.Source.Text.Replace("41 people", "45 people", StringComparison.Ordinal);

        var updated = CodingUpdate.Rewrite(Updated, SourceFolder.Of("harbour", text), Harbour.Codebook);

        Assert.Equal(Updated, updated);
    }

    [Fact]
    public void A_file_with_an_error_is_left_alone()
    {
        var broken = Harbour.Yaml.Replace("qualifier: exact", "qualifier: exactly", StringComparison.Ordinal);

        Assert.Equal(broken, Rewrite(broken));
    }

    [Fact]
    public void Any_context_survives_being_written()
    {
        const string words = "\"a\" \\ b\n\tc: #d 'e' \u0001\u0085\u2028\uFEFF😀 – “f”";
        var text = $"{words} the quote {words}";
        var yaml = CodingUpdate.Rewrite(
            "source: odd\ncoder: Ada\nstances:\n  - {id: s1, frame: foreign_plot, position: rejected, quote: the quote}\n",
            SourceFolder.Of("odd", text),
            Harbour.Codebook);

        var moved = CodingFile.Parse(yaml, "odd.yaml", SourceFolder.Of("odd", "the quote, " + text), Harbour.Codebook);

        Assert.Equal(new QuotePlace.Moved(new TextSpan(words.Length + 12, 9), 11), Assert.Single(moved.Quotes).Place);
    }

    private static string Rewrite(string yaml) => CodingUpdate.Rewrite(yaml, Harbour.Source, Harbour.Codebook);
}
