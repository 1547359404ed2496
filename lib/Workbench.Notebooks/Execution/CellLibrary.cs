using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Workbench.Notebooks.Execution;

/// <summary>The part of a cell that is compiled as a library.</summary>
/// <param name="Name">The assembly's name, that of the library whose types it defines anew.</param>
/// <param name="Version">Higher than that of any before it.</param>
/// <param name="Reference">The compiler's reference to it.</param>
/// <param name="Types">The full names of its types.</param>
/// <param name="Image">The assembly.</param>
/// <param name="Symbols">What stack traces need.</param>
internal sealed record CellLibrary(
    string Name, Version Version, MetadataReference Reference, ImmutableHashSet<string> Types, MemoryStream Image, MemoryStream Symbols);
