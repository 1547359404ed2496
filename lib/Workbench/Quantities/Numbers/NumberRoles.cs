namespace Workbench.Quantities.Numbers;

/// <summary>What a word can do in or beside a number; the names are those of the word lists in <c>Data</c>.</summary>
[Flags]
internal enum NumberRoles : ulong
{
    None = 0,
    Unit = 1UL << 0,
    Tens = 1UL << 1,
    Hundred = 1UL << 2,
    Scale = 1UL << 3,
    Suffix = 1UL << 4,
    Plural = 1UL << 5,
    Denominator = 1UL << 6,
    Most = 1UL << 7,
    Zero = 1UL << 8,
    Ordinal = 1UL << 9,
    OneAfter = 1UL << 10,
    OneBefore = 1UL << 11,
    Filler = 1UL << 12,
    Passing = 1UL << 13,
    Change = 1UL << 14,
    Duration = 1UL << 15,
    Measure = 1UL << 16,
    UnitModifier = 1UL << 17,
    Money = 1UL << 18,
    MoneyBefore = 1UL << 19,
    Percent = 1UL << 20,
    Month = 1UL << 21,
    Zone = 1UL << 22,
    Meridiem = 1UL << 23,
    YearBefore = 1UL << 24,
    Temporal = 1UL << 25,
    AgeBefore = 1UL << 26,
    Possessive = 1UL << 27,
    PersonNoun = 1UL << 28,
    LabelBefore = 1UL << 29,
    NameBefore = 1UL << 30,
    NameOf = 1UL << 31,
    NameAfter = 1UL << 32,
    Reporting = 1UL << 33,

    /// <summary>The last word of a bound that stands before a number.</summary>
    BoundEnd = 1UL << 34,

    /// <summary>The first word of a bound that stands behind a number.</summary>
    BoundStart = 1UL << 35,

    /// <summary>The first word of a codebook's vague words.</summary>
    VagueStart = 1UL << 36,

    /// <summary>"a", "an", "half": a number when a number word follows.</summary>
    Article = 1UL << 37,

    /// <summary>What follows the number of an emergency line: "911 calls".</summary>
    CallAfter = 1UL << 38,

    /// <summary>Any word a number in words can begin with.</summary>
    Begins = Unit | Tens | Hundred | Scale | Plural | Most | Zero | VagueStart | Article,

    /// <summary>A word that continues a number in words.</summary>
    Cardinal = Unit | Tens | Hundred | Scale,
}
