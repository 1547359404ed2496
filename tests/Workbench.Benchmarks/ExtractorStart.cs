using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Workbench.Extraction;
using Workbench.Sources;

namespace Workbench.Benchmarks;

/// <summary>
/// What an extractor and its first short text cost a process that has done neither, each launch a new process. The code is compiled while
/// it runs, as in a notebook; what the published command takes, compiled ahead, is among the <see cref="EngineNumbers"/>.
/// </summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 10, warmupCount: 0, iterationCount: 1)]
public class ExtractorStart
{
    private readonly Source source = new("text", "Police said at least 12 people were killed.", Metadata.None, []);
    private Extractor? extractor;

    /// <summary>The codebook and the number words.</summary>
    [Benchmark]
    public Extractor Create() => extractor = Extractor.Create(DefaultCodebook.Value);

    /// <summary>The same, the other word lists and the reading of one sentence.</summary>
    [Benchmark]
    public int FirstText()
    {
        extractor = Extractor.Create(DefaultCodebook.Value);
        return extractor.Read(source).Figures.Length;
    }
}
