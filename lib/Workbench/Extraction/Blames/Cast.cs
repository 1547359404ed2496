using Workbench.Extraction.Blames.Clauses;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>Those a document has named so far, for the pronouns and possessives that stand for them.</summary>
internal sealed class Cast(AnnotatedText text, ActorBook actors)
{
    /// <summary>How far back, in tokens, a pronoun looks for its actor.</summary>
    private const int Memory = 110;

    /// <summary>How far back an armed group is meant rather than the body named last.</summary>
    private const int Recent = 50;

    /// <summary>How many of a sort are kept at most: more than a pronoun can look back on, for each has a token of its own.</summary>
    private const int Most = 256;

    private readonly List<Suspect> found = [];
    private readonly List<Named> persons = [];
    private readonly List<Named> bodies = [];

    /// <summary>Names of a single word, of persons or of bodies.</summary>
    private readonly List<Named> single = [];
    private readonly List<Named> groups = [];
    private readonly List<Named> armed = [];
    private readonly Dictionary<ulong, string> byHead = [];

    private readonly record struct Named(int At, string Target, bool IsSubject);

    private static readonly WordSet Personal = WordLists.Blames["he"];
    private static readonly WordSet Plural = WordLists.Blames["they"];
    private static readonly WordSet Neuter = WordLists.Blames["it"];

    /// <summary>The pronouns that stand for somebody named before.</summary>
    public static readonly WordSet Pronouns = WordSet.Of(Personal, Plural, Neuter);

    /// <summary>Keeps who is named in a sentence, in the order of the text.</summary>
    public void Remember(BlameScene scene)
    {
        var chunks = scene.Chunks;
        for (var i = 0; i < chunks.Length; i++)
        {
            ref readonly var chunk = ref chunks[i];
            if (chunk.IsNoun && !IsBracketed(chunk) && CanReturn(chunks, i) && scene.Suspects.Make(chunk.First, chunk.End) is { } suspect && !IsPronoun(suspect.First))
                Remember(chunk, suspect, IsSubject(chunks, i));
        }
    }

    /// <summary>Whether a phrase does what a verb beside it says: "Israel says", "…," says Omar Said, "the ministry (MoD) said", "Omar Said, 29, who had fled, told", "those were bandits".</summary>
    private bool IsSubject(ReadOnlySpan<Chunk> chunks, int i)
    {
        if (i > 0 && chunks[i - 1].Kind == ChunkKind.Preposition)
            return false;
        if (i > 0 && chunks[i - 1].IsVerb && text.Word(chunks[i - 1].Head).Does(Deed.Say) && chunks[i - 1].First > 0 && text.Token(chunks[i - 1].First - 1).Kind is TokenKind.CloseQuote)
            return true;
        if (i > 1 && chunks[i - 1].Has(VerbTraits.Copula) && chunks[i - 2].IsNoun && text.Word(chunks[i - 2].Head).Is(Kind.Pronoun | Kind.Determiner))
            return true;
        var next = i + 1;
        if (next < chunks.Length && chunks[next].Kind is ChunkKind.Comma or ChunkKind.Mark)
        {
            var opening = next++;
            while (next < chunks.Length && chunks[next].Kind != chunks[opening].Kind && next - opening < LongestAside)
                next++;
            next++;
        }
        while (next < chunks.Length && chunks[next].Kind is ChunkKind.Other or ChunkKind.Relative)
            next++;
        return next < chunks.Length && chunks[next].IsFinite;
    }

    /// <summary>"(IDF)": what stands for the name before it.</summary>
    private bool IsBracketed(in Chunk chunk) => chunk.First > 0 && text.IsKind(chunk.First - 1, TokenKind.OpenBracket);

    /// <summary>The most chunks between the commas or brackets that part a subject from its verb.</summary>
    private const int LongestAside = 8;

    /// <summary>Those a phrase names, until the next is asked for; a pronoun names the last who fits.</summary>
    public List<Suspect> Of(BlameScene scene, NounPhrase phrase)
    {
        found.Clear();
        if (phrase.IsEmpty)
            return found;
        var first = phrase.First;
        while (first < phrase.End - 1 && !text.IsWord(first))
            first++;
        var isOwn = text.Word(first).Is(Kind.Possessive) && phrase.End - first > 1 && !text.IsCapital(phrase.Head);
        if (!IsPronoun(first) || (isOwn && IsPersonOfOwn(phrase.Head)))
        {
            foreach (var suspect in scene.Suspects.In(isOwn ? first + 1 : first, phrase.End))
                found.Add(Identify(scene, suspect));
            if (isOwn && found.Count > 0)
                found[0] = found[0] with { First = first };
        }
        else if ((isOwn ? IsPeople(phrase.Head) : phrase.End - first == 1) && Meant(first) is { } target)
        {
            found.Add(new(first, phrase.End, target));
        }
        return found;
    }

