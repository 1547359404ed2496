using System.Collections.Immutable;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Formatting;

/// <summary>A task without waiting for it: how it stands, and what came of it if anything did.</summary>
internal static class TaskShape
{
    public static Shape.Members Of(Task task, Func<object?, Shape> read)
    {
        var items = ImmutableArray.CreateBuilder<(string, Shape)>();
        items.Add(("Status", read(task.Status)));
        if (task.Exception is { } exception)
            items.Add(("Exception", read(exception.InnerExceptions.Count == 1 ? exception.InnerException : exception)));
        else if (task.IsCompletedSuccessfully && ResultOf(task) is { } result)
            items.Add(("Result", read(result.Value)));
        return new Shape.Members(NameOf(task.GetType()), items.ToImmutable());
    }

    private static (object? Value, bool)? ResultOf(Task task)
    {
        var property = Declared(task.GetType())?.GetProperty(nameof(Task<>.Result));
        // an async method without a result has one behind the scenes
        return property is null || property.PropertyType.Name == "VoidTaskResult" ? null : (property.GetValue(task), true);
    }

    private static string NameOf(Type type) =>
        Declared(type) is { } declared && declared.GetGenericArguments()[0].Name != "VoidTaskResult" ? TypeNames.Of(declared) : nameof(Task);

    /// <summary>The public type behind the compiler's and the runtime's own.</summary>
    private static Type? Declared(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.IsGenericType && current.GetGenericTypeDefinition() == typeof(Task<>))
                return current;
        }
        return null;
    }
}
