using Workbench.Claims;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames.Prose;

/// <summary>
/// In a text that accuses throughout, an actor named beside words of the matter is under suspicion, whatever the grammar between them.
/// </summary>
internal sealed class AssociationReader(BlameScene scene, List<Mention> mentions)
{
    /// <summary>The most tokens between an actor and the word that ties it to the matter.</summary>
    private const int Reach = 24;

    /// <summary>The words of the sentence that tie an actor to the matter.</summary>
    private readonly List<int> ties = [];

    /// <summary>Adds the statements of the sentence.</summary>
    public void Read(List<FoundBlame> into)
    {
        ReadTies();
        foreach (var mention in mentions)
        {
            if (!mention.IsPronoun && mention.Kind is not ("outlet" or "others") && Tie(mention) is { } tie && !IsAside(mention) && Blame(mention, tie) is { Commitment: not Commitment.Denied } blame)
                into.Add(blame);
        }
    }

    private void ReadTies()
    {
        ties.Clear();
        for (var i = scene.Sentence.First; i < scene.Sentence.End; i++)
        {
            if (scene.Text.Has(i, Mark.Association))
                ties.Add(i);
        }
    }

    private FoundBlame Blame(Mention mention, int tie)
    {
        var (first, end) = (Math.Min(mention.First, tie), Math.Max(mention.HeadEnd, tie + 1));
        var commitment = Firmness.Of(scene, mention, first, end, IsDeed(tie) && tie > mention.First ? Commitment.Asserted : Commitment.Suggested);
        return new(scene.Index, first, end, new(mention.First, mention.HeadEnd, mention.Target), IsDeed(tie) ? Act.CarriedOut : Act.Unspecified, commitment, tie, Cue: Cue.Association);
    }

    private bool IsDeed(int token) => (scene.Text.Word(token).Deeds & (Deed.Attack | Deed.Kill | Deed.Injure | Deed.Harm)) != 0;

    /// <summary>The nearest word that ties an actor to the matter, in its clause.</summary>
    private int? Tie(Mention mention)
    {
        var (before, after) = (Before(mention), After(mention));
        return after is { } a && before is { } b ? (a - mention.HeadEnd <= mention.First - 1 - b ? a : b) : after ?? before;
    }

    private int? Before(Mention mention)
    {
        for (var i = ties.Count - 1; i >= 0 && mention.First - 1 - ties[i] <= Reach; i--)
        {
            if (ties[i] < mention.First && Suits(mention, ties[i], -1))
                return IsParted(ties[i], mention.First) ? null : ties[i];
        }
        return null;
    }

    private int? After(Mention mention)
    {
        foreach (var tie in ties)
        {
            if (tie - mention.HeadEnd > Reach)
                return null;
            if (tie >= mention.HeadEnd && Suits(mention, tie, 1))
                return IsParted(mention.HeadEnd, tie) ? null : tie;
        }
        return null;
    }

    private bool IsParted(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (scene.Text.IsKind(i, TokenKind.Semicolon))
                return true;
        }
        return false;
    }

    private bool IsNamed(int token)
    {
        foreach (var mention in mentions)
        {
            if (mention.First <= token && token < mention.End)
                return true;
        }
        return false;
    }

    /// <summary>"hired gangs", "to the gangs".</summary>
    private bool IsObject(Mention mention)
    {
        var before = mention.First - 1;
        while (before > scene.Sentence.First && scene.Text.Word(before).Is(Kind.Determiner))
            before--;
        if (before < scene.Sentence.First)
            return false;
        var word = scene.Text.Word(before);
        return (word.Is(Kind.Preposition) && !scene.Text.Is(before, Keys.By) && !scene.Text.Is(before, Keys.Of)) || (word.Has(Form.Past | Form.Third | Form.Gerund | Form.Base) && !word.Does(Deed.Say) && !word.Is(Kind.PeopleNoun | Kind.Event));
    }

    /// <summary>What a crowd or a force suffers is none of its doing; what is done to somebody ties nobody.</summary>
    private bool Suits(Mention mention, int tie, int step)
    {
        var isDone = step > 0 && scene.Text.Word(tie).Has(Form.Participle) && scene.Text.Word(tie - 1).Is(Kind.Be);
        return !IsNamed(tie) && !(isDone && IsDeed(tie)) && (!mention.IsCrowd || !IsObject(mention));
    }

    /// <summary>Who only speaks, who is the victim, and where something is, are no suspects.</summary>
    private bool IsAside(Mention mention)
    {
        var text = scene.Text;
        var next = mention.HeadEnd;
        while (next < scene.Sentence.End && text.Word(next).Is(Kind.Adverb | Kind.Have))
            next++;
        if (next < scene.Sentence.End && text.Word(next).Does(Deed.Say | Deed.Tell | Deed.Blame | Deed.Accuse) && text.Word(next).Has(Form.Past | Form.Third))
            return true;
        return Victims.IsVictim(scene, mention) || (mention.IsState && IsPlace(mention));
    }

    private bool IsPlace(Mention mention)
    {
        var before = mention.First - 1;
        if (before < scene.Sentence.First)
            return false;
        return scene.Text.Is(before, Keys.In) || scene.Text.Is(before, Keys.At) || scene.Text.Is(before, Keys.To) || scene.Text.Is(before, Keys.On);
    }
}
