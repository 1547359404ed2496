using System.Collections.Immutable;
using System.Reflection;
using Workbench.Notebooks.Formatting;

namespace Workbench.Notebooks.Execution;

/// <summary>What a host gives to a session: the libraries in scope, the notebook's folder, and bounds.</summary>
public sealed record SessionOptions
{
    /// <summary>Assemblies that cells can use without <c>#r</c>; the cells share the host's loaded copies.</summary>
    public ImmutableArray<Assembly> References { get; init; } = [];

    /// <summary>Namespaces, and types whose static members, are in scope beside the engine's own.</summary>
    public ImmutableArray<string> Usings { get; init; } = [];

    /// <summary>The notebook's name in error messages and stack traces, without a folder.</summary>
    public string Name { get; init; } = "notebook";

    /// <summary>The notebook's folder, from which <c>#r</c> and <c>#load</c> resolve and which cells read as <see cref="NotebookContext.Folder"/>.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>
    /// Whether the process's current directory is the notebook's folder while a cell runs. The current directory
    /// belongs to the whole process: set this only where one session runs at a time.
    /// </summary>
    public bool SetsCurrentDirectory { get; init; }

    /// <summary>Where it is kept which files the packages of <c>#r "nuget: …"</c> consist of; null for a folder of the user's.</summary>
    public string? PackageFolder { get; init; }

    /// <summary>For how long an answer that packages cannot be had is believed without asking the feeds again; by default not at all.</summary>
    public TimeSpan MissingPackagesAge { get; init; }

    /// <summary>How long the feeds may take over the packages of one cell; by default as long as it takes.</summary>
    public TimeSpan PackageTimeLimit { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>How much a cell may put out.</summary>
    public OutputLimits Limits { get; init; } = new();

    /// <summary>
    /// Answers to questions where nobody is there, by the name of the variable that <c>#!set</c> declares, or by the question.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Answers { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Answers a cell's question to the user; null when nobody is there, then asking fails the cell unless <see cref="Answers"/> has it.</summary>
    public Func<InputRequest, CancellationToken, Task<string>>? Input { get; init; }

    /// <summary>Adds the host's formatters to the session's registry.</summary>
    public Action<FormatterRegistry>? ConfigureFormatters { get; init; }
}

/// <summary>A cell's question to the user.</summary>
/// <param name="Prompt">The question.</param>
/// <param name="IsPassword">Whether the answer must not be shown.</param>
public sealed record InputRequest(string Prompt, bool IsPassword);

/// <summary>How much one cell may put out; what is beyond is dropped and a note says so.</summary>
public sealed record OutputLimits
{
    /// <summary>Characters written to standard output and error together.</summary>
    public int StreamCharacters { get; init; } = 500_000;

    /// <summary>Characters of displayed values and results, all representations together.</summary>
    public int DisplayCharacters { get; init; } = 20_000_000;

    /// <summary>Number of outputs.</summary>
    public int Outputs { get; init; } = 2_000;

    /// <summary>Items of a sequence that are shown; how many there are is said.</summary>
    public int Rows { get; init; } = 20;

    /// <summary>How deep a value is looked into.</summary>
    public int Depth { get; init; } = 6;

    /// <summary>Characters of one text that is displayed or a cell's result; those beyond are counted, not shown.</summary>
    public int TextCharacters { get; init; } = 500_000;
}
