using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction;

/// <summary>Tells words that deny: "not", "never", "didn't".</summary>
internal static class Negation
{
    private static readonly WordSet Limits = WordLists.Figures["not-only"];

    /// <summary>Whether the word at a token denies the verb beside it; "not only" and "not enough" deny nothing that was counted.</summary>
    public static bool IsAt(AnnotatedText text, int token) =>
        (text.Word(token).Is(Kind.Negative) || IsContracted(text, token)) && !text.Is(token + 1, Limits);

    /// <summary>"didn't", "weren't".</summary>
    public static bool IsContracted(AnnotatedText text, int token) =>
        text.IsWord(token) && text.Letters(token) is [_, .., 'n' or 'N', '\'' or '\u2019', 't' or 'T'];
}
