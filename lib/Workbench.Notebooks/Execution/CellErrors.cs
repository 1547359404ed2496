using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Workbench.Notebooks.Directives;

namespace Workbench.Notebooks.Execution;

/// <summary>Says why a cell failed, with the line in the cell and without the engine's own frames.</summary>
internal sealed class CellErrors(string notebook, int number, string code, WrittenPlaces? places = null)
{
    private const int MostFrames = 20;
    private const int MostDiagnostics = 10;
    private const double Gigabyte = 1L << 30;

    /// <summary>The error for whatever the cell threw or the compiler found.</summary>
    public CellError From(Exception exception) => exception switch
    {
        CellFaultException fault => Fault(fault),
        ImportFailure import => import.Error,
        CellCompilationException compilation => Compilation(compilation),
        _ => Runtime(Unwrap(exception)),
    };

    /// <summary>An exception as a value: its message, where in the notebook it was thrown, and what caused it.</summary>
    public static string Describe(Exception exception)
    {
        var lines = new List<string> { $"{TypeNames.Of(exception.GetType())}: {exception.Message.ReplaceLineEndings("\n")}" };
        lines.AddRange(CellFrame.Of(exception, NotebookContext.Current?.Name ?? "").Take(MostFrames).Select(frame => $"   at {frame}"));
        lines.AddRange(Causes(exception));
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Causes(Exception exception)
    {
        foreach (var cause in exception is AggregateException { InnerExceptions: var all } ? all : [.. new[] { exception.InnerException }.OfType<Exception>()])
        {
            yield return $"caused by {TypeNames.Of(cause.GetType())}: {cause.Message.ReplaceLineEndings("\n")}";
            foreach (var deeper in Causes(cause))
                yield return deeper;
        }
    }

    private CellError Fault(CellFaultException fault)
    {
        var lines = $"{fault.Name}: {fault.Message}".Split('\n').ToList();
        if (fault.Line is { } line)
            lines.AddRange(CodeExcerpt.Lines(code, line, column: 1, length: int.MaxValue));
        return new CellError(fault.Name, fault.Message, fault.Line, [.. lines]);
    }

    private CellError Compilation(CellCompilationException exception)
    {
        var lines = new List<string>();
        foreach (var error in exception.Errors.Take(MostDiagnostics))
        {
            lines.Add($"{Place(error)}{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}");
            if (LineOf(error) is { } at)
            {
                var start = error.Location.GetLineSpan().StartLinePosition.Character + 1;
                lines.AddRange(CodeExcerpt.Lines(code, at, start, error.Location.SourceSpan.Length));
            }
        }
        if (exception.Errors.Length > MostDiagnostics)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"… and {exception.Errors.Length - MostDiagnostics} more errors"));
        lines.AddRange(CompilerHints.For(exception).Select(hint => $"Hint: {hint}"));
        var first = exception.Errors[0];
        var message = $"{first.Id}: {first.GetMessage(CultureInfo.InvariantCulture)}";
        return new CellError("CompilationError", message, LineOf(first), [.. lines]);
    }

    private string Place(Diagnostic error)
    {
        if (!error.Location.IsInSource)
            return "";
        var at = error.Location.GetLineSpan();
        var (line, column) = (at.StartLinePosition.Line + 1, at.StartLinePosition.Character + 1);
        return CellPath.Number(at.Path, notebook) is null
            ? string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(at.Path)}({line},{column}): ")
            : string.Create(CultureInfo.InvariantCulture, $"cell {number}, line {line}, column {column}: ");
    }

    private int? LineOf(Diagnostic error) =>
        error.Location.IsInSource && CellPath.Number(error.Location.GetLineSpan().Path, notebook) == number
            ? error.Location.GetLineSpan().StartLinePosition.Line + 1
            : null;

    private CellError Runtime(Exception exception)
    {
        var name = TypeNames.Of(exception.GetType());
        var message = Message(exception).ReplaceLineEndings("\n");
        var frames = CellFrame.Of(exception, notebook);
        var here = frames.FirstOrDefault(frame => frame.Cell == number);
        var lines = new List<string> { $"{name}: {message}" };
        if (here is not null)
            lines.AddRange(CodeExcerpt.Lines(code, here.Line, places?.Column(here.Line, here.Column) ?? here.Column, length: 1));
        lines.AddRange(frames.Take(MostFrames).Select(frame => $"   at {frame}"));
        lines.AddRange(Causes(exception));
        if (exception is MissingMemberException)
            lines.Add($"Hint: {CompilerHints.RebuiltLibrary}");
        if (exception is InvalidCastException && message.Contains("Submission#", StringComparison.Ordinal))
            lines.Add($"Hint: {CompilerHints.RedefinedType}");
        return new CellError(name, message, here?.Line, [.. lines.SelectMany(line => line.Split('\n'))]);
    }

    /// <summary>What the exception says; of used up memory .NET says nothing of use.</summary>
    private static string Message(Exception exception) => exception is OutOfMemoryException && exception.Message.Contains(nameof(OutOfMemoryException), StringComparison.Ordinal)
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"The memory for the notebook's objects is used up ({GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Gigabyte:0.#} GB). Keep less at a time; `workbench run` gives it more with --memory GB.")
        : exception.Message;

    /// <summary>The exception that the code threw, out of the wrappings that waiting and reflection put around it.</summary>
    private static Exception Unwrap(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: [var only] } => Unwrap(only),
        TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        TypeInitializationException { InnerException: { } inner } => Unwrap(inner),
        _ => exception,
    };
}
