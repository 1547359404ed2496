namespace Workbench.Notebooks.Execution;

/// <summary>Compiler references that a first cell has been compiled with; they go to one session, the first that compiles.</summary>
/// <param name="References">The references.</param>
/// <param name="Compiler">What was compiled, without which the compiler would forget what it read of them.</param>
internal sealed record WarmReferences(AssemblyReferences References, CellCompiler? Compiler)
{
    private static Task<WarmReferences>? s_ready;

    /// <summary>Has the first session wait for these.</summary>
    public static void Offer(Task<WarmReferences> references) => s_ready = references;

    /// <summary>The references for a session that begins to compile.</summary>
    public static AssemblyReferences Take()
    {
        if (Interlocked.Exchange(ref s_ready, null) is not { } ready)
            return new AssemblyReferences();
        Task.WhenAny(ready).Wait();
        return ready.IsCompletedSuccessfully ? ready.Result.References : new AssemblyReferences();
    }
}