    /// <summary>"Omar Said, the 29-year-old man" is Omar Said; "the committee" is the one named before.</summary>
    public Suspect Identify(BlameScene scene, Suspect suspect)
    {
        if (suspect.End - suspect.First > 2 && Speaking.Contains(text.Token(suspect.First).Key) && scene.Suspects.Make(suspect.First + 2, suspect.End) is { } body)
            return body;
        var first = suspect.First;
        while (first > scene.Sentence.First + 1 && (text.Word(first - 1).Is(Kind.Determiner) || text.Token(first - 1).Kind is TokenKind.Number or TokenKind.Hyphen))
            first--;
        var comma = first - 1;
        if (comma > scene.Sentence.First && text.IsKind(comma, TokenKind.Comma) && text.IsCapital(comma - 1) && text.IsWord(comma - 1) && !text.IsCapital(suspect.End - 1) && !text.Word(suspect.End - 1).Is(Kind.Plural) && !actors.Has(suspect.Target))
        {
            var chunk = scene.ChunkBefore(comma);
            if (chunk.IsNoun && chunk.End - chunk.First >= 2 && scene.Suspects.Make(chunk.First, chunk.End) is { } named)
                return named;
        }
        if (suspect.First == 0 || !text.Is(suspect.First - 1, Keys.The))
            return suspect;
        return suspect with { Target = Known(suspect) ?? Rulers(suspect) ?? Group(suspect) ?? suspect.Target };
    }

    /// <summary>"the group", "the militants": the armed group named last.</summary>
    private string? Group(Suspect suspect)
    {
        var last = suspect.End - 1;
        var isShort = suspect.End - suspect.First <= 2 && !text.IsCapital(last);
        return isShort && (Grouping.Contains(text.Token(last).Key) || text.Word(last).Is(Kind.Fighter)) ? Last(armed, suspect.First)?.Target : null;
    }

    private static readonly WordSet Grouping = WordLists.Blames["grouping"];

    /// <summary>"the government", where the codebook has but one.</summary>
    private string? Rulers(Suspect suspect) =>
        suspect.End - suspect.First == 1 && Ruling.Contains(text.Token(suspect.First).Key) ? actors.OnlyGovernment : null;

    /// <summary>"a spokesman for X" speaks for X.</summary>
    private static readonly WordSet Speaking = WordLists.Blames["speaking"];

    private static readonly WordSet Ruling = WordLists.Blames["ruling"];

    /// <summary>Whom a pronoun stands for; null when nobody fits.</summary>
    public string? Meant(int token)
    {
        var key = text.Token(token).Key;
        if (Personal.Contains(key))
            return (Last(persons, token), Last(single, token)) switch
            {
                ({ } person, { } name) => name.At - person.At > Recent ? name.Target : person.Target,
                var (person, name) => (person ?? name)?.Target,
            };
        if (Neuter.Contains(key))
            return (Last(armed, token), Last(bodies, token)) switch
            {
                ({ } fighting, { } body) when body.IsSubject && !fighting.IsSubject => body.Target,
                ({ } fighting, { IsSubject: true } body) when body.At > fighting.At => body.Target,
                ({ } fighting, _) when token - fighting.At < Recent => fighting.Target,
                (var fighting, var body) => body?.Target,
            };
        if (!Plural.Contains(key))
            return null;
        return (Last(groups, token), Last(bodies, token)) switch
        {
            ({ } group, { } body) => body.At - group.At > 40 ? body.Target : group.Target,
            var (group, body) => (group ?? body)?.Target,
        };
    }

    public bool IsPronoun(int token) => text.Has(token, Mark.Pronoun);

    /// <summary>Whether a later pronoun can mean a phrase: a name that is no place, those who use force, people in the plural.</summary>
    private bool CanReturn(ReadOnlySpan<Chunk> chunks, int i)
    {
        ref readonly var chunk = ref chunks[i];
        var word = text.Word(chunk.Head);
        if (text.IsCapital(chunk.Head))
            return !IsPlaced(chunks, i) || actors.At(text, chunk.First) is not null;
        return word.Is(Kind.Attacker | Kind.Fighter | Kind.Force | Kind.Protester | Kind.Mastermind) || (word.Is(Kind.PeopleNoun) && word.Is(Kind.Plural)) || word.Is(Kind.Voice | Kind.Crowd) || actors.Within(text, chunk.First, chunk.End) is not null;
    }

