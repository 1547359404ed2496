using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Workbench.Notebooks.Execution;

/// <summary>An assembly's file in memory: what it is called, and the same under a higher version.</summary>
internal static class AssemblyImage
{
    // the row of the assembly table begins with four bytes of a hash algorithm; four numbers of the version follow
    private const int VersionOffset = 4;

    /// <summary>The assembly's simple name and version; null for a file that holds no assembly.</summary>
    public static (string Name, Version Version)? Identity(byte[] image)
    {
        try
        {
            using var file = new PEReader(new MemoryStream(image));
            if (!file.HasMetadata || file.GetMetadataReader() is not { IsAssembly: true } metadata)
                return null;
            var definition = metadata.GetAssemblyDefinition();
            return (metadata.GetString(definition.Name), definition.Version);
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    /// <summary>
    /// The image with another version in it. Two builds of one library are told apart by that alone: the compiler lets
    /// the higher version supersede the lower, and the runtime asks for each by its own.
    /// </summary>
    public static byte[] WithVersion(byte[] image, Version version)
    {
        var copy = (byte[])image.Clone();
        using var file = new PEReader(new MemoryStream(image));
        var at = file.PEHeaders.MetadataStartOffset + file.GetMetadataReader().GetTableMetadataOffset(TableIndex.Assembly) + VersionOffset;
        Span<int> parts = [version.Major, version.Minor, version.Build, version.Revision];
        for (var i = 0; i < parts.Length; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(copy.AsSpan(at + (2 * i)), (ushort)parts[i]);
        return copy;
    }

    /// <summary>The version that stands above both.</summary>
    public static Version Above(Version version, Version other)
    {
        var highest = version > other ? version : other;
        return highest.Revision < ushort.MaxValue
            ? new Version(highest.Major, highest.Minor, highest.Build, highest.Revision + 1)
            : new Version(highest.Major, highest.Minor, highest.Build + 1, 0);
    }

    /// <summary>Whether the assembly defines a class whose name ends so.</summary>
    public static bool DefinesClass(string path, string ending)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return metadata.TypeDefinitions
            .Select(handle => metadata.GetString(metadata.GetTypeDefinition(handle).Name))
            .Any(name => name.EndsWith(ending, StringComparison.Ordinal));
    }
}
