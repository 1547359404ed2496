// Notebooks name these namespaces in usings that they need for nothing that is here; a namespace exists by what is in it.

namespace Microsoft.DotNet.Interactive.Commands
{
    internal static class Marker;
}

namespace Microsoft.DotNet.Interactive.CSharp
{
    internal static class Marker;
}

namespace Microsoft.DotNet.Interactive.Events
{
    internal static class Marker;
}

namespace Microsoft.DotNet.Interactive.Formatting.TabularData
{
    internal static class Marker;
}

namespace Microsoft.DotNet.Interactive.ValueSharing
{
    internal static class Marker;
}
