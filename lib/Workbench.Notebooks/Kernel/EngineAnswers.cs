using System.Collections.Immutable;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Kernel;

/// <summary>Answers what clients ask about code.</summary>
internal static class EngineAnswers
{
    /// <summary>The client's name for a request about code; 0 for others.</summary>
    public static int IdOf(EngineRequest request) => request switch
    {
        EngineRequest.Complete complete => complete.Id,
        EngineRequest.Inspect inspect => inspect.Id,
        EngineRequest.IsComplete isComplete => isComplete.Id,
        EngineRequest.Diagnose diagnose => diagnose.Id,
        _ => 0,
    };

    public static async Task<EngineEvent> OfAsync(NotebookSession session, EngineRequest request)
    {
        switch (request)
        {
            case EngineRequest.Complete complete:
                return new EngineEvent.Completions(
                    complete.Id, await session.CompleteAsync(complete.Code, Within(complete.Cursor, complete.Code)).ConfigureAwait(false));
            case EngineRequest.Inspect inspect:
                var found = await session.InspectAsync(inspect.Code, Within(inspect.Cursor, inspect.Code), inspect.Detailed).ConfigureAwait(false);
                return new EngineEvent.Inspection(inspect.Id, found?.ToImmutableSortedDictionary(StringComparer.Ordinal));
            case EngineRequest.IsComplete isComplete:
                var completeness = session.IsComplete(isComplete.Code);
                return new EngineEvent.Completeness(isComplete.Id, completeness.Status, completeness.Indent);
            case EngineRequest.Diagnose diagnose:
                return new EngineEvent.Diagnostics(diagnose.Id, await session.DiagnoseAsync(diagnose.Code).ConfigureAwait(false));
            default:
                throw new InvalidOperationException($"{request.GetType().Name} asks nothing about code");
        }
    }

    private static int Within(int cursor, string code) => Math.Clamp(cursor, 0, code.Length);
}
