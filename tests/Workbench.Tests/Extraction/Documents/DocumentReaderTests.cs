using Workbench.Claims;
using Workbench.Extraction.Documents;
using Workbench.Sources;

namespace Workbench.Tests.Extraction.Documents;

public sealed class DocumentReaderTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "Documents");

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_document_states_what_the_case_says_and_nothing_else(string file)
    {
        var parts = File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n").Split("=====\n");
        var source = Read(parts[0]);
        var written = Stated(source.Metadata).Concat(source.Accounts.Select(account => Written(source, account, parts[1])));
        Assert.Equal(parts[1].Trim(), string.Join('\n', written));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_stated_was_read_from_words_of_the_document(string file)
    {
        var source = Read(File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n").Split("=====\n")[0]);
        var from = source.Accounts.Select(account => account.Metadata).Append(source.Metadata)
            .SelectMany(metadata => new[] { metadata.Title?.From, metadata.Author?.From, metadata.Outlet?.From, metadata.Published?.From, metadata.Modified?.From });
        Assert.All(from.OfType<string>(), words => Assert.Contains(words, source.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Headline of the day here\nBy Ann Lee | BBC News\n5 May 2021\n\n", "Ann Lee", "BBC News", "2021-05-05")]
    [InlineData("Headline of the day here\nPublished on May 5, 2021 by Ann Lee\n\n", "Ann Lee", null, "2021-05-05")]
    [InlineData("Headline of the day here\nAnn Lee, Reuters\n\n", "Ann Lee", "Reuters", null)]
    [InlineData("Headline of the day here\nAuthor: Ann de la Cruz\nDate: 2021-05-05\n\n", "Ann de la Cruz", null, "2021-05-05")]
    [InlineData("Headline of the day here\nBy Ann Lee in Port Amber\nWed 5 May 2021 09.41 BST\n\n", "Ann Lee", null, "2021-05-05")]
    [InlineData("Headline of the day here\nby @annlee\n\n", "@annlee", null, null)]
    [InlineData("Headline of the day here\nUpdated: 5 May 2021\n\n", null, null, null)]
    public void Bylines_come_in_many_shapes(string head, string? author, string? outlet, string? published)
    {
        var metadata = Read(head + "Nobody in the valley remembers a night like it, and those who do will not speak of it to anyone who comes from the city and asks.").Metadata;
        Assert.Equal((author, outlet, published), (metadata.Author?.Value, metadata.Outlet?.Value, metadata.Published?.Value.ToString()));
        Assert.Equal("Headline of the day here", metadata.Title?.Value);
    }

    [Theory]
    [InlineData("ALMATY, Kazakhstan (Reuters) — ", "Reuters", null)]
    [InlineData("KABUL (AP) - ", "AP", null)]
    [InlineData("(CNN) ", "CNN", null)]
    [InlineData("PORT AMBER, May 5, 2021 (AFP) – ", "AFP", "2021-05-05")]
    [InlineData("PORT AMBER — ", null, null)]
    [InlineData("The rain - ", null, null)]
    public void A_dateline_names_the_agency(string dateline, string? outlet, string? published)
    {
        var metadata = Read(dateline + "Nobody in the valley remembers a night like it, and those who do will not speak of it to anyone who comes from the city and asks.").Metadata;
        Assert.Equal((outlet, published), (metadata.Outlet?.Value, metadata.Published?.Value.ToString()));
        Assert.Null(metadata.Title);
    }

    [Fact]
    public void What_the_source_knows_already_stays()
    {
        var known = new Metadata { Title = new Stated<string>("Mine", null) };
        Assert.Equal("Mine", DocumentReader.Read(new Source("x", "Theirs is another title\n\nText.", known, [])).Metadata.Title?.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("---\n")]
    [InlineData("Posted by: A | Jan 1 2022 | 3")]
    [InlineData("Comments\nAnn says:")]
    [InlineData("The above was posted by b at c")]
    [InlineData("@a 9:18\n@b 9:19")]
    [InlineData("©")]
    [InlineData("By")]
    [InlineData("(Reuters)")]
    [InlineData("#")]
    [InlineData("He said:")]
    public void A_document_may_be_next_to_nothing(string text) => Assert.Equal(text, Read(text).Text);

    [Theory]
    [InlineData("Posted by: A | Jan 1 2022 | 3\n")]
    [InlineData("Ann @b – 9:18 UTC\n")]
    [InlineData("he said:\n\n")]
    [InlineData("The above was posted by b at c\n")]
    [InlineData("Comments\nAnn says:\n")]
    [InlineData("“")]
    public void A_document_made_to_hurt_has_accounts_that_do_not_cross(string piece)
    {
        var source = Read(string.Concat(Enumerable.Repeat(piece, 3000)));
        Assert.All(source.Accounts, account => Assert.InRange(account.Span.End, 0, source.Text.Length));
        Assert.Equal(source.Accounts.Select(account => account.Span).Order(), source.Accounts.Select(account => account.Span));
    }

    private static Source Read(string text) => DocumentReader.Read(new Source("case", text, Metadata.None, []));

    private static IEnumerable<string> Stated(Metadata metadata)
    {
        (string Field, string? Value)[] fields =
        [
            ("title", metadata.Title?.Value), ("author", metadata.Author?.Value), ("outlet", metadata.Outlet?.Value),
            ("published", metadata.Published?.Value.ToString()), ("modified", metadata.Modified?.Value.ToString()),
        ];
        return fields.Where(field => field.Value is not null).Select(field => $"{field.Field}: {field.Value}");
    }

    /// <summary>As the case writes it: the words around "…" are as long as the case has them.</summary>
    private static string Written(Source source, EmbeddedAccount account, string expected)
    {
        var words = account.Span.In(source.Text);
        var line = expected.Split('\n').FirstOrDefault(line => Matches(line, account, words)) ?? "";
        var extent = line.Length > 0 ? Extent(line) : $"{words[..Math.Min(20, words.Length)]} … {words[^Math.Min(20, words.Length)..]}";
        string[] details =
        [
            $"{Code.Of(account.Kind)}: {extent}",
            .. account.Metadata.Author is { } author ? [$"author {author.Value}"] : Array.Empty<string>(),
            .. account.Metadata.Outlet is { } outlet ? [$"outlet {outlet.Value}"] : Array.Empty<string>(),
            .. account.Metadata.Published is { } published ? [$"published {published.Value}"] : Array.Empty<string>(),
            .. account.Metadata.Title is { } title ? [$"title {title.Value}"] : Array.Empty<string>(),
            .. account.Within is { } within ? [$"in {source.Accounts.IndexOf(source.Accounts.Single(outer => outer.Id == within)) + 1}"] : Array.Empty<string>(),
        ];
        return string.Join(" | ", details);
    }

    private static bool Matches(string line, EmbeddedAccount account, string words)
    {
        if (!line.StartsWith(Code.Of(account.Kind) + ": ", StringComparison.Ordinal))
            return false;
        var ends = Extent(line).Split(" … ");
        return ends.Length == 2 && words.StartsWith(ends[0], StringComparison.Ordinal) && words.EndsWith(ends[1], StringComparison.Ordinal);
    }

    /// <summary>The words between the kind and the first detail.</summary>
    private static string Extent(string line)
    {
        var start = line.IndexOf(": ", StringComparison.Ordinal) + 2;
        string[] details = [" | author ", " | outlet ", " | published ", " | title ", " | in "];
        var end = details.Select(detail => line.IndexOf(detail, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(line.Length).Min();
        return line[start..end];
    }
}
