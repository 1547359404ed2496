using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Workbench.Notebooks.Execution;

/// <summary>One line of a stack trace as a reader of notebooks needs it.</summary>
/// <param name="Method">What was called; null for the cell's own top level.</param>
/// <param name="Cell">The cell it stands in; null for a library.</param>
/// <param name="Line">The line in that cell, from 1.</param>
/// <param name="Column">The column in that line, from 1.</param>
internal sealed partial record CellFrame(string? Method, int? Cell, int Line, int Column)
{
    /// <summary>The frames from where it was thrown up to the cell's top level; the engine's own are left out.</summary>
    public static ImmutableArray<CellFrame> Of(Exception exception, string notebook)
    {
        var frames = new StackTrace(exception, fNeedFileInfo: true).GetFrames()
            .Select(frame => From(frame, notebook))
            .OfType<CellFrame>()
            .ToImmutableArray();
        var last = frames.LastIndexOf(frames.LastOrDefault(frame => frame.Cell is not null)!);
        return [.. frames.Take(last + 1).Distinct()];
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"cell {Cell}, line {Line}");
        return (Method, Cell) switch
        {
            (null, _) => place,
            (_, null) => Method,
            _ => $"{Method} in {place}",
        };
    }

    private static CellFrame? From(StackFrame frame, string notebook)
    {
        if (frame.GetMethod() is not { DeclaringType: { } type } method || IsPlumbing(type))
            return null;
        var cell = CellPath.Number(frame.GetFileName(), notebook);
        if (cell is null)
            return IsInternalOfNet(method, type) ? null : new CellFrame(Name(method, type), null, 0, 0);
        return new CellFrame(Name(method, type), cell, frame.GetFileLineNumber(), frame.GetFileColumnNumber());
    }

    private static bool IsPlumbing(Type type) =>
        type.Namespace is "System.Runtime.CompilerServices" or "System.Runtime.ExceptionServices" or "System.Threading.Tasks"
        || type.Namespace?.StartsWith("Workbench.Notebooks", StringComparison.Ordinal) == true;

    /// <summary>What .NET does behind its public methods tells a reader nothing.</summary>
    private static bool IsInternalOfNet(MethodBase method, Type type) =>
        type.Namespace?.Split('.')[0] == "System" && !(type.IsVisible && method.IsPublic);

    private static string? Name(MethodBase method, Type type)
    {
        var name = method.Name;
        // the compiler keeps a method's name in that of its state machine, lambda or local function
        if (name == "MoveNext" && CompilerMade().Match(type.Name) is { Success: true } machine)
        {
            name = machine.Groups["name"].Value;
            type = type.DeclaringType ?? type;
        }
        else if (LocalFunction().Match(name) is { Success: true } local)
        {
            name = local.Groups["name"].Value;
        }
        else if (name.Contains(">b__", StringComparison.Ordinal))
        {
            name = "lambda";
        }
        if (name is "<Initialize>" or "<Factory>" or "<Main>")
            return null;
        while (type.Name.StartsWith('<') && type.DeclaringType is { } outer)
            type = outer;
        var owner = TypeNames.Of(type);
        return owner.StartsWith("Submission#", StringComparison.Ordinal) ? $"{name}()" : $"{owner}.{name}()";
    }

    [GeneratedRegex("^<(?<name>.+)>d(__.*)?$")]
    private static partial Regex CompilerMade();

    [GeneratedRegex(@"^<.*>g__(?<name>[^|]+)\|")]
    private static partial Regex LocalFunction();
}
