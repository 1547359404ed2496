using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Text;

/// <summary>Words whose full stop does not end a sentence.</summary>
/// <remarks>Titles and months as the Associated Press Stylebook abbreviates them, and the common ones of reports and addresses.</remarks>
internal static class Abbreviations
{
    private static readonly WordSet Titles = Keys(
        "mr mrs ms mx dr prof gen lt col maj capt cpt sgt cpl pvt adm cmdr brig cmd gov sen rep reps sens rev hon st pres amb supt insp "
        + "det ald fr sr messrs vs viz cf eg ie approx est esp inclu pp fig figs vol vols ch sec art mt ft sgts drs gens cols pfc spc wm "
        + "geo chas jos thos");

    private static readonly WordSet BeforeNumbers = Keys("no nos jan feb mar apr jun jul aug sep sept oct nov dec p ca para nr tel art");

    private static readonly WordSet MayEnd = Keys(
        "inc corp co ltd jr bros etc al llc plc esq ave blvd rd dept assn univ govt intl natl ala ariz ark calif colo conn del fla ga ill ind kan ky "
        + "mass md mich minn miss mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que mon tue tues wed thu thur thurs fri sat sun");

    private static readonly WordSet Starters = Keys(
        "the a an he she it they we you i in on at by for from but and or if as when while after before his her their our its this that these "
        + "those there here what who why how where no not some many most more all both one two three several dozens hundreds thousands "
        + "according however meanwhile since until during despite although though also then now yet so such another other it's");

    /// <summary>Whether the full stop after <paramref name="word"/>, with <paramref name="next"/> behind it, belongs to an abbreviation and ends nothing.</summary>
    public static bool Holds(in Token word, in Token next)
    {
        if (word.Kind != TokenKind.Word)
            return false;
        if (IsInitial(word) || Titles.Contains(word.Key))
            return word.Has(TokenTraits.Capital) || !next.Has(TokenTraits.Capital);
        if (BeforeNumbers.Contains(word.Key))
            return next.Kind == TokenKind.Number;
        return MayEnd.Contains(word.Key) && !CanStart(next);
    }

    /// <summary>Whether a sentence can begin with <paramref name="next"/> after a dotted word such as "U.S.".</summary>
    public static bool CanStart(in Token next) =>
        next.Kind is TokenKind.OpenQuote || (next.Has(TokenTraits.Capital) && Starters.Contains(next.Key));

    private static bool IsInitial(in Token word) => word.Length == 1 && word.Has(TokenTraits.Capital);

    private static WordSet Keys(string words) => WordKey.Set(words.Split(' '));
}
