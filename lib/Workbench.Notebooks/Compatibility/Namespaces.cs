// Notebooks name these namespaces in usings that they need for nothing that is here; a namespace exists by what is in it.

namespace Microsoft.DotNet.Interactive.Formatting.TabularData
{
    internal static class Marker;
}

namespace Microsoft.DotNet.Interactive.ValueSharing
{
    internal static class Marker;
}

namespace Microsoft.DotNet.Interactive.AspNetCore
{
    internal static class Marker;
}

namespace Microsoft.DotNet.Interactive.Connection
{
    internal static class Marker;
}

namespace Microsoft.DotNet.Interactive.Documents
{
    internal static class Marker;
}

namespace Microsoft.DotNet.Interactive.Extensions
{
    internal static class Marker;
}

namespace Microsoft.DotNet.Interactive.Formatting.Csv
{
    internal static class Marker;
}

namespace Microsoft.DotNet.Interactive.Http
{
    internal static class Marker;
}

namespace Microsoft.DotNet.Interactive.Jupyter
{
    internal static class Marker;
}

namespace Microsoft.DotNet.Interactive.PackageManagement
{
    internal static class Marker;
}

namespace Microsoft.DotNet.Interactive.Parsing
{
    internal static class Marker;
}

namespace Microsoft.DotNet.Interactive.Server
{
    internal static class Marker;
}

namespace Microsoft.DotNet.Interactive.Utility
{
    internal static class Marker;
}
