using Workbench.Quantities.Tokens;

namespace Workbench.Extraction;

/// <summary>The keys of words that the grammar asks for by name.</summary>
internal static class Keys
{
    public static readonly ulong Of = WordKey.Of("of");
    public static readonly ulong To = WordKey.Of("to");
    public static readonly ulong Alive = WordKey.Of("alive");
    public static readonly ulong By = WordKey.Of("by");
    public static readonly ulong For = WordKey.Of("for");
    public static readonly ulong In = WordKey.Of("in");
    public static readonly ulong On = WordKey.Of("on");
    public static readonly ulong At = WordKey.Of("at");
    public static readonly ulong With = WordKey.Of("with");
    public static readonly ulong From = WordKey.Of("from");
    public static readonly ulong And = WordKey.Of("and");
    public static readonly ulong Or = WordKey.Of("or");
    public static readonly ulong But = WordKey.Of("but");
    public static readonly ulong As = WordKey.Of("as");
    public static readonly ulong That = WordKey.Of("that");
    public static readonly ulong Than = WordKey.Of("than");
    public static readonly ulong According = WordKey.Of("according");
    public static readonly ulong Including = WordKey.Of("including");
    public static readonly ulong Among = WordKey.Of("among");
    public static readonly ulong Along = WordKey.Of("along");
    public static readonly ulong Strong = WordKey.Of("strong");
    public static readonly ulong The = WordKey.Of("the");
    public static readonly ulong Them = WordKey.Of("them");
    public static readonly ulong Whom = WordKey.Of("whom");
    public static readonly ulong Those = WordKey.Of("those");
    public static readonly ulong Like = WordKey.Of("like");
    public static readonly ulong Left = WordKey.Of("left");
    public static readonly ulong More = WordKey.Of("more");
    public static readonly ulong Only = WordKey.Of("only");
    public static readonly ulong A = WordKey.Of("a");
    public static readonly ulong An = WordKey.Of("an");
    public static readonly ulong Before = WordKey.Of("before");
    public static readonly ulong After = WordKey.Of("after");
    public static readonly ulong Charged = WordKey.Of("charged");
    public static readonly ulong Fatally = WordKey.Of("fatally");
    public static readonly ulong Fired = WordKey.Of("fired");
    public static readonly ulong Lives = WordKey.Of("lives");
    public static readonly ulong Together = WordKey.Of("together");
    public static readonly ulong Between = WordKey.Of("between");
    public static readonly ulong Citing = WordKey.Of("citing");
    public static readonly ulong Not = WordKey.Of("not");
    public static readonly ulong Hostage = WordKey.Of("hostage");
    public static readonly ulong He = WordKey.Of("he");
    public static readonly ulong She = WordKey.Of("she");
    public static readonly ulong It = WordKey.Of("it");
    public static readonly ulong They = WordKey.Of("they");
    public static readonly ulong We = WordKey.Of("we");
    public static readonly ulong I = WordKey.Of("i");
}
