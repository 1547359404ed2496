using System.Runtime.InteropServices;
using Workbench.Claims;
using Workbench.Extraction.Attributions;
using Workbench.Extraction.Blames.Clauses;
using Workbench.Extraction.Blames.Prose;
using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>A sentence as the readers of blame see it, with what they all ask; one scene goes through a document, so that a sentence costs no new lists.</summary>
internal sealed class BlameScene
{
    private readonly AnnotatedText text;
    private readonly List<Chunk> chunks = [];
    private readonly List<Clause> clauses = [];
    private readonly ChunkReader chunkReader;
    private readonly ClauseReader clauseReader;
    private Sentence sentence;
    private readonly Hedges hedges;
    private bool hasClauses;
    private bool hasHedges;

    public BlameScene(AnnotatedText text, ActorBook actors, NameBook names)
    {
        (this.text, Actors, Names) = (text, actors, names);
        Suspects = new SuspectReader(text, actors, names);
        hedges = new Hedges(text);
        chunkReader = new ChunkReader(text, chunks);
        clauseReader = new ClauseReader(text, chunks, clauses);
    }

    private const Deed Violent = Deed.Kill | Deed.Injure | Deed.Attack | Deed.Harm | Deed.Perpetrate | Deed.Assail;

    public AnnotatedText Text => text;

    public Sentence Sentence => sentence;

    public int Index { get; private set; }

    public NameBook Names { get; }

    public ActorBook Actors { get; }

    /// <summary>The phrases, verbs and joints of the sentence.</summary>
    public ReadOnlySpan<Chunk> Chunks => CollectionsMarshal.AsSpan(chunks);

    /// <summary>The chunk that ends before a token; an empty one when none does.</summary>
    public Chunk ChunkBefore(int token)
    {
        foreach (ref readonly var chunk in Chunks)
        {
            if (chunk.End == token)
                return chunk;
        }
        return default;
    }

    /// <summary>The verbs of the sentence with those who take part in them.</summary>
    public List<Clause> Clauses
    {
        get
        {
            if (!hasClauses)
                clauseReader.Read();
            hasClauses = true;
            return clauses;
        }
    }

    /// <summary>What weakens, denies or questions the statements of the sentence.</summary>
    public Hedges Hedges
    {
        get
        {
            if (!hasHedges)
                hedges.Read(sentence, Gist);
            hasHedges = true;
            return hedges;
        }
    }

    /// <summary>Goes on to a sentence.</summary>
    public void Enter(int index)
    {
        (Index, sentence, hasClauses, hasHedges) = (index, text.Sentences[index], false, false);
        Suspects.Enter(sentence);
        chunkReader.Read(sentence);
    }

    /// <summary>What the words of the sentence are.</summary>
    public ref readonly Gist Gist => ref text.Gist(Index);

    public SuspectReader Suspects { get; }

    public PhraseReader Phrases => new(text, sentence);

    /// <summary>The token after the words of an actor that begin at a token; 0 when none do.</summary>
    public int ActorEnd(int token) => Actors.At(text, token)?.End ?? 0;

    /// <summary>Whether words of responsibility or identity can stand in the sentence.</summary>
    public bool HasInterest => Gist.Does(Deed.Deny | Deed.Identify) || Gist.Is(Kind.Guilt | Kind.Mastermind) || Gist.Has(Mark.Pattern | Mark.Accomplice);

    /// <summary>Whether words of responsibility or identity can stand at a token.</summary>
    public bool IsOfInterest(int token)
    {
        var word = text.Word(token);
        return text.IsWord(token) && (word.Does(Deed.Deny | Deed.Identify) || word.Is(Kind.Guilt | Kind.Mastermind) || (word.Is(Kind.Preposition) && text.Is(token, Keys.In)) || text.Has(token, Mark.Pattern));
    }

    /// <summary>Whether something violent is named between two tokens.</summary>
    public bool IsViolent(int first, int end) => text.Any(sentence.Within(first, end), static (text, i) =>
        text.Word(i).Is(Kind.Dead | Kind.Attacker | Kind.Fighter | Kind.Weapon) || BlameWords.IsIncident(text, i) || (text.Deeds(i) & (Violent | Deed.Direct | Deed.Arm | Deed.Die)) != 0);

    /// <summary>Whether a crime against the state or a violent one is named between two tokens as what somebody is held for.</summary>
    public bool IsGuilt(int first, int end) =>
        text.Any(sentence.Within(first, end), static (text, i) => BlameWords.IsIncident(text, i) && BlameWords.IsCrime(text, i));

