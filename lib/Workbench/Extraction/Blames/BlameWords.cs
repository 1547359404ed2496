using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>Single words that the patterns of blame ask for.</summary>
internal static class BlameWords
{
    public static readonly ulong Behind = WordKey.Of("behind");
    public static readonly ulong Responsible = WordKey.Of("responsible");
    public static readonly ulong Responsibility = WordKey.Of("responsibility");
    public static readonly ulong Credit = WordKey.Of("credit");
    public static readonly ulong Claimed = WordKey.Of("claimed");
    public static readonly ulong Out = WordKey.Of("out");

    private static readonly WordSet Implicating = WordKey.Set("behind", "responsible", "involved", "complicit", "implicated", "guilty", "culpable");
    private static readonly WordSet Ties = WordKey.Set("tied", "linked", "connected");
    private static readonly WordSet Pointing = WordKey.Set("point", "points", "pointed", "pointing", "lead", "leads", "led");
    private static readonly WordSet Crimes = WordKey.Set("treason", "terrorism", "murder", "coup", "conspiracy", "plot", "plotting", "sabotage", "arson", "sedition", "mutiny", "rebellion");
    private static readonly WordSet Playing = WordKey.Set("played", "plays", "took", "takes");
    private static readonly WordSet Hands = WordKey.Set("hand", "hands");
    private static readonly WordSet Involving = WordKey.Set("involvement", "role", "hand", "part", "complicity", "fingerprints", "hallmarks", "fingerprint");
    private static readonly WordSet Claiming = WordKey.Set("claimed", "claim", "claims", "claiming", "accepted", "took", "taken");
    private static readonly WordSet Seeming = WordKey.Set("believed", "thought", "suspected", "appeared", "appears", "seemed", "seems", "linked", "suggests", "suggest", "suggested", "likely");
    private static readonly WordSet Reportedly = WordKey.Set("reportedly", "rumoured", "rumored");
    private static readonly WordSet Ageing = WordKey.Set("year", "years", "month", "months", "old");
    private static readonly WordSet Onlys = WordKey.Set("only", "just");
    private static readonly WordSet Smelling = WordKey.Set("smelled", "smells", "smelt", "reeked", "reeks", "hallmarks", "fingerprints", "handwriting");

    /// <summary>Every word at which a pattern of blame begins.</summary>
    public static readonly WordSet Patterns = WordSet.Of(Implicating, Ties, Pointing, Hands, Involving, Smelling, WordKey.Set("credit"));

    public static bool IsImplicating(AnnotatedText text, int i) => Implicating.Contains(text.Token(i).Key);

    /// <summary>"tied to", "linked to", "connected to".</summary>
    public static bool IsTie(AnnotatedText text, int i) => Ties.Contains(text.Token(i).Key) && i + 1 < text.Layout.Tokens.Count && (text.Is(i + 1, Keys.To) || text.Is(i + 1, Keys.With));

    public static bool IsCrime(AnnotatedText text, int i) => Crimes.Contains(text.Token(i).Key);

    public static bool IsPlaying(AnnotatedText text, int i) => Playing.Contains(text.Token(i).Key);

    public static bool IsInvolving(AnnotatedText text, int i) => Involving.Contains(text.Token(i).Key);

    public static bool IsClaiming(AnnotatedText text, int i) => Claiming.Contains(text.Token(i).Key);

    public static bool IsSeeming(AnnotatedText text, int i) => Seeming.Contains(text.Token(i).Key);

    public static bool IsReportedly(AnnotatedText text, int i) => Reportedly.Contains(text.Token(i).Key);

    /// <summary>A word of "24-year-old" or "six months old".</summary>
    public static bool IsAgeing(AnnotatedText text, int i) => Ageing.Contains(text.Token(i).Key);

    public static bool IsOnly(AnnotatedText text, int i) => i < text.Layout.Tokens.Count && Onlys.Contains(text.Token(i).Key);

    public static bool IsSmelling(AnnotatedText text, int i) => Smelling.Contains(text.Token(i).Key);

    public static bool IsSuspect(AnnotatedText text, int i) => text.Has(i, Mark.Culprit);

    public static readonly WordSet Suspects = WordKey.Set("suspect", "suspects", "culprit", "culprits", "shooter", "perpetrator", "perpetrators", "ringleader", "mastermind");

    public static bool IsForce(AnnotatedText text, int i) => text.Has(i, Mark.Force);

    public static readonly WordSet Forces = WordKey.Set("military", "army", "police", "patrol", "battalion", "brigade", "airforce", "side", "camp");

    public static bool IsThere(AnnotatedText text, int i) => text.Is(i, There);

    private static readonly ulong There = WordKey.Of("there");
}
