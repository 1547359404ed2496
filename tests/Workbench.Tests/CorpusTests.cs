using Workbench.Sources;
using Workbench.Tables;
using Workbench.Tests.Support;

namespace Workbench.Tests;

public sealed class CorpusTests : IDisposable
{
    private readonly TemporaryWorkspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("seeds")]
    [InlineData("data/codings")]
    public void A_corpus_opens_from_its_workspace_or_any_folder_in_it(string folder)
    {
        var corpus = Corpus.Open(workspace.At(folder));
        Assert.Equal(["courier", "gazette", "lantern", "shipping"], corpus.Sources.Select(source => source.Id));
        Assert.Empty(corpus.Problems);
    }

    [Fact]
    public void Rows_come_by_source_and_place_in_its_text()
    {
        Assert.Equal(["courier#f1", "courier#f2", "courier#f3", "courier#f4", "courier#f5", "courier#f6", "gazette#f1", "gazette#f2", "gazette#f3", "lantern#f1", "lantern#f2", "lantern#f3"], Brindle.Corpus.Figures.Select(figure => figure.Id));
        Assert.Equal(["c1", "c2"], Brindle.Corpus.Accounts.Select(account => account.Id));
    }

    [Fact]
    public void What_a_source_does_not_state_is_null()
    {
        var lantern = Brindle.Corpus.Sources.Single(source => source.Id == "lantern");
        Assert.Equal((null, null, null, null), (lantern.Outlet, lantern.Published, lantern.Precision, lantern.OutletFrom));
        Assert.Equal(("Old Lamplighter", "posted by Old Lamplighter"), (lantern.Label, lantern.AuthorFrom));
    }

    [Theory]
    [InlineData("gazette", "1931-05-12", DatePrecision.Day)]
    [InlineData("courier", "1931-06", DatePrecision.Month)]
    [InlineData("shipping", "1931", DatePrecision.Year)]
    public void A_date_keeps_the_precision_its_source_states(string id, string date, DatePrecision precision)
    {
        var source = Brindle.Corpus.Sources.Single(source => source.Id == id);
        Assert.Equal((date, precision), (source.Published, source.Precision));
    }

    [Fact]
    public void Two_sources_of_one_outlet_have_two_labels()
    {
        workspace.Edit("data/codings/courier.yaml", "value: The Northern Courier", "value: Marrick Gazette");
        Assert.Equal(["Marrick Gazette (courier)", "Marrick Gazette (gazette)"], Corpus.Open(workspace.Root).Sources.Take(2).Select(source => source.Label));
    }

    [Fact]
    public void A_source_that_nobody_coded_is_the_machines()
    {
        workspace.Write("seeds/weather.txt", "Rain fell on the hills, and the roads were bad.\n");
        var corpus = Corpus.Open(workspace.Root);
        Assert.Equal("machine", corpus.Sources.Single(source => source.Id == "weather").CodedBy);
        Assert.Equal(Brindle.Corpus.Figures.Length, corpus.Figures.Length);
        Assert.Equal(5, corpus.CompareFigures("killed").Outlets.Length);
    }

    [Fact]
    public void A_broken_coding_becomes_a_problem_and_the_others_go_on()
    {
        workspace.Edit("data/codings/gazette.yaml", "category: detained", "category: detaned");
        var corpus = Corpus.Open(workspace.Root);
        var problem = Assert.Single(corpus.Problems);
        Assert.EndsWith("data/codings/gazette.yaml", problem.File.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("detained", problem.Message, StringComparison.Ordinal);
        Assert.Equal(4, corpus.Sources.Length);
        Assert.Equal(["courier", "lantern"], corpus.Figures.Where(figure => figure.Coder != "machine").Select(figure => figure.Source).Distinct());
    }

    [Fact]
    public void A_claim_whose_quote_is_gone_is_told_of()
    {
        workspace.Edit("seeds/lantern.txt", "Nine guards were killed before my eyes.", "It was a long night.");
        var corpus = Corpus.Open(workspace.Root);
        Assert.DoesNotContain("lantern#f2", corpus.Figures.Select(figure => figure.Id));
        var problem = Assert.Single(corpus.Problems, problem => problem.Severity == Severity.Error);
        Assert.Equal("figure f2 is gone: \"Nine guards were killed before my eyes\" does not stand in the source, nor anything like it. Take it out or correct the quote.", problem.Message);
    }

    [Fact]
    public void A_file_that_is_no_text_becomes_a_problem_and_the_others_go_on()
    {
        File.WriteAllBytes(workspace.At("seeds/scan.txt"), [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0, 1, 2, 3]);
        var corpus = Corpus.Open(workspace.Root);
        Assert.EndsWith("scan.txt", Assert.Single(corpus.Problems).File, StringComparison.Ordinal);
        Assert.Equal(4, corpus.Sources.Length);
    }

    [Fact]
    public void A_missing_codebook_is_refused_with_its_path_and_what_to_do()
    {
        File.Delete(workspace.At("data/codebook.yaml"));
        var error = Assert.Throws<CorpusException>(() => Corpus.Open(workspace.Root));
        Assert.StartsWith($"{workspace.At("data/codebook.yaml")}: error: cannot be read (", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Check that it exists and that you may open it.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_codebook_is_refused_with_the_line()
    {
        workspace.Edit("data/codebook.yaml", "label: Injured", "lable: Injured");
        var error = Assert.Throws<CorpusException>(() => Corpus.Open(workspace.Root));
        Assert.All(error.Problems, problem => Assert.Equal(5, problem.Line));
        Assert.Contains("\"lable\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Opening_twice_gives_the_same_bytes()
    {
        var (one, other) = (Corpus.Open(workspace.Root), Corpus.Open(workspace.Root));
        Assert.Equal(Csv(one), Csv(other));
        Assert.Equal(one.Conclusions().ToHtml(), other.Conclusions().ToHtml());
    }

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        var expected = (Csv(Brindle.Corpus), Brindle.Corpus.Conclusions().ToString(), Fingerprints(Brindle.Corpus));
        ForeignCulture.Run(() =>
        {
            var corpus = Corpus.Open(workspace.Root);
            Assert.Equal(expected.Item1, Csv(corpus));
            Assert.Equal(expected.Item2, corpus.Conclusions().ToString());
            Assert.Equal(expected.Item3, Fingerprints(corpus));
        });
    }

    [Theory]
    [InlineData("data/codings/gazette.yaml", "low: 600", "low: 601", CorpusPart.Figures)]
    [InlineData("data/codings/gazette.yaml", "act: financed", "act: directed", CorpusPart.Blames)]
    [InlineData("data/codings/lantern.yaml", "position: entertained", "position: rejected", CorpusPart.Stances)]
    [InlineData("data/codings/courier.yaml", "frame: bread_riot, position: endorsed", "frame: owners_ruse, position: endorsed", CorpusPart.Sources, CorpusPart.Stances)]
    [InlineData("data/codings/shipping.yaml", "second reader", "third reader", CorpusPart.Sources)]
    [InlineData("data/codings/gazette.yaml", "value: Ada Quill", "value: A. Quill", CorpusPart.Sources, CorpusPart.Texts)]
    [InlineData("data/codings/lantern.yaml", "author: {value: Jo Fell, from: \"Jo Fell:\"}", "title: {value: A reply}, author: {value: Jo Fell, from: \"Jo Fell:\"}", CorpusPart.Texts)]
    [InlineData("data/codebook.yaml", "event: Bread riots", "event: Riots", CorpusPart.Codebook)]
    [InlineData("data/codebook.yaml", "low: 24, high: 99", "low: 20, high: 99", CorpusPart.Codebook)]
    [InlineData("seeds/gazette.txt", "on Monday", "on Friday", CorpusPart.Texts)]
    [InlineData("seeds/shipping.txt", "by a tenth.", "by a tenth or more.", CorpusPart.Sources, CorpusPart.Texts)]
    [InlineData("data/codings/gazette.yaml", "figures:", "# the figures\nfigures:")]
    public void A_fingerprint_changes_exactly_with_its_part(string file, string words, string others, params CorpusPart[] changed)
    {
        workspace.Edit(file, words, others);
        var corpus = Corpus.Open(workspace.Root);
        Assert.Equal(changed.Order(), Enum.GetValues<CorpusPart>().Where(part => corpus.Fingerprint(part) != Brindle.Corpus.Fingerprint(part)));
    }

    [Fact]
    public void Rows_export_to_four_files_which_a_second_time_replaces()
    {
        var folder = workspace.At("exported");
        var paths = CorpusExport.Write(Brindle.Corpus, "csv", folder);
        var first = paths.Select(File.ReadAllText).ToArray();
        Assert.Equal(paths, CorpusExport.Write(Brindle.Corpus, "csv", folder));
        Assert.Equal(first, paths.Select(File.ReadAllText));
        Assert.Equal(["blame.csv", "figures.csv", "sources.csv", "stance.csv"], Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_unknown_format_is_refused_with_the_known_ones() => Assert.Equal(
        "there is no format 'xlsx'; there are: csv, jsonl, md (Parameter 'format')",
        Assert.Throws<ArgumentException>(() => CorpusExport.Write(Brindle.Corpus, "xlsx", workspace.At("exported"))).Message);

    private static string Csv(Corpus corpus) =>
        corpus.Sources.ToTable().ToCsv() + corpus.Figures.ToTable().ToCsv() + corpus.Blames.ToTable().ToCsv() + corpus.Stances.ToTable().ToCsv();

    private static string[] Fingerprints(Corpus corpus) => [.. Enum.GetValues<CorpusPart>().Select(corpus.Fingerprint)];
}
