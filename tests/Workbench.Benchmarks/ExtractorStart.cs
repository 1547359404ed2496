using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Workbench.Extraction;
using Workbench.Sources;

namespace Workbench.Benchmarks;

/// <summary>What the first short text costs a new process: the word table, the codebook and compiling the code. Each launch is a process.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 10, warmupCount: 0, iterationCount: 1)]
public class ExtractorStart
{
    private readonly Source source = new("text", "Police said at least 12 people were killed.", Metadata.None, []);

    [Benchmark]
    public int FirstText() => Extractor.Create(DefaultCodebook.Value).Read(source).Figures.Length;
}
