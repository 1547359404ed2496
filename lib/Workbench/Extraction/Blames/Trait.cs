namespace Workbench.Extraction.Blames;

/// <summary>What speaks for or against a statement's holding somebody responsible; the lowest bits are the cues.</summary>
[Flags]
internal enum Trait : ulong
{
    None = 0,
    /// <summary>The codebook has the actor.</summary>
    Book = 1UL << 16,
    State = 1UL << 17,
    Name = 1UL << 18,
    Attacker = 1UL << 19,
    Fighter = 1UL << 20,
    Force = 1UL << 21,
    Protester = 1UL << 22,
    /// <summary>A ministry, a group, a crowd.</summary>
    Body = 1UL << 23,
    People = 1UL << 24,
    Pronoun = 1UL << 25,
    Plural = 1UL << 26,
    Definite = 1UL << 27,
    Indefinite = 1UL << 28,
    Agent = 1UL << 29,
    Gerund = 1UL << 30,
    Infinitive = 1UL << 31,
    Modal = 1UL << 32,
    Suggested = 1UL << 33,
    Speculated = 1UL << 34,
    Reported = 1UL << 35,
    Denied = 1UL << 36,
    HurtsPeople = 1UL << 37,
    HurtsEvent = 1UL << 38,
    HurtsName = 1UL << 39,
    NoObject = 1UL << 40,
    Heading = 1UL << 41,
    Lead = 1UL << 42,
    /// <summary>The sentence names a year.</summary>
    OtherTime = 1UL << 43,
    Accusing = 1UL << 44,
    Repeated = 1UL << 45,
    Quoted = 1UL << 46,
    /// <summary>A verb of several words.</summary>
    Phrase = 1UL << 47,
    Owner = 1UL << 48,
    /// <summary>Something violent is named behind the telling word.</summary>
    Violent = 1UL << 49,
    Perfect = 1UL << 50,
    /// <summary>The sentence speaks of riots, coups, arms and the like.</summary>
    Matter = 1UL << 51,
    Spoken = 1UL << 52,
    /// <summary>A verb of killing or hurting.</summary>
    Strong = 1UL << 53,
    Short = 1UL << 54,
    /// <summary>A document dense with accusations; accusing is one with some.</summary>
    Heated = 1UL << 55,
    /// <summary>Other sentences blame the same target in plain words.</summary>
    Elsewhere = 1UL << 56,
    Often = 1UL << 57,
    Close = 1UL << 58,
    /// <summary>A document that credits what it says to others, as reports do.</summary>
    Reporting = 1UL << 59,
    /// <summary>A document that seldom says who said so and when, and asks questions of its own, as commentary does.</summary>
    Commentary = 1UL << 61,
    /// <summary>It is done to, or for, those who fight or attack: "financed the rebels".</summary>
    ToFighters = 1UL << 60,
}
