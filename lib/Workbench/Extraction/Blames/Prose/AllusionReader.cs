using Workbench.Claims;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames.Prose;

/// <summary>"an X operation", "the hand of X", "X-backed gangs", "on the orders of X", "engineered by X", "it was X".</summary>
internal sealed class AllusionReader(BlameScene scene, List<Mention> mentions)
{
    /// <summary>The most adjectives and titles between the telling words and the name.</summary>
    private const int Adjectives = 3;

    private readonly AllusionTable table = AllusionTable.Shipped;

    private bool? hasMatter;

    /// <summary>Adds the statements of the sentence.</summary>
    public void Read(List<FoundBlame> into)
    {
        hasMatter = null;
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            var found = mention.IsPronoun ? After(mention, mention.HeadEnd) : Compound(mention) ?? Before(mention, StartOfList(i)) ?? After(mention, EndOfList(i)) ?? Cleft(mention);
            if (found is not null && !Victims.IsVictim(scene, mention))
                into.Add(found);
        }
    }

    /// <summary>"US and UK": the words before the first name are before both.</summary>
    private int StartOfList(int index)
    {
        while (index > 0 && IsJoined(mentions[index - 1].HeadEnd, mentions[index].First))
            index--;
        return mentions[index].First;
    }

    private int EndOfList(int index)
    {
        while (index + 1 < mentions.Count && IsJoined(mentions[index].HeadEnd, mentions[index + 1].First))
            index++;
        return mentions[index].End;
    }

    private bool IsJoined(int end, int next)
    {
        var hasJoint = false;
        for (var i = end; i < next; i++)
        {
            var isJoint = scene.Text.Is(i, Keys.And) || scene.Text.Is(i, Keys.Or) || scene.Text.IsKind(i, TokenKind.Comma);
            hasJoint |= isJoint;
            if (!isJoint && !scene.Text.Word(i).Is(Kind.Determiner | Kind.Title) && !scene.Text.IsKind(i, TokenKind.Clitic))
                return false;
        }
        return hasJoint;
    }

    private FoundBlame? Before(Mention mention, int start)
    {
        var text = scene.Text;
        var skipped = 0;
        for (var i = start - 1; i >= scene.Sentence.First; i--)
        {
            if (!text.IsWord(i) && !text.IsKind(i, TokenKind.OpenQuote) && !text.IsKind(i, TokenKind.Hyphen))
                return null;
            if (At(mention, i, start) is { } found)
                return found;
            var word = text.Word(i);
            if (word.Is(Kind.Determiner))
                continue;
            if (word.Is(Kind.PhraseEnd) || (word.Forms != Form.None && !word.Is(Kind.PeopleNoun | Kind.Title)) || ++skipped > Adjectives)
                return null;
        }
        return null;
    }

    private FoundBlame? At(Mention mention, int last, int start)
    {
        foreach (var allusion in table.EndingIn(WordPattern.KeyAt(scene.Text, last)))
        {
            var first = allusion.Before!.MatchBefore(scene.Text, last + 1, scene.Sentence.First);
            if (first < 0 || (allusion.NeedsMatter && !HasMatter()))
                continue;
            var end = mention.HeadEnd;
            if (allusion.After is not null && (end = allusion.After.Match(scene.Text, mention.End, scene.Sentence.End)) < 0)
                continue;
            return Blame(mention, first, Math.Max(end, start), allusion.Act, allusion.Commitment, first, allusion.NeedsMatter ? Cue.AllusionOnMatter : Cue.Allusion);
        }
        return null;
    }

    /// <summary>"X-backed gangs", "X-led coup", "X-instigated".</summary>
    private FoundBlame? Compound(Mention mention)
    {
        var text = scene.Text;
        var verb = mention.End + 1;
        if (verb >= scene.Sentence.End || !text.IsKind(mention.End, TokenKind.Hyphen) || ActOf(verb) is not { } act || !IsRabble(verb + 1))
            return null;
        return Blame(mention, mention.First, scene.ObjectEnd(verb), act, Commitment.Asserted, verb);
    }

    /// <summary>"X-backed gangs" and "an X-led coup"; an X-led coalition or army is none of the matter.</summary>
    private bool IsRabble(int first)
    {
        for (var i = first; i < Math.Min(scene.Sentence.End, first + 3); i++)
        {
            if (scene.Text.Word(i).Is(Kind.Force | Kind.Voice))
                return false;
            if (scene.Text.Has(i, Mark.Matter))
                return true;
        }
        return false;
    }

    private Act? ActOf(int verb)
    {
        foreach (var conduct in ConductTable.Shipped[scene.Text.Token(verb).Key])
        {
            if (conduct.Rest is null && (conduct.Forms & Form.Participle) != 0)
                return conduct.Act;
        }
        return null;
    }

    private FoundBlame? After(Mention mention, int end)
    {
        var found = From(mention, end);
        return found is not null || mention.HeadEnd == end || mention.HeadEnd < mention.End ? found : From(mention, mention.HeadEnd);
    }

    /// <summary>Words that begin at a token behind a name.</summary>
    private FoundBlame? From(Mention mention, int at)
    {
        if (at >= scene.Sentence.End)
            return null;
        foreach (var allusion in table.BeginningWith(WordPattern.KeyAt(scene.Text, at)))
        {
            var last = allusion.After!.Match(scene.Text, at, scene.Sentence.End);
            if (last > 0 && !(allusion.NeedsMatter && !HasMatter()))
                return Blame(mention, mention.First, last, allusion.Act, allusion.Commitment, at, allusion.NeedsMatter ? Cue.AllusionOnMatter : Cue.Allusion);
        }
        return null;
    }

    /// <summary>"It was X." and "it was not X but Y who did it".</summary>
    private FoundBlame? Cleft(Mention mention)
    {
        var text = scene.Text;
        if (mention.IsState || mention.HeadEnd >= scene.Sentence.End || text.Token(mention.HeadEnd).Kind is not (TokenKind.Stop or TokenKind.Exclamation or TokenKind.Question))
            return null;
        var at = mention.First - 1;
        while (at > scene.Sentence.First && text.Word(at).Is(Kind.Determiner | Kind.Negative | Kind.Adverb))
            at--;
        return at > scene.Sentence.First && text.Word(at).Is(Kind.Be) && text.Is(at - 1, Keys.It)
            ? Blame(mention, at - 1, mention.HeadEnd, Act.Unspecified, Commitment.Asserted, at)
            : null;
    }

    private bool HasMatter()
    {
        if (hasMatter is { } known)
            return known;
        hasMatter = false;
        for (var i = scene.Sentence.First; i < scene.Sentence.End && hasMatter == false; i++)
            hasMatter = scene.Text.Has(i, Mark.Matter);
        return hasMatter.Value;
    }

    private FoundBlame Blame(Mention mention, int first, int end, Act act, Commitment commitment, int at, Cue cue = Cue.Allusion) =>
        new(scene.Index, Math.Min(first, mention.First), Math.Max(end, mention.End), new(mention.First, mention.HeadEnd, mention.Target), act, Firmness.Of(scene, mention, first, Math.Max(end, mention.End), commitment), at, Cue: cue);
}
