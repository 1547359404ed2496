using Workbench.Extraction.Blames;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Attributions;

/// <summary>Finds, sentence by sentence, who is credited with what.</summary>
internal sealed class CreditReader
{
    private readonly AnnotatedText text;
    private readonly CreditList credits;
    private readonly SourceReader sources;
    private readonly StatementReader statements;

    public CreditReader(AnnotatedText text, NameBook names)
    {
        this.text = text;
        credits = new CreditList(text);
        sources = new SourceReader(text, names, credits);
        statements = new StatementReader(text, names, credits);
    }

    /// <summary>The words, "have" apart, by which somebody is credited without a verb of saying.</summary>
    public static readonly WordSet Words = WordSet.Of(CountingReader.Cues, WordKey.Set("according", "citing"));

    /// <summary>All credits, sentence by sentence.</summary>
    public List<Credit> Read()
    {
        for (var index = 0; index < text.Sentences.Length; index++)
        {
            credits.Enter(index);
            ref readonly var gist = ref text.Gist(index);
            if (gist.Has(TokenKind.Colon))
                sources.ReadFront();
            if (HasCue(gist))
                ReadCues();
            sources.ReadBack();
        }
        return credits.Credits;
    }

    private static bool HasCue(in Gist gist) => gist.Does(Deed.Say | Deed.Tell) || gist.Is(Kind.Have) || gist.Has(Mark.Credit);

    private void ReadCues()
    {
        for (var i = credits.Sentence.First; i < credits.Sentence.End; i++)
        {
            var word = text.Word(i);
            if (word.Deeds != Deed.None || word.Phrases.Length > 0 || word.Is(Kind.Have) || text.Has(i, Mark.Credit))
                ReadAt(i);
        }
    }

    private void ReadAt(int i)
    {
        if (text.Is(i, Keys.According) && text.Is(i + 1, Keys.To))
            sources.ReadAccording(i);
        else if (text.Is(i, Keys.Citing))
            sources.ReadCiting(i);
        else if (new CountingReader(text, credits.Sentence).IsCue(i))
            sources.ReadCounting(i);
        else if (new SpeechVerbs(text, credits.Sentence) is var verbs && verbs.Says(i))
            ReadVerb(i, verbs);
    }

    private void ReadVerb(int i, SpeechVerbs verbs)
    {
        if (text.Word(i).Has(Form.Participle) && verbs.IsBySomebody(i))
            sources.ReadBy(i);
        else if (verbs.IsCue(i))
            statements.ReadCue(i);
    }
}
