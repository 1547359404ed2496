using Workbench.Extraction.Attributions;
using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>Finds phrases that can name somebody responsible: an actor of the codebook, a name, or a noun of people.</summary>
internal readonly struct SuspectReader(AnnotatedText text, Sentence sentence, ActorBook actors, NameBook names)
{
    private const Kind Doers = Kind.Attacker | Kind.Fighter | Kind.Force | Kind.Protester | Kind.Mastermind;

    /// <summary>The phrase that has its head at a token and can name a suspect; null when the token is no such head.</summary>
    /// <param name="token">Index of the token.</param>
    /// <param name="isActor">Whether words of an actor of the codebook end there.</param>
    public (int First, int End)? EndingAt(int token, bool isActor)
    {
        if (text.Is(token, Keys.They))
            return (token, token + 1);
        if (!text.IsWord(token) || text.Word(token).Is(Kind.PhraseEnd) || IsBeforeDoer(token))
            return null;
        if (!isActor && !IsHead(token) && !IsName(token))
            return null;
        return (StartOf(token), EndOf(token));
    }

    /// <summary>The suspects a phrase names, more than one when "and" joins them.</summary>
    public List<Suspect> In(int first, int end)
    {
        var suspects = new List<Suspect>();
        var start = first;
        for (var i = first; i <= end; i++)
        {
            var splits = i < end && (text.Is(i, Keys.And) || text.Is(i, Keys.Or)) && !IsSharedSurname(start, i, end) && Make(start, i) is not null && Make(i + 1, end) is not null;
            if (i < end && !splits)
                continue;
            if (Make(start, i) is { } suspect)
                suspects.Add(suspect);
            start = i + 1;
        }
        return suspects;
    }

    /// <summary>"Adam and Peter Novak" share a surname and stay one.</summary>
    private bool IsSharedSurname(int first, int and, int end) =>
        and + 2 < end && text.IsCapital(and - 1) && text.IsCapital(and + 1) && text.IsCapital(and + 2) && (and - 1 == first || !text.IsCapital(and - 2));

    /// <summary>The suspect that a phrase names; null when it names nobody.</summary>
    public Suspect? Make(int first, int end)
    {
        while (first < end && (!text.IsWord(first) || (text.Word(first).Is(Kind.Determiner | Kind.Adverb | Kind.Conjunction) && !text.Word(first).Is(Kind.Vague))))
            first++;
        while (end > first && !text.IsWord(end - 1))
            end--;
        if (first >= end)
            return null;
        if (ActorAtHead(first, end) is { } actor)
            return new(first, end, actor);
        if (end - first == 1 && text.Word(first).Is(Kind.Pronoun))
            return names.NameOf(first, end) is { } meant ? new(first, end, actors.NameOf(meant)) : null;
        if (!CanAct(first, end))
            return null;
        var name = names.IsSurname(first, end) ? names.NameOf(first, end) ?? text.Words(first, end) : text.Words(first, end);
        return new(first, end, actors.NameOf(name));
    }

    /// <summary>The actor that the head of a phrase names: in "pro-Russian insurgents" Russia is none.</summary>
    private string? ActorAtHead(int first, int end)
    {
        var head = first + 1;
        while (head < end && !text.Word(head).Is(Kind.Preposition | Kind.Relative) && !text.IsKind(head, TokenKind.Clitic))
            head++;
        var start = first > sentence.First && text.Word(first - 1).Is(Kind.Determiner) ? first - 1 : first;
        for (var i = start; i < head; i++)
        {
            if (actors.At(text, i) is { } found && (found.End == head || (i == first && found.End == end)))
                return found.Actor;
        }
        return null;
    }

    private bool CanAct(int first, int end)
    {
        var head = first + 1;
        while (head < end && !text.Word(head).Is(Kind.Preposition | Kind.Relative))
            head++;
        for (var i = Math.Max(first, head - 3); i < head; i++)
        {
            if (text.Word(i).Is(Kind.Event) && !text.Word(i).Is(Kind.PeopleNoun))
                return false;
        }
        for (var i = Math.Max(first, head - 3); i < head; i++)
        {
            var word = text.Word(i);
            if (word.Is(Kind.PeopleNoun | Kind.Voice | Kind.Mastermind | Kind.Crowd))
                return true;
            if (text.IsWord(i) && text.IsCapital(i) && (i > sentence.First || word.Kinds == Kind.None || names.IsKnown(i)) && !word.Is(Kind.PhraseEnd | Kind.Adverb | Kind.Weekday | Kind.Month | Kind.Event))
                return true;
        }
        return false;
    }

    /// <summary>"Taliban gunmen" and "police officers" have their head behind the token.</summary>
    private bool IsBeforeDoer(int token) =>
        token + 1 < sentence.End && text.IsWord(token + 1) && text.Word(token + 1).Is(Doers | Kind.PeopleNoun | Kind.Voice) && !text.Word(token + 1).Is(Kind.PhraseEnd);

    private bool IsHead(int token)
    {
        var word = text.Word(token);
        if (!word.Is(Kind.Plural) && token + 1 < sentence.End && IsNounBehind(token + 1))
            return false;
        if (word.Is(Kind.Harmed | Kind.Wounded))
            return false;
        if (word.Is(Doers) && !IsDeedHere(token))
            return true;
        if ((word.Is(Kind.Person) && word.Is(Kind.Plural)) || word.Is(Kind.Voice) || (word.Is(Kind.Crowd) && !word.Is(Kind.Event)))
            return true;
        return word.Is(Kind.Person) && token > sentence.First && text.Word(token - 1).Is(Kind.Determiner) && !word.Is(Kind.Title);
    }

    /// <summary>"terrorist attack", "police station": the word before is no head.</summary>
    private bool IsNounBehind(int i) =>
        text.IsWord(i) && (text.Word(i).Is(Kind.Event | Kind.Unit | Kind.Report | Kind.Crowd | Kind.Voice) || (text.Word(i).Kinds == Kind.None && text.Word(i).Forms == Form.None && !text.Token(i).In(text.Text).EndsWith("ed")));

    /// <summary>The last word of a name: capitals before it, or a surname the document knows.</summary>
    private bool IsName(int token)
    {
        if (!text.IsCapital(token) || text.Word(token).Is(Kind.PhraseEnd | Kind.Weekday | Kind.Month | Kind.Event | Kind.Media | Kind.Title))
            return false;
        return names.IsKnown(token) && !(token + 1 < sentence.End && text.IsWord(token + 1) && text.IsCapital(token + 1));
    }

    private bool IsDeedHere(int token) => text.Word(token).Deeds != Deed.None && !text.Word(token).Is(Kind.Plural) && text.Word(token).Has(Form.Past | Form.Participle);

    /// <summary>"members of the security forces" goes on behind its head.</summary>
    private int EndOf(int head)
    {
        if (!text.Is(head + 1, Keys.Of) || head + 2 >= sentence.End || !text.Word(head).Is(Kind.PeopleNoun | Kind.Crowd))
            return head + 1;
        var end = head + 2;
        while (end < sentence.End && end - head < 6 && text.IsWord(end) && (text.Word(end).Is(Kind.Determiner) ? end == head + 2 : !text.Word(end).Is(Kind.PhraseEnd) && !text.Word(end).Has(Form.Past | Form.Third)))
        {
            end++;
            if (text.Word(end - 1).Is(Kind.PeopleNoun | Kind.Voice) && !(end < sentence.End && text.Word(end).Is(Kind.PeopleNoun | Kind.Voice)))
                return end;
        }
        return head + 1;
    }

    /// <summary>Back over the words before the head of a noun phrase.</summary>
    private int StartOf(int head)
    {
        var first = head;
        while (first > sentence.First && head - first < 6 && Continues(first - 1))
            first--;
        return first;
    }

    private bool Continues(int i)
    {
        var token = text.Token(i);
        if (token.Kind is TokenKind.Hyphen)
            return true;
        if (token.Kind is not (TokenKind.Word or TokenKind.Number))
            return false;
        var word = text.Word(i);
        if (word.Is(Kind.PhraseEnd | Kind.Adverb | Kind.Weekday | Kind.Time) || (word.Kinds == Kind.None && word.Has(Form.Base) && !text.IsCapital(i)))
            return false;
        return !(word.Has(Form.Past | Form.Third | Form.Gerund) && !word.Is(Kind.PeopleNoun) && !text.IsCapital(i))
            && !(token.In(text.Text).EndsWith("ed") && !word.Is(Kind.Alleged) && token.Length > 5 && !text.IsCapital(i) && !token.In(text.Text).SequenceEqual("masked"));
    }
}
