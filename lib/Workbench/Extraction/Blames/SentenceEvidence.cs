using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>What a sentence says for or against all statements in it.</summary>
/// <param name="Index">Which sentence.</param>
/// <param name="Traits">Its looks, its year and whether it credits somebody.</param>
/// <param name="HasQuotes">Whether quotation marks open in it.</param>
/// <param name="FirstMatter">The first token that names something of the matter.</param>
/// <param name="LastMatter">The last such token; -1 when there is none.</param>
internal readonly record struct SentenceEvidence(int Index, Trait Traits, bool HasQuotes, int FirstMatter, int LastMatter)
{
    /// <summary>What the sentence of a scene says.</summary>
    public static SentenceEvidence Read(BlameScene scene)
    {
        var (text, sentence) = (scene.Text, scene.Sentence);
        var traits = sentence.Kind == SentenceKind.Heading ? Trait.Heading : scene.Index < 5 ? Trait.Lead : Trait.None;
        if (sentence.Count < 14)
            traits |= Trait.Short;
        var (hasQuotes, first, last) = (false, -1, -1);
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (IsYear(text, i))
                traits |= Trait.OtherTime;
            if (text.Word(i).Does(Deed.Say | Deed.Tell) && text.Word(i).Has(Form.Past | Form.Third))
                traits |= Trait.Spoken;
            hasQuotes |= text.IsKind(i, TokenKind.OpenQuote);
            if (scene.Text.Has(i, Mark.Matter))
                (first, last) = (first < 0 ? i : first, i);
        }
        return new(scene.Index, traits, hasQuotes, first, last);
    }

    /// <summary>Whether something of the matter is named outside the words of an actor.</summary>
    public bool HasMatterBeside(Suspect actor) => LastMatter >= 0 && (FirstMatter < actor.First || LastMatter >= actor.End);

    private static bool IsYear(AnnotatedText text, int token) =>
        text.Token(token) is { Kind: TokenKind.Number, Length: 4 } && text.Token(token).In(text.Text) is ['1', '9', ..] or ['2', '0', ..];
}
