using Workbench.Extraction;
using Workbench.Sources;
using Workbench.Tests.Support;

namespace Workbench.Tests.Extraction;

/// <summary>A half-written file begins and ends anywhere; what stands before the first word or behind the last is asked for by nobody.</summary>
public sealed class CutTextTests
{
    private const int Step = 37;
    private const int Length = 160;

    private static readonly Extractor Extractor = Extractor.Create(DefaultCodebook.Value);

    [Theory]
    [InlineData("to the 101 hostages remaining in the north,")]
    [InlineData("The first step towards peace is their returning the 101 remaining")]
    [InlineData("Two were in serious condition and two other")]
    [InlineData(", in Tarkan's Old City, I")]
    [InlineData("men included 37 nationals who were found guilty")]
    [InlineData("The above was posted by b a")]
    [InlineData("that a total of 15 people killed in the strike had been brought")]
    [InlineData("and")]
    public void A_text_that_begins_or_ends_in_the_middle_of_a_sentence_is_read(string text)
    {
        for (var end = 1; end <= text.Length; end++)
            Read(text[..end]);
        for (var first = 1; first < text.Length; first++)
            Read(text[first..]);
    }

    [Fact]
    public void The_texts_of_the_cases_can_be_cut_anywhere()
    {
        var files = Directory.GetFiles(Repository.Case("Extraction"), "*.txt", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (var text in files.Select(File.ReadAllText))
        {
            for (var first = 0; first < text.Length; first += Step)
                Read(text.Substring(first, Math.Min(Length, text.Length - first)));
        }
    }

    private static void Read(string text)
    {
        var coding = Extractor.Read(new Source("cut", text, Metadata.None, []));
        Assert.All(coding.Figures, figure => Assert.InRange(figure.Span.End, figure.Span.Start, text.Length));
        Assert.All(coding.Blames, blame => Assert.InRange(blame.Span.End, blame.Span.Start, text.Length));
    }
}
