using System.Collections.Immutable;
using Workbench.Sources;

namespace Workbench.Claims;

/// <summary>Collects what is wrong with one file while it is read.</summary>
internal sealed class ProblemList(string file)
{
    private readonly List<Problem> problems = [];

    /// <summary>The file the problems are about.</summary>
    public string File => file;

    /// <summary>How many errors there are so far.</summary>
    public int Errors => problems.Count(problem => problem.Severity == Severity.Error);

    /// <summary>Adds a problem at a place of the file.</summary>
    public void Add(YamlPlace place, string message, Severity severity = Severity.Error) =>
        problems.Add(new Problem(file, place.Line, place.Column, message, severity));

    /// <summary>Adds a problem that was found elsewhere.</summary>
    public void Add(Problem problem) => problems.Add(problem);

    /// <summary>All problems in the order of their places, each once.</summary>
    public ImmutableArray<Problem> InOrder() => [.. problems.Distinct().OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];
}
