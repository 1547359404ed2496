using Workbench.Claims;
using Workbench.Extraction.Blames.Clauses;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>Reads what speaks for or against a statement.</summary>
internal sealed class Evidence(AnnotatedText text, ActorBook actors)
{
    /// <summary>How far behind the telling word, in tokens, violence is looked for.</summary>
    private const int ViolenceReach = 16;

    private SentenceEvidence? ofSentence;

    public Trait Of(BlameScene scene, FoundBlame blame)
    {
        var traits = (Trait)(1UL << (int)blame.Cue) | OfActor(blame.Actor) | OfObject(scene, blame) | OfSentence(scene, blame);
        traits |= blame.Commitment switch { Commitment.Suggested => Trait.Suggested, Commitment.Speculated => Trait.Speculated, Commitment.Reported => Trait.Reported, Commitment.Denied => Trait.Denied, _ => 0 };
        if (Math.Min(Math.Abs(blame.At - blame.Actor.End), Math.Abs(blame.At - blame.Actor.First)) <= 5)
            traits |= Trait.Close;
        if (scene.IsViolent(blame.At + 1, blame.At + ViolenceReach))
            traits |= Trait.Violent;
        return traits | OfVerb(scene, blame);
    }

    private Trait OfActor(Suspect actor)
    {
        var traits = Trait.None;
        var first = actor.First;
        while (first < actor.End - 1 && text.Word(first).Is(Kind.Determiner))
            first++;
        var head = first;
        while (head + 1 < actor.End && !text.Word(head + 1).Is(Kind.Preposition | Kind.Relative | Kind.Conjunction) && !text.IsKind(head + 1, TokenKind.Clitic))
            head++;
        var word = text.Word(head);
        if (actors.Find(actor.Target) is { } kind)
            traits |= Trait.Book | (kind is "state" or "bloc" or "alliance" ? Trait.State : 0);
        else if (ActorBook.IsState(actor.Target))
            traits |= Trait.State;
        if (head + 1 < actor.End && text.IsKind(head + 1, TokenKind.Clitic))
            traits |= Trait.Owner;
        if (word.Is(Kind.Pronoun | Kind.Possessive))
            return traits | Trait.Pronoun;
        traits |= word.Is(Kind.Attacker | Kind.Mastermind) ? Trait.Attacker : word.Is(Kind.Fighter) ? Trait.Fighter 
            : word.Is(Kind.Force) || BlameWords.IsForce(text, head) ? Trait.Force : word.Is(Kind.Protester) ? Trait.Protester
            : text.IsCapital(head) ? Trait.Name : word.Is(Kind.Voice | Kind.Crowd) ? Trait.Body : Trait.People;
        traits |= word.Is(Kind.Plural) ? Trait.Plural : 0;
        var start = text.Word(actor.First).Is(Kind.Determiner) || actor.First == 0 ? actor.First : actor.First - 1;
        traits |= text.Is(start, Keys.The) ? Trait.Definite : text.Token(start).Length <= 2 && text.Word(start).Is(Kind.Determiner) || text.QuantityAt(first) >= 0 ? Trait.Indefinite : 0;
        return traits;
    }

    private Trait OfVerb(BlameScene scene, FoundBlame blame)
    {
        foreach (var clause in scene.Clauses)
        {
            if (clause.Verb.First > blame.At || blame.At >= clause.Verb.End)
                continue;
            var verb = clause.Verb;
            return (clause.IsPassive ? Trait.Agent : 0) | (verb.Has(VerbTraits.Gerund) ? Trait.Gerund : 0) | (verb.Has(VerbTraits.Infinitive) ? Trait.Infinitive : 0) | (verb.Has(VerbTraits.Modal) ? Trait.Modal : 0) | (verb.Has(VerbTraits.Perfect) ? Trait.Perfect : 0)
                | (IsOfFighters(clause.Patient) ? Trait.ToFighters : 0);
        }
        return Trait.None;
    }

    private bool IsOfFighters(NounPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (text.Word(i).Is(Kind.Fighter | Kind.Attacker) || (text.Word(i).Is(Kind.ArmedGroup) && text.IsCapital(i)))
                return true;
        }
        return false;
    }

    private Trait OfObject(BlameScene scene, FoundBlame blame)
    {
        var end = scene.ObjectEnd(blame.At);
        var traits = Trait.None;
        if ((text.Deeds(blame.At) & (Deed.Kill | Deed.Injure | Deed.Harm)) != 0)
            traits |= Trait.Strong;
        if (text.PhraseEnd(blame.At) > blame.At + 1)
            traits |= Trait.Phrase;
        for (var i = blame.At + 1; i < end; i++)
        {
            var word = text.Word(i);
            if (word.Is(Kind.PeopleNoun | Kind.Dead | Kind.Wounded) || text.QuantityAt(i) >= 0)
                traits |= Trait.HurtsPeople;
            if (word.Is(Kind.Event | Kind.Weapon))
                traits |= Trait.HurtsEvent;
            if (text.IsWord(i) && text.IsCapital(i) && !word.Is(Kind.Weekday | Kind.Month))
                traits |= Trait.HurtsName;
        }
        return (traits & (Trait.HurtsPeople | Trait.HurtsEvent | Trait.HurtsName)) == 0 && end <= blame.At + 2 ? traits | Trait.NoObject : traits;
    }

    private Trait OfSentence(BlameScene scene, FoundBlame blame)
    {
        if (ofSentence is not { } sentence || sentence.Index != scene.Index)
            ofSentence = sentence = SentenceEvidence.Read(scene);
        return sentence.Traits | (sentence.HasMatterBeside(blame.Actor) ? Trait.Matter : 0) | (sentence.HasQuotes && IsQuoted(scene, blame.At) ? Trait.Quoted : 0);
    }

    /// <summary>Whether the quotation mark nearest before a token opens.</summary>
    private bool IsQuoted(BlameScene scene, int at)
    {
        for (var i = at; i >= scene.Sentence.First; i--)
        {
            if (text.IsKind(i, TokenKind.OpenQuote))
                return true;
            if (text.IsKind(i, TokenKind.CloseQuote) && i < at)
                return false;
        }
        return false;
    }
}
