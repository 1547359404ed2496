using Workbench.Quantities.Tokens;

namespace Workbench.Quantities.Numbers;

/// <summary>Keys of the function words that the grammar of numbers names.</summary>
internal static class Words
{
    public static readonly ulong A = WordKey.Of("a");
    public static readonly ulong An = WordKey.Of("an");
    public static readonly ulong And = WordKey.Of("and");
    public static readonly ulong Between = WordKey.Of("between");
    public static readonly ulong By = WordKey.Of("by");
    public static readonly ulong Called = WordKey.Of("called");
    public static readonly ulong Cent = WordKey.Of("cent");
    public static readonly ulong Even = WordKey.Of("even");
    public static readonly ulong From = WordKey.Of("from");
    public static readonly ulong Half = WordKey.Of("half");
    public static readonly ulong He = WordKey.Of("he");
    public static readonly ulong How = WordKey.Of("how");
    public static readonly ulong If = WordKey.Of("if");
    public static readonly ulong In = WordKey.Of("in");
    public static readonly ulong Is = WordKey.Of("is");
    public static readonly ulong Many = WordKey.Of("many");
    public static readonly ulong No = WordKey.Of("no");
    public static readonly ulong Not = WordKey.Of("not");
    public static readonly ulong Number = WordKey.Of("number");
    public static readonly ulong Of = WordKey.Of("of");
    public static readonly ulong Old = WordKey.Of("old");
    public static readonly ulong Olds = WordKey.Of("olds");
    public static readonly ulong One = WordKey.Of("one");
    public static readonly ulong Or = WordKey.Of("or");
    public static readonly ulong Over = WordKey.Of("over");
    public static readonly ulong Out = WordKey.Of("out");
    public static readonly ulong Per = WordKey.Of("per");
    public static readonly ulong Perhaps = WordKey.Of("perhaps");
    public static readonly ulong Possibly = WordKey.Of("possibly");
    public static readonly ulong Scores = WordKey.Of("scores");
    public static readonly ulong She = WordKey.Of("she");
    public static readonly ulong Single = WordKey.Of("single");
    public static readonly ulong The = WordKey.Of("the");
    public static readonly ulong To = WordKey.Of("to");
    public static readonly ulong Under = WordKey.Of("under");
    public static readonly ulong Was = WordKey.Of("was");
    public static readonly ulong Young = WordKey.Of("young");
    public static readonly ulong Year = WordKey.Of("year");
    public static readonly ulong Second = WordKey.Of("second");
    public static readonly ulong At = WordKey.Of("at");
    public static readonly ulong As = WordKey.Of("as");
    public static readonly ulong Too = WordKey.Of("too");
    public static readonly ulong Minus = WordKey.Of("minus");
    public static readonly ulong More = WordKey.Of("more");
    public static readonly ulong Were = WordKey.Of("were");
    public static readonly ulong Upon = WordKey.Of("upon");
    public static readonly ulong Up = WordKey.Of("up");
    public static readonly ulong Every = WordKey.Of("every");
    public static readonly ulong Other = WordKey.Of("other");
    public static readonly ulong Time = WordKey.Of("time");
    public static readonly ulong Sided = WordKey.Of("sided");
    public static readonly ulong Off = WordKey.Of("off");
    public static readonly ulong Way = WordKey.Of("way");
    public static readonly ulong On = WordKey.Of("on");
}
