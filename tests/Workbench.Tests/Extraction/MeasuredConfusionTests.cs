using Workbench.Tables;
using Workbench.Tests.Support;

namespace Workbench.Tests.Extraction;

public class MeasuredConfusionTests
{
    private const string Mark = "<!-- measured -->\n";

    [Fact]
    public void The_README_of_the_extractor_shows_the_confusion_as_measured_on_the_seeds()
    {
        var file = Repository.At("lib", "Workbench", "Extraction", "README.md");
        var parts = File.ReadAllText(file).ReplaceLineEndings("\n").Split(Mark);
        Assert.Equal(3, parts.Length);
        var agreement = Corpus.Open(Repository.Root).CompareCoders("first coder");
        var measured = string.Join("\n\n", agreement.ToTable().ToMarkdown().Trim(), agreement.Fields().ToMarkdown().Trim(), agreement.ConfusionTable().ToMarkdown().Trim()) + "\n";
        if (Environment.GetEnvironmentVariable(Snapshot.Switch) == "1")
            File.WriteAllText(file, string.Join(Mark, parts[0], measured, parts[2]));

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n").Split(Mark)[1], measured);
    }
}
