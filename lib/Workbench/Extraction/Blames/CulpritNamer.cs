using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Blames;

/// <summary>Calls "the gunman", "a suspect", "the man accused" by the name of the person whom the document names as such.</summary>
internal sealed class CulpritNamer(AnnotatedText text)
{
    private readonly Dictionary<string, int> named = new(StringComparer.Ordinal);

    /// <summary>Keeps a person whom a statement names as the culprit.</summary>
    public void Remember(FoundBlame blame, Standing standing)
    {
        if ((standing & Standing.Person) != 0 && (blame.Cue is Cue.Identified or Cue.Accused or Cue.Implicated || (standing & Standing.Suspected) != 0))
            named[blame.Target] = named.GetValueOrDefault(blame.Target) + 1;
    }

    /// <summary>The statement with its culprit's name, where it has none of its own and the document names but one.</summary>
    public FoundBlame Name(FoundBlame blame) =>
        IsNameless(blame.Actor) && Culprit() is { } name ? blame with { Actor = blame.Actor with { Target = name } } : blame;

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
