using System.Globalization;
using Workbench.Notebooks.Language;

namespace Workbench.Notebooks.Tests.Language;

public sealed class LanguageCaseTests
{
    public static TheoryData<string> Completion => LanguageCase.Files("Completion");

    public static TheoryData<string> Inspection => LanguageCase.Files("Inspection");

    public static TheoryData<string> Diagnostics => LanguageCase.Files("Diagnostics");

    public static TheoryData<string> Completeness => LanguageCase.Files("Completeness");

    [Theory, MemberData(nameof(Completion))]
    public Task What_is_offered_is_as_the_file_says(string file) =>
        LanguageCase.AskAllAsync("Completion", file, async (session, question) =>
        {
            var list = await session.CompleteAsync(question.Code, question.Cursor, TestContext.Current.CancellationToken);
            Assert.InRange(question.Cursor, list.Start, list.End);
            var wrong = question.Answer.Select(line => (line, Reason: OfferLine.Refute(line, list))).Where(line => line.Reason is not null);
            Equal(question, "", string.Join("\n", wrong.Select(line => $"{line.line} => {line.Reason}").Append("offered: " + string.Join(", ", list.Items.Take(20).Select(item => item.Text))).SkipLast(wrong.Any() ? 0 : 1)));
        });

    [Theory, MemberData(nameof(Inspection))]
    public Task What_is_said_is_as_the_file_says(string file) =>
        LanguageCase.AskAllAsync("Inspection", file, async (session, question) =>
        {
            var said = await session.InspectAsync(question.Code, question.Cursor, question.Word == "says in detail", TestContext.Current.CancellationToken);
            Equal(question, string.Join("\n", question.Answer), said?["text/plain"] ?? "");
            Assert.Equal(said is null, said?.Get("text/markdown") is null);
        });

    [Theory, MemberData(nameof(Diagnostics))]
    public Task What_is_reported_is_as_the_file_says(string file) =>
        LanguageCase.AskAllAsync("Diagnostics", file, async (session, question) =>
        {
            var found = await session.DiagnoseAsync(question.Code, TestContext.Current.CancellationToken);
            // an expectation may leave off the end of a long message
            var lines = found.Select(Line).Select((line, i) => i < question.Answer.Length && line.StartsWith(question.Answer[i], StringComparison.Ordinal) ? question.Answer[i] : line);
            Equal(question, string.Join("\n", question.Answer), string.Join("\n", lines));
        });

    [Theory, MemberData(nameof(Completeness))]
    public Task Whether_it_is_complete_is_as_the_file_says(string file) =>
        LanguageCase.AskAllAsync("Completeness", file, (session, question) =>
        {
            var (status, indent) = session.IsComplete(question.Code);
            var said = status.ToString().ToLowerInvariant() + (status == CompletenessStatus.Incomplete ? string.Create(CultureInfo.InvariantCulture, $" {indent.Length}") : "");
            Equal(question, string.Join("\n", question.Answer), said);
            return Task.CompletedTask;
        });

    private static string Line(CellDiagnostic found) => string.Create(
        CultureInfo.InvariantCulture,
        $"{found.Line}:{found.Column}-{found.EndLine}:{found.EndColumn} {found.Severity.ToString().ToLowerInvariant()} {found.Id} {found.Message}");

    private static void Equal(LanguageCase question, string expected, string actual) =>
        Assert.Equal($"{question.Place}: {question.Code}\n{expected}", $"{question.Place}: {question.Code}\n{actual}");
}
