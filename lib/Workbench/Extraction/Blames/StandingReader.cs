using Workbench.Extraction.Blames.Clauses;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>Reads how an actor stands to the word that tells of violence or guilt.</summary>
internal sealed class StandingReader(BlameScene scene)
{
    private readonly AnnotatedText text = scene.Text;

    private const int Near = 8;

    /// <summary>How many words for a culprit make a document one about a manhunt.</summary>
    private const int LeastOfManhunt = 2;
    private const Deed Deeds = Deed.Kill | Deed.Injure | Deed.Attack | Deed.Harm | Deed.Perpetrate | Deed.Assail | Deed.Direct | Deed.Finance | Deed.Arm | Deed.Enable;

    private const Kind TellingKinds = Kind.Guilt | Kind.Event | Kind.Attacker | Kind.Mastermind | Kind.Killing | Kind.Dead | Kind.Weapon;

    private static readonly WordSet Places = WordLists.Blames["place"];
    private static readonly WordSet Against = WordLists.Blames["target"];

    private Standing[] told = [];
    private bool? manhunt;

    /// <summary>The tokens of the sentence that tell of violence or guilt.</summary>
    public List<int> Telling { get; } = [];

    /// <summary>Goes on to the sentence of the scene.</summary>
    public void Enter()
    {
        Telling.Clear();
        if (told.Length < scene.Sentence.Count)
            told = new Standing[2 * scene.Sentence.Count];
        for (var i = scene.Sentence.First; i < scene.Sentence.End; i++)
        {
            var standing = Read(i);
            told[i - scene.Sentence.First] = standing;
            if (standing != Standing.None)
                Telling.Add(i);
        }
    }

    /// <summary>What sort of telling word a token of the sentence is; none when it tells of nothing.</summary>
    public Standing Of(int token) => told[token - scene.Sentence.First];

    private Standing Read(int token)
    {
        if (!text.IsWord(token))
            return Standing.None;
        var word = text.Word(token);
        var isMarked = scene.Text.Has(token, Mark.Pattern | Mark.Suspect);
        if (word.Deeds == Deed.None && word.Phrases.Length == 0 && !word.Is(TellingKinds) && !isMarked)
            return Standing.None;
        var deeds = text.Deeds(token);
        var isVerb = word.Forms != Form.None;
        if (isVerb && (deeds & (Deed.Blame | Deed.Accuse | Deed.Deny)) != 0)
            return Standing.Accusing;
        if (word.Is(Kind.Guilt) || isMarked)
            return Standing.Guilt;
        if (word.Is(Kind.Event) && !word.Is(Kind.Crowd | Kind.Rally))
            return isVerb && (deeds & Deeds) != 0 && !(token > 0 && text.Word(token - 1).Is(Kind.Determiner)) ? Standing.Event | Standing.Verb : Standing.Event;
        if (isVerb && (deeds & Deeds) != 0)
            return Standing.Verb;
        if (isVerb && (deeds & Deed.Arrest) != 0)
            return Standing.Arrest;
        if (word.Is(Kind.Attacker | Kind.Mastermind | Kind.Killing))
            return Standing.Culprit;
        if (word.Is(Kind.Dead) || (isVerb && (deeds & Deed.Die) != 0))
            return Standing.Death;
        return word.Is(Kind.Weapon) ? Standing.Weapon : Standing.None;
    }

    public Standing Of(FoundBlame blame)
    {
        var (actor, at) = (blame.Actor, blame.At);
        var standing = Of(at) | OfRole(actor, at) | OfPlace(actor) | OfActor(actor) | (IsManhunt() ? Standing.Manhunt : 0);
        if (at < actor.First)
            standing |= Standing.Behind;
        var (left, right) = at < actor.First ? (at + 1, actor.First) : (actor.End, at);
        if (right - left > Near)
            standing |= Standing.Far;
        return standing | Between(left, right);
    }

    private Standing Between(int left, int right)
    {
        var standing = Standing.None;
        foreach (ref readonly var chunk in scene.Chunks)
        {
            if (chunk.End > right)
                break;
            if (chunk.First < left)
                continue;
            if (chunk.Kind is ChunkKind.Comma or ChunkKind.Mark or ChunkKind.Relative or ChunkKind.Subordinator || chunk.IsVerb)
                standing |= Standing.Parted;
            if (chunk.IsNoun && scene.Suspects.Make(chunk.First, chunk.End) is not null)
                standing |= Standing.Crowded;
        }
        return standing;
    }

