using System.Collections.Immutable;

namespace Workbench.Notebooks.Pages;

/// <summary>What <see cref="SiteWriter.Write"/> did, as paths inside the folder with forward slashes, sorted. Compared by reference.</summary>
/// <param name="Written">Files that were new or had other bytes.</param>
/// <param name="Unchanged">Files that already held these bytes and were not touched.</param>
/// <param name="Removed">Files an earlier run wrote and this site no longer has.</param>
public sealed record SiteChanges(ImmutableArray<string> Written, ImmutableArray<string> Unchanged, ImmutableArray<string> Removed);
