using Workbench.Claims;
using Workbench.Quantities;
using Workbench.Sources;

namespace Workbench.Tests.Coding;

public class CodingFileTests
{
    public static TheoryData<string> Cases() =>
        [.. Directory.EnumerateFiles(Path.Combine(Harbour.Folder, "Problems"), "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_with_problems_is_refused_with_all_of_them(string name)
    {
        var folder = Path.Combine(Harbour.Folder, "Problems");
        var result = Harbour.Read(SourceText.Read(Path.Combine(folder, name + ".yaml")));

        Assert.Null(result.Coding);
        var expected = File.ReadAllText(Path.Combine(folder, name + ".txt")).ReplaceLineEndings("\n");
        Assert.Equal(expected, string.Concat(result.Problems.Select(problem => problem.ToString().Replace("harbour.yaml:", name + ".yaml:", StringComparison.Ordinal) + "\n")));
    }

    [Fact]
    public void Every_claim_stands_where_its_quote_does()
    {
        var coding = Harbour.Read(Harbour.Yaml).Coding!;

        Assert.Equal(["f1", "f2", "f3", "f4", "f5"], coding.Figures.Select(figure => figure.Id));
        Assert.Equal(["b1", "b2"], coding.Blames.Select(blame => blame.Id));
        Assert.All(coding.Figures.Concat<Claim>(coding.Blames).Concat(coding.Stances), claim => Assert.Equal(claim.Quote, claim.Span.In(Harbour.Source.Text)));
        Assert.All(coding.Figures, figure => Assert.Equal(figure.NumberText, figure.NumberSpan.In(Harbour.Source.Text)));
        Assert.All(coding.Figures, figure => Assert.True(figure.Span.Contains(figure.NumberSpan)));
    }

    [Fact]
    public void A_figure_keeps_what_was_coded()
    {
        var figure = Harbour.Read(Harbour.Yaml).Coding!.Figures.Single(figure => figure.Id == "f4");

        Assert.Equal("injured", figure.Category);
        Assert.Equal(Estimate.Exactly(12), figure.Estimate);
        Assert.Equal("f3", figure.PartOf);
        Assert.Equal(Attribution.Own, figure.Attribution);
        Assert.Null(figure.Place);
    }

    [Fact]
    public void A_chain_left_out_leads_from_the_document_to_the_speaker()
    {
        var figure = Harbour.Read(Harbour.Yaml).Coding!.Figures.Single(figure => figure.Id == "f1");

        Assert.Equal(new Attribution("Police", ["document", "Police"]), figure.Attribution);
    }

    [Fact]
    public void A_null_end_is_unbounded()
    {
        var figure = Harbour.Read(Harbour.Yaml).Coding!.Figures.Single(figure => figure.Id == "f5");

        Assert.Equal(new Estimate(3, null, Qualifier.AtLeast), figure.Estimate);
    }

    [Fact]
    public void An_alias_as_target_becomes_the_name_of_the_actor()
    {
        var result = Harbour.Read(Harbour.Yaml);

        Assert.Equal(["Harbour police", "Harbour police"], result.Coding!.Blames.Select(blame => blame.Target));
        Assert.Equal(["harbour.yaml:57:13: note: \"the harbour police\" is taken for \"Harbour police\", of which it is an alias."], result.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void A_target_that_the_codebook_does_not_know_keeps_its_words()
    {
        var result = Harbour.Read(Harbour.Yaml.Replace("target: Harbour police", "target: a drunken crane driver", StringComparison.Ordinal));

        Assert.Equal("a drunken crane driver", result.Coding!.Blames[1].Target);
    }

    [Fact]
    public void Metadata_keep_their_words_and_what_is_not_stated_is_null()
    {
        var metadata = Harbour.Read(Harbour.Yaml).Coding!.Metadata;

        Assert.Equal(new Stated<string>("Nora Quill", "By Nora Quill"), metadata.Author);
        Assert.Equal(new Stated<PartialDate>(new PartialDate(2019, 5, 3), "3 May 2019"), metadata.Published);
        Assert.Null(metadata.Modified);
    }

    [Fact]
    public void An_account_runs_from_its_first_words_to_its_last()
    {
        var account = Assert.Single(Harbour.Read(Harbour.Yaml).Coding!.Accounts);

        Assert.Equal("> At least three dockers were shot, the union said. The union says the harbour police fired first.\n> Some 200 people remain in the old customs house.", account.Span.In(Harbour.Source.Text));
        Assert.Equal("Harbour News", account.Voice);
    }

    [Fact]
    public void An_account_within_another_may_begin_where_it_does()
    {
        var coding = Harbour.Read(
            """
            source: harbour
            coder: Ada
            accounts:
              - {id: outer, kind: article, begins: "The city woke", ends: "Nobody died."}
              - {id: inner, kind: quotation, within: outer, begins: "The city woke", ends: "to smoke."}
              - {id: next, kind: post, begins: "The ", ends: "plot from abroad”"}
            """).Coding!;

        Assert.Equal(["outer", "inner", "next"], coding.Accounts.Select(account => account.Id));
        Assert.Equal(coding.Accounts[0].Span.Start, coding.Accounts[1].Span.Start);
        Assert.Equal("The governor spoke of “a plot from abroad”", coding.Accounts[2].Span.In(Harbour.Source.Text));
    }

    [Fact]
    public void A_number_is_found_as_a_word_of_its_own_and_each_mention_once()
    {
        const string text = "In 1955 5 men and later 5 women were hurt, 2,500 in all.";
        var coding = Harbour.Read(
            """
            source: harbour
            coder: Ada
            figures:
              - {id: f1, quote: "In 1955 5 men and later 5 women were hurt", number: 5, category: injured, low: 5, high: 5, qualifier: exact, speaker: document}
              - {id: f2, quote: "In 1955 5 men and later 5 women were hurt", number: 5, category: injured, low: 5, high: 5, qualifier: exact, speaker: document}
            """, text).Coding!;

        Assert.Equal([8, 24], coding.Figures.Select(figure => figure.NumberSpan.Start));
    }

    [Fact]
    public void A_claim_whose_quote_is_gone_is_left_out_and_the_others_are_read()
    {
        var text = Harbour.Source.Text.Replace("Dozens of officers were hurt, 12 of them badly.", "", StringComparison.Ordinal);
        var coding = Harbour.Read(Harbour.Yaml, text).Coding!;

        Assert.Equal(["f1", "f2", "f5"], coding.Figures.Select(figure => figure.Id));
    }

    [Fact]
    public void A_figure_whose_number_changed_is_left_out()
    {
        var text = Harbour.Source.Text.Replace("41 people were detained", "43 people were detained", StringComparison.Ordinal);
        var coding = Harbour.Read(Harbour.Yaml, text).Coding!;

        Assert.DoesNotContain(coding.Figures, figure => figure.Id == "f1");
    }

    [Fact]
    public void A_file_that_is_missing_is_a_problem()
    {
        var result = Workbench.Coding.CodingFile.Read(Path.Combine(Harbour.Folder, "none.yaml"), Harbour.Source, Harbour.Codebook);

        Assert.Null(result.Coding);
        Assert.Contains("cannot be read", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_bytes_a_reader_gives_problems_and_never_throws()
    {
        var random = new Random(7);
        for (var round = 0; round < 400; round++)
        {
            var yaml = Harbour.Yaml.ToCharArray();
            for (var change = 0; change < 1 + (round % 9); change++)
                yaml[random.Next(yaml.Length)] = "{}[]:,#&*!|>'\"%@`-?\t\n\0 x\u2028\uD800"[random.Next(26)];
            var result = Harbour.Read(new string(yaml));

            Assert.Equal(result.Coding is null, result.Problems.Any(problem => problem.Severity == Severity.Error));
        }
    }
}
