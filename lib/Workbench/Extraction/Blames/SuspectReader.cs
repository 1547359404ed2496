using Workbench.Extraction.Attributions;
using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>Finds phrases that can name somebody responsible: an actor of the codebook, a name, or a noun of people.</summary>
/// <remarks>The readers of a sentence ask for the same phrases again and again, so what the last phrase from each token names is kept.</remarks>
internal sealed class SuspectReader(AnnotatedText text, ActorBook actors, NameBook names)
{
    private (int End, Suspect? Suspect)[] made = [];
    private readonly List<Suspect> named = [];
    private Sentence sentence;

    /// <summary>Goes on to a sentence.</summary>
    public void Enter(Sentence next)
    {
        sentence = next;
        if (made.Length < next.Count)
            made = new (int, Suspect?)[2 * next.Count];
        else
            Array.Clear(made, 0, next.Count);
    }

    /// <summary>The suspects a phrase names, more than one when "and" joins them, until the next phrase is asked for.</summary>
    public List<Suspect> In(int first, int end)
    {
        named.Clear();
        var start = first;
        for (var i = first; i <= end; i++)
        {
            var splits = i < end && (text.Is(i, Keys.And) || text.Is(i, Keys.Or) || text.IsKind(i, TokenKind.Comma)) && !IsSharedSurname(start, i, end) && Make(start, i) is not null && Make(i + 1, end) is not null;
            if (i < end && !splits)
                continue;
            if ((Make(start, i) ?? BeforeAnd(start, i)) is { } suspect)
                named.Add(suspect);
            start = i + 1;
        }
        return named;
    }

    /// <summary>"death squads and not shelling": who stands before "and", where the whole names nobody.</summary>
    private Suspect? BeforeAnd(int first, int end) =>
        text.IndexOf(new TokenRange(first + 1, end), Keys.And) is > 0 and var and ? Make(first, and) : null;

    /// <summary>"Adam and Peter Novak" share a surname and stay one.</summary>
    private bool IsSharedSurname(int first, int and, int end) =>
        and > first && and + 2 < end && text.IsCapital(and - 1) && text.IsCapital(and + 1) && text.IsCapital(and + 2) && (and - 1 == first || !text.IsCapital(and - 2));

    /// <summary>The suspect that a phrase names; null when it names nobody.</summary>
    public Suspect? Make(int first, int end)
    {
        first = AfterAge(first, end);
        while (first < end && (!text.IsWord(first) || (text.Word(first).Is(Kind.Determiner | Kind.Adverb | Kind.Conjunction) && !text.Word(first).Is(Kind.Vague))))
            first++;
        while (end > first && !text.IsWord(end - 1))
            end--;
        if (first >= end)
            return null;
        ref var kept = ref made[first - sentence.First];
        if (kept.End != end)
            kept = (end, Find(first, end));
        return kept.Suspect;
    }

    private Suspect? Find(int first, int end)
    {
        if (ActorAtHead(first, end) is { } actor)
            return new(first, end, actor);
        if (end - first == 1 && text.Word(first).Is(Kind.Pronoun))
            return names.NameOf(first, end) is { } meant ? new(first, end, actors.NameOf(meant)) : null;
        if (!CanAct(first, end) && !(IsPart(first, end) && CanAct(first + 2, end)))
            return null;
        if (names.HolderOf(first, end) is { } holder)
            return new(first, end, actors.NameOf(holder));
        if (names.IsSurname(first, end) && !text.Any(new TokenRange(first, end), Kind.Preposition))
            return new(first, end, actors.NameOf(names.NameOf(first, end) ?? text.Words(first, end)));
        if (NameBehind(end) is { } called)
            return new(first, end, actors.NameOf(called));
        var words = text.Words(first, end);
        return new(first, end, text.Has(first, Mark.Actor) ? actors.NameOf(words) : words);
    }

    /// <summary>"a group called the Red Lanterns", "a man named Omar Said", "a militia known as the Red Lanterns".</summary>
    private string? NameBehind(int end)
    {
        if (end + 1 >= sentence.End || !Calling.Contains(text.Token(end).Key))
            return null;
        var first = end + 1;
        while (first < sentence.End && (text.Is(first, Keys.As) || text.Is(first, Keys.The)))
            first++;
        var name = text.CapitalsOf(new(first, sentence.End));
        return name.End > first ? text.Words(first, name.End) : null;
    }

    private static readonly WordSet Calling = WordLists.Blames["calling"];

    /// <summary>"24-year-old Omar Said": where the name begins.</summary>
    private int AfterAge(int first, int end)
    {
        var token = first < end && text.Word(first).Is(Kind.Determiner) ? first + 1 : first;
        if (token < end && text.QuantityAt(token) is >= 0 and var number && text.Quantities[number].Kind == QuantityKind.Age)
            token++;
        else if (token == sentence.First || !text.IsKind(token - 1, TokenKind.Hyphen))
            return first;
        while (token < end && (text.IsKind(token, TokenKind.Hyphen) || BlameWords.IsAgeing(text, token)))
            token++;
        return token < end ? token : first;
    }

    /// <summary>"a pair of students", "one of the attackers".</summary>
    private bool IsPart(int first, int end) =>
        first + 2 < end && text.Is(first + 1, Keys.Of) && (text.QuantityAt(first) >= 0 || text.Word(first).Is(Kind.Vague) || Parts.Contains(text.Token(first).Key));

    private static readonly WordSet Parts = WordLists.Blames["part"];

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

    /// <summary>"the Friday attack"; "riot police" are police, "the terror group" is a group.</summary>
    private bool IsDeed(int first, int end)
    {
        if (text.Word(end - 1).Is(Kind.PeopleNoun | Kind.Voice) || BlameWords.IsForce(text, end - 1))
            return false;
        for (var i = first; i < end; i++)
        {
            if (text.Word(i).Is(Kind.Event) && !text.Word(i).Is(Kind.PeopleNoun))
                return true;
        }
        return false;
    }

    private bool CanAct(int first, int end)
    {
        var head = first + 1;
        while (head < end && !text.Word(head).Is(Kind.Preposition | Kind.Relative))
            head++;
        if (IsDeed(Math.Max(first, head - 3), head))
            return false;
        for (var i = Math.Max(first, head - 3); i < head; i++)
        {
            var word = text.Word(i);
            if (word.Is(Kind.PeopleNoun | Kind.Voice | Kind.Mastermind | Kind.Crowd) || (i == head - 1 && BlameWords.IsForce(text, i)))
                return true;
            if (text.IsWord(i) && text.IsCapital(i) && (i > sentence.First || word.Kinds == Kind.None || names.IsKnown(i)) && !word.Is(Kind.PhraseEnd | Kind.Adverb | Kind.Weekday | Kind.Month | Kind.Event))
                return true;
        }
        return false;
    }
}
