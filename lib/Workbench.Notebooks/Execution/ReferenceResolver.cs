using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Workbench.Notebooks.Inputs;

namespace Workbench.Notebooks.Execution;

/// <summary>Finds what <c>#r</c> names: an assembly of .NET or of the host by its name, a file from the notebook's folder.</summary>
internal sealed class ReferenceResolver(SessionAssemblies assemblies, string folder) : MetadataReferenceResolver
{
    public override bool ResolveMissingAssemblies => true;

    public override PortableExecutableReference? ResolveMissingAssembly(
        MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        assemblies.References.Named(referenceIdentity.Name);

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var path = Path.GetFullPath(Path.Combine(folder, reference));
        if (File.Exists(path))
        {
            InputRecorder.Current?.Read(path);
            return [assemblies.Reference(path)];
        }
        return assemblies.References.Named(reference) is { } named ? [named] : [];
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => assemblies.GetHashCode();
}