    /// <summary>The token after the clause a token stands in: at the next comma or stop that is not the first thing behind it.</summary>
    public int ClauseEnd(int token)
    {
        var end = token + 1;
        while (end < sentence.End && end - token < 30 && text.Token(end).Kind is not (TokenKind.Comma or TokenKind.Stop or TokenKind.Semicolon or TokenKind.Question or TokenKind.Exclamation or TokenKind.Dash))
            end++;
        return end;
    }

    /// <summary>The token after the object of a verb: before the next preposition, conjunction or mark behind its noun.</summary>
    public int ObjectEnd(int verb)
    {
        var end = verb + 1;
        var isPhrase = false;
        while (end < sentence.End && end - verb < 12)
        {
            var word = text.Word(end);
            if (!text.IsWord(end) && text.Token(end).Kind is not (TokenKind.Number or TokenKind.Hyphen or TokenKind.Clitic or TokenKind.OpenQuote or TokenKind.CloseQuote))
                break;
            if (isPhrase && word.Is(Kind.Preposition | Kind.Conjunction | Kind.Subordinator | Kind.Relative | Kind.Weekday))
                break;
            isPhrase |= !word.Is(Kind.Preposition | Kind.Determiner | Kind.Possessive | Kind.Adverb) && end > verb;
            end++;
        }
        return end;
    }

    /// <summary>
    /// The subject before a verb; "two men they believe were involved", "X, who police say did it" have it before those who believe.
    /// </summary>
    public TokenRange SubjectBefore(int verb)
    {
        var subject = Phrases.Before(verb);
        var last = subject.End - 1;
        if (subject.First >= subject.End || !text.Word(last).Does(Deed.Say) || text.Word(last).Is(Kind.PeopleNoun | Kind.Report))
            return subject;
        var believer = last;
        if (believer > sentence.First && text.Word(believer - 1).Is(Kind.Pronoun | Kind.PeopleNoun | Kind.Voice))
            believer--;
        while (believer > subject.First && text.Word(believer - 1).Is(Kind.Determiner))
            believer--;
        if (believer > sentence.First && text.Word(believer - 1).Is(Kind.Relative))
            believer--;
        if (believer > sentence.First && text.IsKind(believer - 1, TokenKind.Comma))
            believer--;
        var before = Phrases.Before(believer);
        return before.First < before.End ? NameBefore(before) : subject;
    }

    /// <summary>"Peter Hill, another suspect": the name before the comma.</summary>
    private TokenRange NameBefore(TokenRange phrase)
    {
        var comma = phrase.First - 1;
        if (comma > sentence.First && text.Word(comma).Is(Kind.Determiner | Kind.Other))
            comma--;
        return comma > sentence.First && text.IsKind(comma, TokenKind.Comma) && text.IsCapital(comma - 1) && !text.IsCapital(phrase.End - 1) && Phrases.Before(comma) is var name && name.First < name.End ? name : phrase;
    }

    /// <summary>How firmly a statement stands, by the words between its target and its verb and by how the sentence ends.</summary>
    public Commitment Commitment(int first, int end, Commitment otherwise = Claims.Commitment.Asserted)
    {
        var commitment = otherwise;
        for (var i = Math.Max(sentence.First, first - 4); i < end; i++)
        {
            var word = text.Word(i);
            if (word.Is(Kind.Negative) && i >= first - 1 && !BlameWords.IsOnly(text, i + 1))
                return Claims.Commitment.Denied;
            if (word.Is(Kind.Hedge) && i >= first)
                commitment = Claims.Commitment.Speculated;
            else if (commitment == otherwise && BlameWords.IsReportedly(text, i))
                commitment = Claims.Commitment.Reported;
            else if (commitment == otherwise && i >= first - 2 && (word.Is(Kind.Alleged) || BlameWords.IsSeeming(text, i)))
                commitment = Claims.Commitment.Suggested;
        }
        if (IsNoEvidence(first))
            return Claims.Commitment.Denied;
        return text.IsKind(sentence.End - 1, TokenKind.Question) ? Claims.Commitment.Speculated : commitment;
    }

    public FoundBlame Blame(Suspect suspect, int first, int end, Act act, Commitment commitment, int at, string? speaker = null, Cue cue = Cue.Deed) =>
        new(Index, Math.Min(first, suspect.First), Math.Max(end, suspect.End), suspect, act, commitment, at, speaker, cue);

    /// <summary>"There is no evidence that …".</summary>
    private bool IsNoEvidence(int before)
    {
        for (var i = Math.Max(sentence.First + 1, before - 6); i < before; i++)
        {
            if (text.Word(i).Is(Kind.Evidence) && text.Word(i - 1).Is(Kind.Negative))
                return true;
        }
        return false;
    }
}
