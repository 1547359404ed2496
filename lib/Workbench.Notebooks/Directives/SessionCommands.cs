using System.Runtime.InteropServices;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Directives;

/// <summary>The <c>#!</c> commands that tell of the session.</summary>
internal static class SessionCommands
{
    /// <summary>What a command has to show.</summary>
    public static object Run(CellPart.Command command, IEnumerable<object?> submissions) => command.Name switch
    {
        "about" => About(),
        "lsmagic" => string.Join("\n", CellParts.Known),
        "who" => string.Join("\n", Variables(submissions).Select(variable => variable.Name)),
        "whos" => Variables(submissions).ToArray(),
        _ => throw new InvalidOperationException($"unknown command {command.Name}"),
    };

    private static string About()
    {
        var engine = typeof(SessionCommands).Assembly.GetName();
        return $"{engine.Name} {engine.Version}, C# on {RuntimeInformation.FrameworkDescription}\n{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}";
    }

    /// <summary>The session's variables by name; of those declared again, the newest.</summary>
    private static IEnumerable<Variable> Variables(IEnumerable<object?> submissions) =>
        submissions
            .OfType<object>()
            .Reverse()
            .SelectMany(submission => SubmissionNames.Declared(submission)
                .Select(field => new Variable(field.Name, TypeNames.Of(field.FieldType), field.GetValue(submission))))
            .DistinctBy(variable => variable.Name)
            .OrderBy(variable => variable.Name, StringComparer.Ordinal);

    private sealed record Variable(string Name, string Type, object? Value);
}
