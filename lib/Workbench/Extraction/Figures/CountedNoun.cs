using Workbench.Extraction.Lexicon;
using Workbench.Quantities;

namespace Workbench.Extraction.Figures;

/// <summary>How the counted noun of a number stands.</summary>
internal enum CountedAs : byte
{
    /// <summary>No people: a thing, a unit, a name.</summary>
    NotPeople,

    /// <summary>A noun of people stands behind the number.</summary>
    Noun,

    /// <summary>The noun is left out: "59 injured", "killed four".</summary>
    Omitted,

    /// <summary>A pronoun stands for it: "17 of them", "the other four".</summary>
    Anaphor,

    /// <summary>A plural the lists do not know, perhaps of people: "20 Houthis", "12 picnickers".</summary>
    Unsure,
}

/// <summary>A number and the noun it counts.</summary>
internal readonly record struct CountedNoun(Quantity Quantity, CountedAs As, int NounFirst, int NounEnd, Kind Head)
{
    /// <summary>Index of the number's first token.</summary>
    public int First => Quantity.FirstToken;

    /// <summary>Index after the last token of number and noun.</summary>
    public int End => Math.Max(NounEnd, Quantity.EndToken);

    public static CountedNoun None(Quantity quantity) => new(quantity, CountedAs.NotPeople, quantity.EndToken, quantity.EndToken, Kind.None);
}
