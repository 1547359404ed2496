using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// What the engine puts into each loop and function of a cell, so that it can be stopped where nothing is lost, on whatever
/// thread it runs, also when a library calls it. Not meant to be called by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LoopEnd
{
    private static volatile int s_stopping;

    /// <summary>Goes on, unless the cell for which the loop runs shall stop.</summary>
    /// <exception cref="OperationCanceledException">It shall stop.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Pass()
    {
        if (s_stopping != 0)
            End();
    }

    /// <summary>Begins a function, unless the cell for which it runs shall stop.</summary>
    /// <returns>True, so that it can stand before a condition.</returns>
    /// <exception cref="OperationCanceledException">It shall stop.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Enter()
    {
        if (s_stopping != 0)
            EndFunction();
        return true;
    }

    /// <summary>Hands a value on, unless the cell for which it was computed shall stop.</summary>
    /// <exception cref="OperationCanceledException">It shall stop.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Give<T>(T value)
    {
        Enter();
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void End() => NotebookContext.Current?.Stop?.EndLoop();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void EndFunction() => NotebookContext.Current?.Stop?.EndFunction();

    /// <summary>Has loops and functions ask whether their cell shall stop, until this is disposed; otherwise they do not spend the time.</summary>
    internal static IDisposable Watch() => new Watching();

    private sealed class Watching : IDisposable
    {
#pragma warning disable CS0420 // interlocked functions treat a field as volatile by themselves
        public Watching() => Interlocked.Increment(ref s_stopping);

        public void Dispose() => Interlocked.Decrement(ref s_stopping);
#pragma warning restore CS0420
    }
}
