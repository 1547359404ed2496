using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// Finds assemblies that referenced ones need. What a cell's own <c>#r</c> lines name has been found before the
/// compiler sees the cell; what is left to it here is names.
/// </summary>
internal sealed class ReferenceResolver(SessionAssemblies assemblies) : MetadataReferenceResolver
{
    public override bool ResolveMissingAssemblies => true;

    public override PortableExecutableReference? ResolveMissingAssembly(
        MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        assemblies.Missing(referenceIdentity.Name);

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        assemblies.References.Named(reference) is { } named ? [named] : [];

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => assemblies.GetHashCode();
}