    /// <summary>"in Waynesville", and the state behind the comma of "in Waynesville, North Carolina,".</summary>
    private bool IsPlaced(ReadOnlySpan<Chunk> chunks, int i)
    {
        while (i > 3 && chunks[i - 1].Kind == ChunkKind.Comma && chunks[i - 2].IsNoun && text.IsCapital(chunks[i - 2].Head))
            i -= 2;
        return i > 0 && IsPlace(chunks[i - 1]);
    }

    private bool IsPlace(in Chunk before) =>
        before.Kind == ChunkKind.Preposition && (text.Is(before.First, Keys.In) || text.Is(before.First, Keys.At) || text.Is(before.First, Keys.To) || text.Is(before.First, Keys.From) || text.Is(before.First, Keys.On));

    /// <summary>"her husband", "his captors" act for themselves; "his troops", "his men", "its government" for him and for it.</summary>
    private bool IsPersonOfOwn(int head) => IsPeople(head) && !text.Word(head).Is(Kind.Force | Kind.Fighter | Kind.Voice | Kind.Crowd) && !text.Is(head, Followers);

    private static readonly WordSet Followers = WordLists.Blames["followers"];

    private bool IsPeople(int head) => text.Word(head).Is(Kind.PeopleNoun | Kind.Crowd | Kind.Voice | Kind.Mastermind);

    private static Named? Last(List<Named> named, int before)
    {
        Named? last = null;
        for (var i = named.Count - 1; i >= 0 && before - named[i].At < Memory; i--)
        {
            if (named[i].At >= before)
                continue;
            if (named[i].IsSubject && before - named[i].At < Recent)
                return named[i];
            last ??= named[i];
        }
        return last;
    }

    /// <summary>"the committee" behind the full name of one.</summary>
    private string? Known(Suspect suspect) =>
        suspect.End - suspect.First == 1 && !text.IsCapital(suspect.First) ? byHead.GetValueOrDefault(text.Token(suspect.First).Key) : null;

    private void Remember(in Chunk chunk, Suspect suspect, bool isSubject)
    {
        var head = chunk.Head;
        var word = text.Word(head);
        var kind = actors.KindOf(suspect.Target);
        var isName = text.IsCapital(head);
        if (isName && head > chunk.First)
            byHead[text.Token(head).Key] = suspect.Target;
        var sort = kind switch
        {
            "person" => persons,
            "group" or "force" => groups,
            "" => word.Is(Kind.Plural) || (word.Is(Kind.Crowd | Kind.Force) && !isName) ? groups : IsBody(chunk, word, isName) ? bodies : persons,
            _ => bodies,
        };
        if (sort != persons || !isName || IsPersonal(chunk, suspect))
            Add(sort, new(chunk.First, suspect.Target, isSubject));
        if (IsArmed(chunk))
            Add(armed, new(chunk.First, suspect.Target, isSubject));
        if (kind == "" && sort == bodies && isName && !word.Is(Kind.Voice | Kind.Crowd | Kind.Media) && !text.Token(head).Has(TokenTraits.AllCaps) && IsPersonal(chunk, suspect))
            Add(single, new(chunk.First, suspect.Target, isSubject));
        if (kind is "group" or "force" && isName)
            Add(bodies, new(chunk.First, suspect.Target, isSubject));
    }

    private static void Add(List<Named> named, Named next)
    {
        if (named.Count == Most)
            named.RemoveRange(0, Most / 2);
        named.Add(next);
    }

    /// <summary>Whether a name can be a person's: that of no state, and no word of the language like "Resorts".</summary>
    private bool IsPersonal(in Chunk chunk, Suspect suspect) => text.Word(chunk.Head) is { Kinds: Kind.None or Kind.Person, Forms: Form.None } && !ActorBook.IsState(suspect.Target);

    private bool IsArmed(in Chunk chunk)
    {
        for (var i = chunk.First; i < chunk.End; i++)
        {
            if (text.IsCapital(i) && text.Word(i).Is(Kind.ArmedGroup))
                return true;
        }
        return false;
    }

    private bool IsBody(in Chunk chunk, Word word, bool isName)
    {
        if (word.Is(Kind.Voice | Kind.Crowd | Kind.Media))
            return true;
        if (!isName)
            return false;
        var capitals = 0;
        for (var i = chunk.First; i <= chunk.Head; i++)
            capitals += text.IsWord(i) && text.IsCapital(i) && !text.Word(i).Is(Kind.Determiner) ? 1 : 0;
        return text.Token(chunk.Head).Has(TokenTraits.AllCaps) || (capitals == 1 && !text.Word(chunk.First).Is(Kind.Title) && !(chunk.Head > chunk.First && text.Word(chunk.Head - 1).Is(Kind.Title)));
    }
}
