using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Workbench.Notebooks.Inputs;

/// <summary>What a call does with a path that it is given.</summary>
internal enum PathUse
{
    /// <summary>Nothing that has to be noted.</summary>
    None,

    /// <summary><see cref="RecordedReads.Read"/>.</summary>
    Read,

    /// <summary><see cref="RecordedReads.Write"/>.</summary>
    Write,

    /// <summary><see cref="RecordedReads.ReadAndWrite"/>.</summary>
    ReadAndWrite,

    /// <summary><see cref="RecordedReads.Probe"/>.</summary>
    Probe,

    /// <summary><see cref="RecordedReads.Named"/>.</summary>
    Named,
}

/// <summary>Which parameters of which methods are paths, and what becomes of them.</summary>
internal static partial class CallRules
{
    private static readonly FrozenSet<string> s_withoutFiles = FrozenSet.Create(
        StringComparer.Ordinal, "System.IO.Path", "System.IO.StringReader", "System.Uri", "System.Environment", "System.Console", "System.String", "System.Text.RegularExpressions.Regex");

    /// <summary>What a method or constructor does with an argument for this parameter.</summary>
    /// <param name="method">The method or constructor.</param>
    /// <param name="parameter">One of its parameters.</param>
    /// <param name="constants">The constant argument for a parameter of that type, by the type's name; null when there is none.</param>
    public static PathUse Of(IMethodSymbol method, IParameterSymbol parameter, Func<string, object?> constants)
    {
        if (parameter.Type.SpecialType != SpecialType.System_String || parameter.RefKind != RefKind.None || !PathName().IsMatch(parameter.Name))
            return PathUse.None;
        var type = method.ContainingType.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        return type switch
        {
            "System.IO.File" => OfFile(method.Name, parameter.Name, constants),
            "System.IO.Directory" => method.Name == "Exists" ? PathUse.Probe : Names(method.Name, PathUse.None),
            "System.IO.DirectoryInfo" => method.MethodKind == MethodKind.Constructor ? PathUse.Probe : PathUse.None,
            "System.IO.FileInfo" => method.MethodKind == MethodKind.Constructor ? PathUse.Read : PathUse.Write,
            "System.IO.StreamReader" => PathUse.Read,
            "System.IO.StreamWriter" => PathUse.Write,
            "System.IO.FileStream" => Opened(constants, PathUse.ReadAndWrite),
            _ when s_withoutFiles.Contains(type) => PathUse.None,
            _ => Names(method.Name, PathUse.Named),
        };
    }

    private static PathUse OfFile(string method, string parameter, Func<string, object?> constants) => method switch
    {
        "Exists" => PathUse.Probe,
        "Open" or "OpenHandle" => Opened(constants, method == "Open" ? PathUse.ReadAndWrite : PathUse.Read),
        "OpenWrite" => PathUse.Write,
        "Copy" or "Move" or "Replace" => parameter.StartsWith("source", StringComparison.Ordinal) ? PathUse.Read : PathUse.Write,
        _ => Names(method, PathUse.Read),
    };

    /// <summary>How a file is opened, where the call says so in constants.</summary>
    private static PathUse Opened(Func<string, object?> constants, PathUse otherwise)
    {
        var (mode, access) = (constants(nameof(FileMode)), constants(nameof(FileAccess)));
        return mode switch
        {
            (int)FileMode.Create or (int)FileMode.CreateNew or (int)FileMode.Truncate or (int)FileMode.Append => PathUse.Write,
            _ when access is (int)FileAccess.Read => PathUse.Read,
            _ when access is (int)FileAccess.Write => PathUse.Write,
            _ when access is (int)FileAccess.ReadWrite => PathUse.ReadAndWrite,
            _ => otherwise,
        };
    }

    /// <summary>A method whose name says that it makes a file writes it.</summary>
    private static PathUse Names(string method, PathUse otherwise) => WritingName().IsMatch(method) ? PathUse.Write : otherwise;

    [GeneratedRegex("(path|file|filename|folder|directory|uri|url)$", RegexOptions.IgnoreCase)]
    private static partial Regex PathName();

    [GeneratedRegex("^(Save|Write|Export|Append|Create|Delete|Set|Move|Print|Render|Serialize|Encrypt|Decrypt)")]
    private static partial Regex WritingName();
}
