using System.Collections.Immutable;
using System.Globalization;
using Workbench.Sources;

namespace Workbench.Extraction.Documents;

/// <summary>Puts accounts into the order they begin and each into the one it stands in.</summary>
internal static class AccountTree
{
    /// <summary>The accounts, the enclosing one first; one that only partly overlaps an earlier one is left out.</summary>
    public static ImmutableArray<EmbeddedAccount> Build(IEnumerable<Draft> drafts)
    {
        var accounts = ImmutableArray.CreateBuilder<EmbeddedAccount>();
        var open = new Stack<EmbeddedAccount>();
        foreach (var draft in drafts.OrderBy(draft => draft.Span).ThenBy(draft => draft.Kind))
        {
            while (open.TryPeek(out var done) && done.Span.End <= draft.Span.Start)
                open.Pop();
            var within = open.TryPeek(out var outer) ? outer : null;
            if (within is not null && (!within.Span.Contains(draft.Span) || within.Span == draft.Span))
                continue;
            var id = string.Create(CultureInfo.InvariantCulture, $"a{accounts.Count + 1}");
            var account = new EmbeddedAccount(id, draft.Kind, draft.Span, draft.Metadata, within?.Id);
            accounts.Add(account);
            open.Push(account);
        }
        return accounts.ToImmutable();
    }
}
