using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Workbench.Notebooks.Formatting;

/// <summary>
/// Formatters that an assembly brings for types of others, by the same convention as those of a type (see
/// <see cref="ConventionFormatters"/>): the attribute stands on the assembly, and each formatter has a <c>Type</c>.
/// </summary>
internal static class AssemblyFormatters
{
    /// <summary>Whether an assembly's file says that it brings any; the assembly is not loaded for that.</summary>
    public static bool Are(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        if (!file.HasMetadata || file.GetMetadataReader() is not { IsAssembly: true } metadata)
            return false;
        return metadata.GetAssemblyDefinition().GetCustomAttributes()
            .Any(handle => TypeOf(metadata, metadata.GetCustomAttribute(handle).Constructor) == ConventionFormatters.AttributeName);
    }

    /// <summary>What an assembly brings.</summary>
    public static ImmutableArray<ConventionFormatters.Found> Of(Assembly assembly) =>
        [.. ConventionFormatters.Of(assembly.GetCustomAttributes()).Where(found => found.Type is not null)];

    private static string? TypeOf(MetadataReader metadata, EntityHandle constructor) => constructor.Kind switch
    {
        HandleKind.MethodDefinition => metadata.GetString(metadata.GetTypeDefinition(metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()).Name),
        HandleKind.MemberReference when metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } parent =>
            metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)parent).Name),
        _ => null,
    };
}
