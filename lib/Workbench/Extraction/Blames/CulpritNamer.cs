using System.Runtime.InteropServices;
using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Blames;

/// <summary>Calls "the gunman", "a suspect", "the man accused" by the name of the person whom the document names as such.</summary>
internal sealed class CulpritNamer(AnnotatedText text)
{
    private readonly Dictionary<string, int> named = new(StringComparer.Ordinal);

    /// <summary>Gives the statements whose culprit has no name of its own the name of the document's culprit, where it has one.</summary>
    public void Name(List<Proposal> proposals)
    {
        foreach (var (blame, signs) in proposals)
        {
            if (blame.Cue != Cue.Association && (signs.Standing & Standing.Person) != 0 && (blame.Cue is Cue.Identified or Cue.Accused or Cue.Implicated || (signs.Standing & Standing.Suspected) != 0))
                named[blame.Target] = named.GetValueOrDefault(blame.Target) + 1;
        }
        if (Culprit() is not { } name)
            return;
        foreach (ref var proposal in CollectionsMarshal.AsSpan(proposals))
        {
            if (proposal.Blame.Cue != Cue.Association && IsNameless(proposal.Blame.Actor))
                proposal = proposal with { Blame = proposal.Blame with { Actor = proposal.Blame.Actor with { Target = name } } };
        }
    }

    /// <summary>The one who is named as the culprit, or named so at least three times as often as anybody else.</summary>
    private string? Culprit()
    {
        var (best, next) = (default(KeyValuePair<string, int>), 0);
        foreach (var entry in named)
        {
            if (entry.Value > best.Value)
                (best, next) = (entry, best.Value);
            else
                next = Math.Max(next, entry.Value);
        }
        return best.Value >= 3 * next ? best.Key : null;
    }

    /// <summary>"the gunman", "a suspected attacker": one culprit, and no name.</summary>
    private bool IsNameless(Suspect actor)
    {
        for (var i = actor.First; i < actor.End; i++)
        {
            if (text.Word(i).Is(Kind.Plural) || (text.IsWord(i) && text.IsCapital(i) && text.Word(i) is { Kinds: Kind.None, Forms: Form.None }))
                return false;
        }
        var head = actor.End - 1;
        return (text.Word(head).Is(Kind.Attacker | Kind.Mastermind) || BlameWords.IsSuspect(text, head)) && text.QuantityAt(actor.First) < 0;
    }
}
