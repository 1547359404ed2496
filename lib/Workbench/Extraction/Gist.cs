using Workbench.Extraction.Blames;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction;

/// <summary>What the words of a sentence are, all taken together, so that a reader need not look for what is not there.</summary>
/// <param name="Kinds">What some word can be apart from a verb.</param>
/// <param name="Deeds">What some verb, alone or with the words behind it, says was done.</param>
/// <param name="Marks">The lists of phrases that some word is on.</param>
/// <param name="Tokens">A bit for each kind of token.</param>
internal readonly record struct Gist(Kind Kinds, Deed Deeds, Mark Marks, uint Tokens)
{
    /// <summary>What no reader may leave out.</summary>
    public static Gist Everything { get; } = new((Kind)ulong.MaxValue, (Deed)uint.MaxValue, (Mark)uint.MaxValue, uint.MaxValue);

    public bool Is(Kind kinds) => (Kinds & kinds) != 0;

    public bool Does(Deed deeds) => (Deeds & deeds) != 0;

    public bool Has(Mark any) => (Marks & any) != 0;

    public bool Has(TokenKind kind) => (Tokens & 1u << (int)kind) != 0;
}
