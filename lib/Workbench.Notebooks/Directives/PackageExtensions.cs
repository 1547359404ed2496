using System.Collections.Immutable;
using System.Reflection;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Directives;

/// <summary>
/// What a package sets up when it is referenced, by a convention matched by name: a public class whose name ends in
/// <c>KernelExtension</c> with a public static <c>Load()</c>. Those that want a kernel of .NET Interactive are left alone.
/// </summary>
internal static class PackageExtensions
{
    private const string Ending = "KernelExtension";

    /// <summary>The parameterless <c>Load</c> methods of assemblies, as they are to be called.</summary>
    public static IEnumerable<Action> Of(ImmutableArray<string> paths, SessionAssemblies assemblies) =>
        paths
            .Where(path => AssemblyImage.DefinesClass(path, Ending))
            .Select(path => assemblies.Shared(Path.GetFileNameWithoutExtension(path)))
            .OfType<Assembly>()
            .SelectMany(Types)
            .Where(type => type.Name.EndsWith(Ending, StringComparison.Ordinal))
            .Select(type => type.GetMethod("Load", BindingFlags.Public | BindingFlags.Static, Type.EmptyTypes))
            .OfType<MethodInfo>()
            .Select(method => (Action)(() => method.Invoke(null, null)));

    private static Type[] Types(Assembly assembly)
    {
        try
        {
            return assembly.GetExportedTypes();
        }
        catch (Exception e) when (e is FileNotFoundException or TypeLoadException or FileLoadException)
        {
            // its types need an engine that is not here
            return [];
        }
    }
}
