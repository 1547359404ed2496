using System.Reflection;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Formatting;

/// <summary>The first items of an <c>IAsyncEnumerable</c>, waited for.</summary>
internal static class AsyncSequence
{
    /// <summary>At most so many items; null when the value is no such sequence.</summary>
    public static IReadOnlyList<object?>? First(object value, int most)
    {
        var type = value.GetType().GetInterfaces().FirstOrDefault(IsAsyncSequence);
        if (type is null)
            return null;
        var read = typeof(AsyncSequence)
            .GetMethod(nameof(ReadAsync), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(type.GetGenericArguments())
            .CreateDelegate<Func<object, int, Task<List<object?>>>>();
        // away from the cell's own thread, which waits here
        var reading = Task.Run(() => read(value, most));
        try
        {
            reading.Wait(NotebookContext.Current?.CancellationToken ?? CancellationToken.None);
        }
        catch (AggregateException)
        {
            // its own exception is thrown below
        }
        return reading.GetAwaiter().GetResult();
    }

    private static bool IsAsyncSequence(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>);

    private static async Task<List<object?>> ReadAsync<T>(object value, int most)
    {
        var items = new List<object?>();
        await foreach (var item in ((IAsyncEnumerable<T>)value).Take(most).ConfigureAwait(false))
            items.Add(item);
        return items;
    }
}
