namespace Workbench.Notebooks.Execution;

/// <summary>
/// The assemblies of .NET that hold no public type of their own and only say where a type is now. A cell loses nothing without
/// them, and to compile one takes a third less time: the compiler looks at each reference of each cell.
/// <c>System.Runtime</c> is not among them, for nearly every library refers to it.
/// </summary>
internal static class Facades
{
    private static readonly HashSet<string> s_names = new(StringComparer.Ordinal)
    {
        "Microsoft.Win32.Primitives", "System.AppContext", "System.Buffers", "System.ComponentModel.DataAnnotations",
        "System.Configuration", "System.Core", "System.Data.DataSetExtensions", "System.Data", "System.Diagnostics.Contracts",
        "System.Diagnostics.Debug", "System.Diagnostics.Tools", "System.Diagnostics.Tracing", "System.Drawing", "System.Dynamic.Runtime",
        "System.Globalization.Calendars", "System.Globalization.Extensions", "System.Globalization", "System.IO.Compression.FileSystem",
        "System.IO.FileSystem.Primitives", "System.IO.FileSystem", "System.IO.UnmanagedMemoryStream", "System.IO",
        "System.Net.ServicePoint", "System.Net", "System.Numerics.Vectors", "System.Numerics", "System.Reflection.Emit.ILGeneration",
        "System.Reflection.Emit.Lightweight", "System.Reflection.Extensions", "System.Reflection.Primitives", "System.Reflection",
        "System.Resources.Reader", "System.Resources.ResourceManager", "System.Runtime.CompilerServices.Unsafe",
        "System.Runtime.Extensions", "System.Runtime.Handles", "System.Runtime.InteropServices.RuntimeInformation",
        "System.Runtime.Intrinsics", "System.Runtime.Loader", "System.Runtime.Serialization.Json", "System.Runtime.Serialization.Xml",
        "System.Runtime.Serialization", "System.Security.Cryptography.Algorithms", "System.Security.Cryptography.Cng",
        "System.Security.Cryptography.Csp", "System.Security.Cryptography.Encoding", "System.Security.Cryptography.OpenSsl",
        "System.Security.Cryptography.Primitives", "System.Security.Cryptography.X509Certificates", "System.Security.Principal",
        "System.Security.SecureString", "System.Security", "System.ServiceModel.Web", "System.ServiceProcess",
        "System.Text.Encoding.Extensions", "System.Text.Encoding", "System.Threading.Overlapped", "System.Threading.Tasks.Extensions",
        "System.Threading.Tasks", "System.Threading.Thread", "System.Threading.ThreadPool", "System.Threading.Timer",
        "System.Transactions", "System.ValueTuple", "System.Web", "System.Windows", "System.Xml.Linq", "System.Xml.ReaderWriter",
        "System.Xml.Serialization", "System.Xml.XDocument", "System.Xml.XPath", "System.Xml.XmlDocument", "System.Xml.XmlSerializer",
        "System.Xml", "System", "WindowsBase", "mscorlib", "netstandard",
    };

    /// <summary>Their simple names.</summary>
    public static IReadOnlyCollection<string> Names => s_names;

    /// <summary>Whether an assembly of .NET of this simple name is one.</summary>
    public static bool Contains(string simpleName) => s_names.Contains(simpleName);
}
