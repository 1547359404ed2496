using Workbench.Cli.Tests.Kernel;
using Workbench.Cli.Tests.Main;
using Workbench.Cli.Tests.Pages;
using Workbench.Cli.Tests.Support;
using Workbench.Cli.Tests.Verbs;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Workbench.Cli.Tests.Support;

/// <summary>Begins with the classes that take longest, so that none of them is left alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly Type[] Longest =
        [typeof(JupyterTests), typeof(EngineProcessTests), typeof(MainJobPagesTests), typeof(RunVerbTests), typeof(ClassicNotebookTests), typeof(FailureTests)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(Place).ThenBy(collection => collection.UniqueID, StringComparer.Ordinal)];

    /// <summary>A class without a collection of its own is one, and its name ends the collection's.</summary>
    private static int Place<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection
    {
        var place = Array.FindIndex(Longest, type => collection.TestCollectionDisplayName.Contains(type.FullName!, StringComparison.Ordinal));
        return place < 0 ? Longest.Length : place;
    }
}
