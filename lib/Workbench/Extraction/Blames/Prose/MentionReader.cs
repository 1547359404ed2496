using System.Runtime.InteropServices;
using Workbench.Extraction.Blames.Clauses;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames.Prose;

/// <summary>Finds the actors a sentence names, and remembers them for the pronouns of the next.</summary>
internal sealed class MentionReader(AnnotatedText text, ActorBook actors, List<Mention> mentions)
{
    /// <summary>How far back, in sentences, a pronoun looks for its actor.</summary>
    private const int Memory = 2;

    private readonly Dictionary<ulong, Mention> byLastWord = [];
    private (int Sentence, Mention Mention)? lastPerson;
    private (int Sentence, Mention Mention)? lastBody;
    private (int Sentence, Mention Mention)? lastGroup;

    /// <summary>Puts the actors of a sentence in the place of those of the last one.</summary>
    public void Read(BlameScene scene)
    {
        mentions.Clear();
        for (var i = scene.Sentence.First; i < scene.Sentence.End; i++)
        {
            if (!text.IsWord(i) && !text.IsKind(i, TokenKind.Handle))
                continue;
            if (actors.At(text, i) is { } found && found.End <= scene.Sentence.End)
            {
                mentions.Add(new(i, found.End, HeadEnd(found.End, scene.Sentence.End), found.Actor, actors.KindOf(found.Actor), false));
                byLastWord[text.Token(found.End - 1).Key] = mentions[^1];
                if (i == scene.Sentence.First || !text.Word(i - 1).Is(Kind.Preposition))
                    Remember(mentions[^1], scene.Index);
                i = found.End - 1;
            }
            else if (text.Is(i, Keys.The) && Again(i, scene.Sentence.End) is { } again)
                mentions.Add(again);
            else if (text.Word(i).Is(Kind.Pronoun | Kind.Possessive) && Pronoun(i, scene) is { } pronoun)
                mentions.Add(pronoun);
        }
    }

    /// <summary>Adds those the codebook does not know, in their places among the others.</summary>
    public void AddOthers(BlameScene scene)
    {
        foreach (ref readonly var chunk in scene.Chunks)
        {
            if (!chunk.IsNoun || IsMentioned(chunk) || scene.Suspects.Make(chunk.First, chunk.End) is not { } suspect)
                continue;
            var kind = text.IsCapital(chunk.Head) ? "name" : "others";
            var at = mentions.Count;
            while (at > 0 && mentions[at - 1].First > suspect.First)
                at--;
            mentions.Insert(at, new(suspect.First, suspect.End, suspect.End, suspect.Target, kind, false));
        }
    }

    /// <summary>Has the names among those the codebook does not know remembered with their titles.</summary>
    public void NameOthers(BlameScene scene)
    {
        foreach (ref readonly var chunk in scene.Chunks)
        {
            if (chunk.IsNoun && HasKnown(scene, chunk) && !IsMentioned(chunk))
                scene.Suspects.Make(chunk.First, chunk.End);
        }
    }

    private static bool HasKnown(BlameScene scene, in Chunk chunk)
    {
        for (var i = chunk.First; i < chunk.End; i++)
        {
            if (scene.Names.IsKnown(i))
                return true;
        }
        return false;
    }

    private bool IsMentioned(in Chunk chunk)
    {
        foreach (ref readonly var mention in CollectionsMarshal.AsSpan(mentions))
        {
            if (mention.First < chunk.End && chunk.First < mention.HeadEnd)
                return true;
        }
        return false;
    }

    /// <summary>"the foundation", behind the full name of one.</summary>
    private Mention? Again(int the, int end) =>
        the + 1 < end && text.IsWord(the + 1) && !text.IsCapital(the + 1) && text.Token(the + 1).Length > 4 && byLastWord.TryGetValue(text.Token(the + 1).Key, out var named) && !named.IsCrowd
            ? named with { First = the, End = the + 2, HeadEnd = the + 2, IsPronoun = true }
            : null;

    private void Remember(Mention mention, int sentence)
    {
        if (mention.IsPerson)
            lastPerson = (sentence, mention);
        else if (mention.Kind is "group" or "force" or "")
            lastGroup = (sentence, mention);
        else if (mention.Kind != "outlet")
            lastBody = (sentence, mention);
    }

    private Mention? Pronoun(int i, BlameScene scene)
    {
        var key = text.Token(i).Key;
        var last = key == Keys.He || key == Keys.She || key == His || key == Her ? lastPerson
            : key == Keys.It || key == Its ? lastBody
            : key == Keys.They || key == Their ? lastGroup
            : null;
        if (last is not { } named || scene.Index - named.Sentence > Memory)
            return null;
        var isPossessive = text.Word(i).Is(Kind.Possessive);
        var head = isPossessive ? People(i + 1, scene.Sentence.End) : i + 1;
        return isPossessive && head == i + 1 ? null : named.Mention with { First = i, End = i + 1, HeadEnd = head, IsPronoun = true };
    }

    private static readonly ulong Money = WordKey.Of("money");
    private static readonly ulong His = WordKey.Of("his");
    private static readonly ulong Her = WordKey.Of("her");
    private static readonly ulong Its = WordKey.Of("its");
    private static readonly ulong Their = WordKey.Of("their");

    /// <summary>"Moravian agents", "the Bureau's men", "the Bureau's chief" is somebody else.</summary>
    private int HeadEnd(int end, int limit)
    {
        if (end < limit && text.IsKind(end, TokenKind.Clitic))
            return People(end + 1, limit) is var people && people > end + 1 ? people : end;
        var head = People(end, limit);
        return head > end ? head : end;
    }

    /// <summary>The token after the people who act for somebody, with at most one word before them.</summary>
    private int People(int first, int limit)
    {
        for (var i = first; i < Math.Min(limit, first + 3); i++)
        {
            if (!text.IsWord(i) || text.Word(i).Is(Kind.PhraseEnd))
                return first;
            if (IsPeople(i))
                return i + 1 < limit && IsPeople(i + 1) ? i + 2 : i + 1;
        }
        return first;
    }

    private bool IsPeople(int i) =>
        text.IsWord(i) && !text.IsCapital(i) && ((text.Word(i).Is(Kind.PeopleNoun) && text.Word(i).Is(Kind.Plural)) || text.Word(i).Is(Kind.Voice) || text.Is(i, Money)) && !text.Word(i).Is(Kind.PhraseEnd);
}
