using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Reads verbs that say what they say only by the sentence before: "Soldiers fired. Six people fell.", "men who fought for the rebels. 600 were returned."</summary>
internal readonly struct SettingReader(AnnotatedText text, Sentence sentence, CountedNoun noun, int index)
{
    /// <summary>The most tokens between a noun and such a verb.</summary>
    private const int Reach = 4;

    /// <summary>The most tokens between those counted and the words that tell the scene.</summary>
    private const int SceneReach = 60;

    private static readonly ulong Went = WordKey.Of("went");
    private static readonly ulong Down = WordKey.Of("down");
    private static readonly ulong Curfew = WordKey.Of("curfew");
    private static readonly ulong Subjected = WordKey.Of("subjected");
    private static readonly ulong Humanitarian = WordKey.Of("humanitarian");
    private static readonly WordSet Losing = WordKey.Set("lost", "lose", "losing");
    private static readonly WordSet Limbs = WordKey.Set("eye", "eyes", "hand", "hands", "leg", "legs", "arm", "arms", "foot", "feet", "limb", "limbs", "sight", "finger", "fingers");
    private static readonly WordSet Needing = WordKey.Set("need", "needs", "needed");
    private static readonly ulong Medical = WordKey.Of("medical");
    private static readonly WordSet Seeking = WordKey.Set("sought", "seek", "needed", "need", "required", "require", "received", "asked", "for");
    private static readonly WordSet Caring = WordKey.Set("help", "care", "attention", "treatment", "assistance", "aid");
    private static readonly WordSet Falling = WordKey.Set("fell", "collapsed", "dropped");
    private static readonly WordSet Near = WordKey.Set("near", "around", "beside", "to", "before", "in", "at", "next", "there");
    private static readonly WordSet Guarding = WordKey.Set("guarding", "manning", "patrolling", "defending");
    private static readonly WordSet Returning = WordKey.Set("returned", "repatriated", "brought", "flown", "resettled", "readmitted");
    private static readonly WordSet Defying = WordKey.Set("ignored", "defied", "flouted", "violated", "broke", "defy", "defying", "ignoring", "flouting", "breached", "braved");

    /// <summary>The category those counted have by the scene; none where the verb or the scene is another.</summary>
    public Predicate Read()
    {
        if (noun.As is not (CountedAs.Noun or CountedAs.Omitted) || Categories.OfNoun(noun.Head) != Category.None || noun.End >= sentence.End)
            return Predicate.None;
        if (IsFall() && Does(Deed.Attack | Deed.Injure | Deed.Kill))
            return new(Category.Injured, noun.First, noun.End + 1);
        if (noun.As == CountedAs.Noun && Guarding.Contains(text.Token(noun.End).Key) && Names(Kind.Force))
            return new(Category.Forces, noun.First, noun.End + 1);
        return OfVerb();
    }

    private Predicate OfVerb()
    {
        var isPassive = false;
        for (var i = noun.End; i < Math.Min(sentence.End, noun.End + Reach) && text.IsWord(i); i++)
        {
            isPassive |= text.Word(i).Is(Kind.Be);
            if (isPassive && Returning.Contains(text.Token(i).Key) && Names(Kind.Fighter | Kind.ArmedGroup))
                return new(Category.Fighters, noun.First, i + 1);
            if (Seeking.Contains(text.Token(i).Key) && IsMedical(i + 1))
                return new(Category.Injured, noun.First, Math.Min(sentence.End, i + 3));
            if (isPassive && text.Is(i, Subjected) && text.Is(i + 1, Keys.To))
                return new(Category.VictimsOther, noun.First, Math.Min(sentence.End, i + 3));
            if (Losing.Contains(text.Token(i).Key) && IsLimb(i + 1))
                return new(Category.Injured, noun.First, Math.Min(sentence.End, i + 3));
            if (Needing.Contains(text.Token(i).Key) && i + 1 < sentence.End && (Caring.Contains(text.Token(i + 1).Key) || text.Is(i + 1, Humanitarian)))
                return new(Category.VictimsOther, noun.First, i + 2);
            if (Defying.Contains(text.Token(i).Key))
                return IsCurfew(i) ? new(Category.Protesters, noun.First, i + 1) : Predicate.None;
        }
        return Predicate.None;
    }

    /// <summary>"sought medical help", "needed hospital treatment".</summary>
    private bool IsMedical(int at)
    {
        for (var i = at; i + 1 < Math.Min(sentence.End, at + 3) && text.IsWord(i); i++)
        {
            if (text.Is(i, Medical) || text.Word(i).Is(Kind.Clinic))
                return Caring.Contains(text.Token(i + 1).Key);
        }
        return false;
    }

    /// <summary>"lost an eye", "lost their legs".</summary>
    private bool IsLimb(int at) => at + 1 < sentence.End && text.Word(at).Is(Kind.Determiner | Kind.Possessive) && Limbs.Contains(text.Token(at + 1).Key);

    /// <summary>"fell near him", "went down and": not "fell ill".</summary>
    private bool IsFall()
    {
        var verb = noun.End;
        if (text.Is(verb, Went) && text.Is(verb + 1, Down))
            verb++;
        else if (!Falling.Contains(text.Token(verb).Key))
            return false;
        var next = verb + 1;
        return next >= sentence.End || !text.IsWord(next) || text.Is(next, Keys.And) || Near.Contains(text.Token(next).Key);
    }

    private bool IsCurfew(int verb)
    {
        for (var i = verb + 1; i < Math.Min(sentence.End, verb + 7) && (text.IsWord(i) || text.IsKind(i, TokenKind.Clitic)); i++)
        {
            if (text.Is(i, Curfew))
                return true;
        }
        return false;
    }

    /// <summary>Whether this sentence or the one before tells of such a deed.</summary>
    private bool Does(Deed deeds)
    {
        for (var i = SceneFirst; i < SceneEnd; i++)
        {
            if ((text.Deeds(i) & deeds) != 0)
                return true;
        }
        return false;
    }

    /// <summary>Whether this sentence or the one before names such people.</summary>
    private bool Names(Kind kinds)
    {
        for (var i = SceneFirst; i < SceneEnd; i++)
        {
            if (text.Word(i).Is(kinds))
                return true;
        }
        return false;
    }

    private int SceneFirst => Math.Max(noun.First - SceneReach, index > 0 ? text.Sentences[index - 1].First : sentence.First);

    private int SceneEnd => Math.Min(noun.End + SceneReach, sentence.End);
}
