using Workbench.Extraction.Lexicon;
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

    private static readonly WordSet Implicating = WordLists.Blames["implicating"];
    private static readonly WordSet Ties = WordLists.Blames["tie"];
    private static readonly WordSet Crimes = WordLists.Blames["crime"];
    private static readonly WordSet Playing = WordLists.Blames["playing"];
    private static readonly WordSet Involving = WordLists.Blames["involving"];
    private static readonly WordSet Claiming = WordLists.Blames["claiming"];
    private static readonly WordSet Seeming = WordLists.Blames["seeming"];
    private static readonly WordSet Reportedly = WordLists.Blames["reportedly"];
    private static readonly WordSet Ageing = WordLists.Blames["ageing"];
    private static readonly WordSet Smelling = WordLists.Blames["smelling"];
    private static readonly WordSet Opening = WordLists.Blames["opening"];
    private static readonly WordSet Onlys = WordKey.Set("only", "just");

    /// <summary>Every word at which a pattern of blame begins.</summary>
    public static readonly WordSet Patterns = WordSet.Of(Implicating, Ties, Involving, Smelling, Opening);

    public static bool IsImplicating(AnnotatedText text, int i) => Implicating.Contains(text.Token(i).Key);

    /// <summary>"tied to", "linked to", "connected to".</summary>
    public static bool IsTie(AnnotatedText text, int i) => Ties.Contains(text.Token(i).Key) && i + 1 < text.Layout.Tokens.Count && (text.Is(i + 1, Keys.To) || text.Is(i + 1, Keys.With));

    /// <summary>An event that is no gathering: "the attack", not "the march".</summary>
    public static bool IsIncident(AnnotatedText text, int i) => text.Word(i).Is(Kind.Event) && !text.Word(i).Is(Kind.Crowd);

    public static bool IsCrime(AnnotatedText text, int i) => Crimes.Contains(text.Token(i).Key);

    public static bool IsPlaying(AnnotatedText text, int i) => Playing.Contains(text.Token(i).Key);

    public static bool IsInvolving(AnnotatedText text, int i) => Involving.Contains(text.Token(i).Key);

    public static bool IsClaiming(AnnotatedText text, int i) => Claiming.Contains(text.Token(i).Key);

    public static bool IsSeeming(AnnotatedText text, int i) => Seeming.Contains(text.Token(i).Key);

    public static bool IsReportedly(AnnotatedText text, int i) => Reportedly.Contains(text.Token(i).Key);

    /// <summary>A word of "24-year-old" or "six months old".</summary>
    public static bool IsAgeing(AnnotatedText text, int i) => Ageing.Contains(text.Token(i).Key);

    /// <summary>"not only", "not just".</summary>
    public static bool IsOnly(AnnotatedText text, int i) => i < text.Layout.Tokens.Count && Onlys.Contains(text.Token(i).Key);

    public static bool IsSmelling(AnnotatedText text, int i) => Smelling.Contains(text.Token(i).Key);

    public static bool IsSuspect(AnnotatedText text, int i) => text.Has(i, Mark.Culprit);

    public static readonly WordSet Suspects = WordLists.Blames["suspect"];

    public static bool IsForce(AnnotatedText text, int i) => text.Has(i, Mark.Force);

    public static readonly WordSet Forces = WordLists.Blames["force"];

    public static bool IsThere(AnnotatedText text, int i) => text.Is(i, There);

    private static readonly ulong There = WordKey.Of("there");
}
