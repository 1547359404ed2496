using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;

namespace Workbench.Extraction.Figures;

/// <summary>Reads those to whom the same befell as to somebody named before: "was arrested together with four of his aides".</summary>
internal readonly struct CompanionReader(AnnotatedText text, Sentence sentence, CountedNoun noun)
{
    /// <summary>What befell them; none when no "with" joins them.</summary>
    public Predicate Read()
    {
        var with = noun.First - 1;
        if (with <= sentence.First || !text.Is(with, Keys.With))
            return Predicate.None;
        var isTogether = text.Is(with - 1, Keys.Together) || text.Is(with - 1, Keys.Along);
        if (!isTogether && !text.Word(with - 1).Has(Form.Participle))
            return Predicate.None;
        for (var i = isTogether ? with - 2 : with - 1; i > sentence.First; i--)
        {
            if ((text.Deeds(i) & Deed.Outcome) != 0 && text.Word(i).Has(Form.Participle) && text.Word(i - 1).Is(Kind.Be | Kind.Adverb))
                return new(Categories.OfOutcome(text.Deeds(i) & Deed.Outcome), i, noun.End);
        }
        return Predicate.None;
    }
}
