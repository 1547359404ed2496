using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;

namespace Workbench.Extraction.Figures;

/// <summary>Tells where the words behind a counted noun begin to speak of somebody else.</summary>
internal readonly struct OtherSubject(AnnotatedText text, Sentence sentence, CountedNoun noun)
{
    /// <summary>Whether the word right behind the noun turns to others: what those counted say or think.</summary>
    public bool BeginsAt(int i, Word word) => IsWhatIsThought(i) || IsShots(i) || IsWhatIsSaid(i, word);

    /// <summary>Whether a word farther behind turns to another time or to others: "before", "after", "as he was beaten".</summary>
    public bool BeginsBehind(int i) =>
        i > noun.End && (text.Is(i, Keys.Before) || text.Is(i, Keys.After) || (text.Is(i, Keys.As) && i + 1 < sentence.End && text.Word(i + 1).Is(Kind.Pronoun)));

    /// <summary>"Two officials said the mayor was killed": what follows is said of another, unless it is said of "they".</summary>
    private bool IsWhatIsSaid(int i, Word word)
    {
        if (noun.As != CountedAs.Noun || !word.Does(Deed.Say | Deed.Tell) || !word.Has(Form.Past | Form.Third) || word.Is(Kind.PeopleNoun | Kind.Report | Kind.Unit) || i + 1 >= sentence.End)
            return false;
        for (var next = i + 1; next < Math.Min(sentence.End, i + 5); next++)
        {
            if (text.Is(next, Keys.They))
                return false;
        }
        return word.Does(Deed.Tell) || text.Word(i + 1).Is(Kind.Determiner | Kind.Possessive | Kind.Pronoun) || text.Is(i + 1, Keys.That) || text.IsCapital(i + 1);
    }

    /// <summary>"among the dozens fired on Friday": rockets, not people.</summary>
    private bool IsShots(int i) => text.Is(i, Keys.Fired) && noun.As == CountedAs.Omitted && noun.First > sentence.First && text.Is(noun.First - 1, Keys.The);

    /// <summary>"fear among many that the war had come": what those counted think, not what they did.</summary>
    private bool IsWhatIsThought(int i) =>
        noun.As == CountedAs.Omitted && text.Is(i, Keys.That) && i + 1 < sentence.End && !text.Word(i + 1).Is(Kind.Be | Kind.Have | Kind.Modal) && text.Deeds(i + 1) == Deed.None;
}
