using System.Collections.Concurrent;
using Workbench.Charts;
using Workbench.Comparison;
using Workbench.Tests.Support;

namespace Workbench.Tests;

public class CorpusLendingTests
{
    /// <summary>What a notebook does, and the parts it then depends on.</summary>
    public static TheoryData<string, CorpusPart[]> Uses { get; } = new()
    {
        { "nothing", [] },
        { "sources", [CorpusPart.Sources] },
        { "accounts", [CorpusPart.Sources] },
        { "blame", [CorpusPart.Blames, CorpusPart.Codebook] },
        { "stances", [CorpusPart.Sources, CorpusPart.Stances, CorpusPart.Codebook] },
        { "a comparison", [CorpusPart.Sources, CorpusPart.Figures, CorpusPart.Codebook] },
        { "conclusions", [CorpusPart.Sources, CorpusPart.Figures, CorpusPart.Codebook] },
        { "agreements", [CorpusPart.Sources, CorpusPart.Figures, CorpusPart.Blames, CorpusPart.Codebook] },
        { "texts", [CorpusPart.Texts] },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public async Task A_lent_corpus_tells_which_parts_were_read(string use, CorpusPart[] parts)
    {
        var read = new ConcurrentBag<CorpusPart>();
        await Lending(read.Add, () => Use(use, Corpus.Open()));
        Assert.Equal(parts, read.Distinct().Order());
    }

    [Fact]
    public async Task A_lent_corpus_is_opened_without_reading_its_files_again() =>
        await Lending(_ => { }, () => Assert.Equal(Brindle.Corpus.Figures, Corpus.Open().Figures));

    [Fact]
    public async Task A_folder_named_is_read_although_another_corpus_is_lent() =>
        await Lending(_ => { }, () => Assert.NotEqual(Brindle.Codebook.Event, Corpus.Open(Repository.Case("Charts", "hostile")).Codebook.Event));

    [Fact]
    public async Task Two_hosts_lend_side_by_side_without_hearing_of_each_other()
    {
        var (one, other) = (new ConcurrentBag<CorpusPart>(), new ConcurrentBag<CorpusPart>());
        await Task.WhenAll(Lending(one.Add, () => Use("texts", Corpus.Open())), Lending(other.Add, () => Use("sources", Corpus.Open())));
        Assert.Equal([CorpusPart.Texts], one);
        Assert.Equal([CorpusPart.Sources], other);
    }

    [Fact]
    public async Task A_fingerprint_taken_by_the_host_counts_as_no_reading()
    {
        var read = new ConcurrentBag<CorpusPart>();
        await Lending(read.Add, () => Corpus.Open().Fingerprint(CorpusPart.Figures));
        Assert.Empty(read);
    }

    private static object Use(string use, Corpus corpus) => use switch
    {
        "nothing" => corpus,
        "sources" => corpus.Sources,
        "accounts" => corpus.Accounts,
        "blame" => corpus.BlameMatrix(BlameVoice.Outlet, together: true).HeatMap(),
        "stances" => corpus.StanceChart(),
        "a comparison" => corpus.CompareFigures("killed").Chart(),
        "conclusions" => corpus.Conclusions("killed"),
        "agreements" => corpus.AgreementChart(),
        "texts" => corpus.Texts,
        _ => throw new ArgumentOutOfRangeException(nameof(use), use, null),
    };

    /// <summary>Lends in a flow of its own, so that no other test is lent the corpus.</summary>
    private static Task Lending(Action<CorpusPart> onRead, Action notebook) => Task.Run(() =>
    {
        Brindle.Corpus.Lend(onRead);
        notebook();
    });
}
