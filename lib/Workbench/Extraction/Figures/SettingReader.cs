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
            if (Defying.Contains(text.Token(i).Key))
                return IsCurfew(i) ? new(Category.Protesters, noun.First, i + 1) : Predicate.None;
        }
        return Predicate.None;
    }

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
