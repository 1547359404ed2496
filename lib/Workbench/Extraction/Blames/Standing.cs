namespace Workbench.Extraction.Blames;

/// <summary>How an actor stands to the word that tells of violence or guilt, and what sort of word that is.</summary>
[Flags]
internal enum Standing : uint
{
    None = 0,

    /// <summary>Who does what the telling verb says.</summary>
    Doer = 1u << 0,

    /// <summary>To whom the telling verb says it is done.</summary>
    Patient = 1u << 1,

    /// <summary>The subject of another verb.</summary>
    Subject = 1u << 2,

    /// <summary>The object of another verb.</summary>
    Object = 1u << 3,

    /// <summary>Who says something.</summary>
    Sayer = 1u << 4,

    /// <summary>On a side of "to be".</summary>
    Being = 1u << 5,
    By = 1u << 6,
    Of = 1u << 7,

    /// <summary>Behind "in", "at", "on", "to", "near".</summary>
    Place = 1u << 8,
    Against = 1u << 9,
    With = 1u << 10,
    From = 1u << 11,

    /// <summary>Behind another preposition.</summary>
    Beside = 1u << 12,

    /// <summary>With an age.</summary>
    Aged = 1u << 13,

    /// <summary>The telling word stands before the actor.</summary>
    Behind = 1u << 14,

    /// <summary>More than eight tokens part the two.</summary>
    Far = 1u << 15,

    /// <summary>A comma or a verb parts the two.</summary>
    Parted = 1u << 16,
    Verb = 1u << 17,
    Event = 1u << 18,
    Guilt = 1u << 19,
    Accusing = 1u << 20,
    Arrest = 1u << 21,
    Culprit = 1u << 22,
    Death = 1u << 23,
    Weapon = 1u << 24,

    /// <summary>The name of a person.</summary>
    Person = 1u << 25,

    /// <summary>An organisation that fights, by the list of armed groups.</summary>
    ArmedGroup = 1u << 26,

    /// <summary>"suspect", "alleged" or the like describes the actor.</summary>
    Suspected = 1u << 27,

    /// <summary>The document tells of a suspect, a gunman or an attacker.</summary>
    Manhunt = 1u << 28,

    /// <summary>Another actor stands between the two, or nearer.</summary>
    Crowded = 1u << 29,

    /// <summary>Called a culprit beside the name: "the gunman, X,", "X, the bomber".</summary>
    Called = 1u << 30,
}
