namespace Workbench.Extraction.Lexicon;

/// <summary>What a word can be, apart from a verb; the lists in this folder say which words are which.</summary>
[Flags]
internal enum Kind : ulong
{
    None = 0,
    Person = 1UL << 0,
    Plural = 1UL << 1,
    Force = 1UL << 2,
    Attacker = 1UL << 3,
    Fighter = 1UL << 4,
    Protester = 1UL << 5,
    Harmed = 1UL << 6,
    Prisoner = 1UL << 7,
    Dead = 1UL << 8,
    Wounded = 1UL << 9,
    Arrest = 1UL << 10,
    Crowd = 1UL << 11,
    Event = 1UL << 12,
    Toll = 1UL << 13,
    Unit = 1UL << 14,
    Voice = 1UL << 15,
    Report = 1UL << 16,
    Media = 1UL << 17,
    Title = 1UL << 18,
    Guilt = 1UL << 19,
    Mastermind = 1UL << 20,
    Weapon = 1UL << 21,
    Kin = 1UL << 22,
    Killing = 1UL << 23,
    Custody = 1UL << 24,
    Clinic = 1UL << 25,
    Troop = 1UL << 26,
    Mob = 1UL << 27,
    Rally = 1UL << 28,

    /// <summary>A word by which an organisation that fights is known.</summary>
    ArmedGroup = 1UL << 29,

    Determiner = 1UL << 32,
    Possessive = 1UL << 33,
    Pronoun = 1UL << 34,
    Preposition = 1UL << 35,
    Conjunction = 1UL << 36,
    Subordinator = 1UL << 37,
    Relative = 1UL << 38,
    Be = 1UL << 39,
    Have = 1UL << 40,
    Do = 1UL << 41,
    Modal = 1UL << 42,
    Hedge = 1UL << 43,
    Negative = 1UL << 44,
    Adverb = 1UL << 45,
    Weekday = 1UL << 46,
    Month = 1UL << 47,
    Time = 1UL << 48,
    Other = 1UL << 49,
    Vague = 1UL << 50,
    Conditional = 1UL << 51,
    Alleged = 1UL << 52,
    Evidence = 1UL << 53,

    /// <summary>Nouns that count people whatever stands around them.</summary>
    PeopleNoun = Person | Force | Attacker | Fighter | Protester | Harmed | Prisoner,

    /// <summary>Nouns that say what became of those counted.</summary>
    OutcomeNoun = Dead | Wounded | Arrest,

    /// <summary>Words at which a noun phrase ends.</summary>
    PhraseEnd = Determiner | Possessive | Pronoun | Preposition | Conjunction | Subordinator | Relative | Be | Have | Do | Modal | Negative,
}
