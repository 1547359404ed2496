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
    private static readonly WordSet Losing = WordLists.Figures["losing-limbs"];
    private static readonly WordSet Limbs = WordLists.Figures["limbs"];
    private static readonly WordSet Needing = WordLists.Figures["needing"];
    private static readonly ulong Medical = WordKey.Of("medical");
    private static readonly WordSet Seeking = WordLists.Figures["seeking"];
    private static readonly WordSet Caring = WordLists.Figures["caring"];
    private static readonly WordSet Falling = WordLists.Figures["falling"];
    private static readonly WordSet Near = WordLists.Figures["near"];
    private static readonly WordSet Guarding = WordLists.Figures["guarding"];
    private static readonly WordSet Returning = WordLists.Figures["returning"];
    private static readonly WordSet Defying = WordLists.Figures["defying"];

    /// <summary>The category those counted have by the scene; none where the verb or the scene is another.</summary>
    public Predicate Read()
    {
        if (noun.As is not (CountedAs.Noun or CountedAs.Omitted) || Categories.OfNoun(noun.Head) != Category.None || noun.End >= sentence.End)
            return Predicate.None;
        if (IsFall() && text.Any(Scene, Deed.Attack | Deed.Injure | Deed.Kill))
            return new(Category.Injured, noun.First, noun.End + 1);
        if (noun.As == CountedAs.Noun && text.Is(noun.End, Guarding) && text.Any(Scene, Kind.Force))
            return new(Category.Forces, noun.First, noun.End + 1);
        return OfVerb();
    }

    private Predicate OfVerb()
    {
        var isPassive = false;
        for (var i = noun.End; i < Math.Min(sentence.End, noun.End + Reach) && text.IsWord(i); i++)
        {
            isPassive |= text.Word(i).Is(Kind.Be);
            if (isPassive && text.Is(i, Returning) && text.Any(Scene, Kind.Fighter | Kind.ArmedGroup))
                return new(Category.Fighters, noun.First, i + 1);
            if (text.Is(i, Seeking) && IsMedical(i + 1))
                return new(Category.Injured, noun.First, Math.Min(sentence.End, i + 3));
            if (isPassive && text.Is(i, Subjected) && text.Is(i + 1, Keys.To))
                return new(Category.VictimsOther, noun.First, Math.Min(sentence.End, i + 3));
            if (text.Is(i, Losing) && IsLimb(i + 1))
                return new(Category.Injured, noun.First, Math.Min(sentence.End, i + 3));
            if (text.Is(i, Needing) && i + 1 < sentence.End && (text.Is(i + 1, Caring) || text.Is(i + 1, Humanitarian)))
                return new(Category.VictimsOther, noun.First, i + 2);
            if (text.Is(i, Defying))
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
                return text.Is(i + 1, Caring);
        }
        return false;
    }

    /// <summary>"lost an eye", "lost their legs".</summary>
    private bool IsLimb(int at) => at + 1 < sentence.End && text.Word(at).Is(Kind.Determiner | Kind.Possessive) && text.Is(at + 1, Limbs);

    /// <summary>"fell near him", "went down and": not "fell ill".</summary>
    private bool IsFall()
    {
        var verb = noun.End;
        if (text.Is(verb, Went) && text.Is(verb + 1, Down))
            verb++;
        else if (!text.Is(verb, Falling))
            return false;
        var next = verb + 1;
        return next >= sentence.End || !text.IsWord(next) || text.Is(next, Keys.And) || text.Is(next, Near);
    }

    /// <summary>"defied the president's curfew".</summary>
    private bool IsCurfew(int verb)
    {
        for (var i = verb + 1; i < Math.Min(sentence.End, verb + 7) && (text.IsWord(i) || text.IsKind(i, TokenKind.Clitic)); i++)
        {
            if (text.Is(i, Curfew))
                return true;
        }
        return false;
    }

    /// <summary>What stands around those counted in this sentence and the one before.</summary>
    private TokenRange Scene => new(Math.Max(noun.First - SceneReach, index > 0 ? text.Sentences[index - 1].First : sentence.First), Math.Min(noun.End + SceneReach, sentence.End));
}
