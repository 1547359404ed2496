using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Figures;

/// <summary>The categories of the coding manual.</summary>
internal enum Category : byte
{
    None,
    Killed,
    Injured,
    Detained,
    Attackers,
    Fighters,
    Protesters,
    Forces,
    VictimsOther,
    PeopleOther,
}

/// <summary>What decides a category: what was done to those counted, what they did, what they are called.</summary>
internal static class Categories
{
    public static Category OfOutcome(Deed deeds) => deeds switch
    {
        _ when (deeds & (Deed.Kill | Deed.Die)) != 0 => Category.Killed,
        _ when (deeds & Deed.Injure) != 0 => Category.Injured,
        _ when (deeds & Deed.Arrest) != 0 => Category.Detained,
        _ when (deeds & (Deed.Harm | Deed.Suffer | Deed.Attack)) != 0 => Category.VictimsOther,
        _ when (deeds & Deed.Deploy) != 0 => Category.Forces,
        _ => Category.None,
    };

    public static Category OfAction(Deed deeds, Kind noun) => deeds switch
    {
        _ when (noun & Kind.Force) != 0 => Category.Forces,
        _ when (deeds & Deed.Protest) != 0 => (noun & Kind.Attacker) != 0 ? Category.Attackers : Category.Protesters,
        _ when (deeds & Deed.Join) != 0 => Category.Fighters,
        _ when (noun & Kind.Protester) != 0 => Category.Protesters,
        _ when (noun & Kind.Harmed) != 0 => Category.None,
        _ when (deeds & ~(Deed.Assail | Deed.Deploy)) == 0 => (deeds & Deed.Assail) != 0 && (noun & (Kind.Attacker | Kind.Fighter)) != 0 ? Category.Attackers : Category.None,
        _ when (deeds & (Deed.Attack | Deed.Kill | Deed.Injure | Deed.Perpetrate)) != 0 => Category.Attackers,
        _ => Category.None,
    };

    public static Category OfNoun(Kind noun) => noun switch
    {
        _ when (noun & Kind.Dead) != 0 => Category.Killed,
        _ when (noun & Kind.Wounded) != 0 => Category.Injured,
        _ when (noun & Kind.Arrest) != 0 => Category.Detained,
        _ when (noun & Kind.Prisoner) != 0 => Category.Detained,
        _ when (noun & Kind.Harmed) != 0 => Category.VictimsOther,
        _ when (noun & Kind.Attacker) != 0 => Category.Attackers,
        _ when (noun & Kind.Fighter) != 0 => Category.Fighters,
        _ when (noun & Kind.Protester) != 0 => Category.Protesters,
        _ when (noun & Kind.Force) != 0 => Category.Forces,
        _ when (noun & Kind.Mob) != 0 => Category.Attackers,
        _ when (noun & Kind.Rally) != 0 => Category.Protesters,
        _ when (noun & Kind.Troop) != 0 => Category.Forces,
        _ => Category.None,
    };
}

/// <summary>What is said of those counted, and the words that say it.</summary>
/// <param name="Category">The category it decides; none when it decides nothing.</param>
/// <param name="First">Index of the first token that belongs to it.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="IsDenied">Whether a "not" stands in it.</param>
/// <param name="IsHypothetical">Whether it only could, would or might be.</param>
internal readonly record struct Predicate(Category Category, int First, int End, bool IsDenied = false, bool IsHypothetical = false)
{
    public static Predicate None { get; }

    public bool IsFound => Category != Category.None;
}