    private Standing OfRole(Suspect actor, int at)
    {
        var standing = Standing.None;
        foreach (var clause in scene.Clauses)
        {
            var tells = clause.Verb.First <= at && at < clause.Verb.End;
            if (Covers(clause.Doer, actor))
                standing |= tells ? Standing.Doer : text.Word(clause.Verb.Head).Does(Deed.Say | Deed.Tell) ? Standing.Sayer : clause.Verb.Has(VerbTraits.Copula) ? Standing.Being : Standing.Subject;
            else if (Covers(clause.Patient, actor))
                standing |= tells ? Standing.Patient : clause.Verb.Has(VerbTraits.Copula) ? Standing.Being : Standing.Object;
        }
        return standing;
    }

    /// <summary>Whether a phrase names an actor among others.</summary>
    public static bool Covers(NounPhrase phrase, Suspect actor) => !phrase.IsEmpty && actor.Overlaps(phrase.First, phrase.End);

    private Standing OfPlace(Suspect actor)
    {
        var before = actor.First - 1;
        while (before > scene.Sentence.First && (text.Word(before).Is(Kind.Determiner | Kind.Possessive | Kind.Title) || text.Token(before).Kind is TokenKind.Number or TokenKind.OpenQuote))
            before--;
        if (before < scene.Sentence.First || !text.Word(before).Is(Kind.Preposition))
            return Standing.None;
        if (text.Is(before, Keys.By))
            return Standing.By;
        if (text.Is(before, Keys.Of))
            return Standing.Of;
        if (text.Is(before, Keys.With))
            return Standing.With;
        if (text.Is(before, Keys.From))
            return Standing.From;
        var key = text.Token(before).Key;
        return Places.Contains(key) ? Standing.Place : Against.Contains(key) ? Standing.Against : Standing.Beside;
    }

    private Standing OfActor(Suspect actor)
    {
        var standing = Standing.None;
        var capitals = 0;
        for (var i = Math.Max(scene.Sentence.First, actor.First - 3); i < actor.End; i++)
        {
            if (text.Word(i).Is(Kind.Alleged) || BlameWords.IsSuspect(text, i))
                standing |= Standing.Suspected;
            if (i < actor.First || !text.IsCapital(i))
                continue;
            capitals += text.IsWord(i) && text.Word(i).Kinds == Kind.None ? 1 : 0;
            if (text.Word(i).Is(Kind.ArmedGroup))
                standing |= Standing.ArmedGroup;
        }
        if (capitals >= 2 || (capitals == 1 && scene.Names.IsKnown(actor.End - 1)))
            standing |= Standing.Person;
        if (IsCalled(actor))
            standing |= Standing.Called;
        return IsAged(actor) ? standing | Standing.Aged : standing;
    }

    /// <summary>"the gunman, X,", "X, the 20-year-old bomber", "X, one of the shooters".</summary>
    private bool IsCalled(Suspect actor)
    {
        var before = actor.First - 1;
        while (before > scene.Sentence.First && (text.Token(before).Kind is TokenKind.Comma or TokenKind.Number or TokenKind.Hyphen || BlameWords.IsAgeing(text, before)))
            before--;
        if (before >= scene.Sentence.First && IsCulprit(before))
            return true;
        if (actor.End + 1 >= scene.Sentence.End || !text.IsKind(actor.End, TokenKind.Comma))
            return false;
        for (var i = actor.End + 1; i < Math.Min(scene.Sentence.End, actor.End + Near) && !text.IsKind(i, TokenKind.Comma); i++)
        {
            if (IsCulprit(i))
                return true;
        }
        return false;
    }

    private bool IsCulprit(int token) => text.IsWord(token) && (text.Word(token).Is(Kind.Attacker | Kind.Mastermind) || BlameWords.IsSuspect(text, token));

    /// <summary>"X, 28,", "the 28-year-old".</summary>
    private bool IsAged(Suspect actor)
    {
        var next = actor.End;
        if (next + 1 < scene.Sentence.End && text.IsKind(next, TokenKind.Comma) && text.Token(next + 1) is { Kind: TokenKind.Number, Length: 2 })
            return true;
        for (var i = Math.Max(scene.Sentence.First, actor.First - 6); i + 1 < actor.End; i++)
        {
            if (text.Token(i) is { Kind: TokenKind.Number, Length: 2 } && text.IsKind(i + 1, TokenKind.Hyphen))
                return true;
        }
        return false;
    }

    private bool IsManhunt()
    {
        if (manhunt is { } known)
            return known;
        var count = 0;
        for (var i = 0; i < text.Layout.Tokens.Count && count < LeastOfManhunt; i++)
            count += text.IsWord(i) && (BlameWords.IsSuspect(text, i) || (text.Word(i).Is(Kind.Attacker) && !text.Word(i).Is(Kind.Plural))) ? 1 : 0;
        manhunt = count >= LeastOfManhunt;
        return manhunt.Value;
    }
}
