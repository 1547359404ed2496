namespace Workbench.Extraction.Blames;

/// <summary>Which lists of phrases a word is on.</summary>
[Flags]
internal enum Mark : uint
{
    None = 0,

    /// <summary>Something the accusations of a rebellion are about.</summary>
    Matter = 1,

    /// <summary>A word that ties an actor beside it to the matter, in a text that accuses.</summary>
    Association = 2,

    /// <summary>A word at which a pattern of blame begins.</summary>
    Pattern = 4,

    /// <summary>"suspect", "culprit" and the like.</summary>
    Suspect = 8,

    /// <summary>The first of words that weaken, pass on or deny a statement.</summary>
    Hedge = 16,

    /// <summary>What only words are.</summary>
    OfWords = Matter | Association | Pattern | Suspect | Hedge,

    /// <summary>The first word of an actor of the codebook.</summary>
    Actor = 1 << 5,

    /// <summary>The first word of a cue of the codebook's frames.</summary>
    Frame = 1 << 6,

    /// <summary>A pronoun that stands for somebody named before.</summary>
    Pronoun = 1 << 7,

    /// <summary>A verb of the list of conduct.</summary>
    Conduct = 1 << 8,

    /// <summary>The least common word of an allusion.</summary>
    Allusion = 1 << 9,

    /// <summary>The least common word of an allusion that needs the matter in its sentence.</summary>
    AllusionOnMatter = 1 << 10,

    /// <summary>"it".</summary>
    It = 1 << 11,

    /// <summary>"suspect", "accomplice" and the like, behind which "in" tells of what.</summary>
    Accomplice = 1 << 12,

    /// <summary>A verb that accuses by the words around it: "hold", "point", "claimed".</summary>
    Accusation = 1 << 13,

    /// <summary>A noun that tells of somebody's deed.</summary>
    Trace = 1 << 14,

    /// <summary>A word by which somebody is credited without a verb of saying.</summary>
    Credit = 1 << 15,

    /// <summary>"but".</summary>
    But = 1 << 16,

    /// <summary>As <see cref="Suspect"/>, also as the name of an account.</summary>
    Culprit = 1 << 17,

    /// <summary>"police", "army" and the like.</summary>
    Force = 1 << 18,
}
