namespace Workbench.Extraction.Blames;

/// <summary>The marks of the words of a text: each word is looked up once for all lists.</summary>
internal sealed class Marks(AnnotatedText text)
{
    /// <summary>Whether a token has one of some marks.</summary>
    public bool Has(int token, Mark any) => text.Has(token, any);
}
