namespace Workbench.Extraction.Lexicon;

/// <summary>What a verb says was done; the lists in this folder say which verbs are which.</summary>
[Flags]
internal enum Deed : uint
{
    None = 0,
    Kill = 1u << 0,
    Die = 1u << 1,
    Injure = 1u << 2,
    Arrest = 1u << 3,
    Harm = 1u << 4,
    Attack = 1u << 5,
    Protest = 1u << 6,
    Join = 1u << 7,
    Deploy = 1u << 8,
    Leave = 1u << 9,
    Include = 1u << 10,
    Say = 1u << 11,
    Tell = 1u << 12,
    Deny = 1u << 13,
    Blame = 1u << 14,
    Accuse = 1u << 15,
    Direct = 1u << 16,
    Finance = 1u << 17,
    Arm = 1u << 18,
    Enable = 1u << 19,
    Benefit = 1u << 20,
    Perpetrate = 1u << 21,
    Identify = 1u << 22,
    Suffer = 1u << 23,
    Assail = 1u << 24,
    Support = 1u << 25,
    React = 1u << 26,

    /// <summary>A phrase that hurts nobody, whatever its verb does alone: "shot back a reply".</summary>
    Harmless = 1u << 27,

    /// <summary>What is done to the people counted.</summary>
    Outcome = Kill | Die | Injure | Arrest | Harm | Suffer,

    /// <summary>What those counted do themselves.</summary>
    Action = Attack | Protest | Join | Deploy | Perpetrate | Assail,
}

/// <summary>The forms of a verb; one spelling can be several of them.</summary>
[Flags]
internal enum Form : byte
{
    None = 0,
    Base = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Gerund = 16,
}
