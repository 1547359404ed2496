using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Reads the noun that "of" joins to those counted: "the arrest of nine people", "the killing of 148 people", "the bodies of two people", "a mob of 200".</summary>
internal readonly struct NominalReader(AnnotatedText text, Sentence sentence, CountedNoun noun)
{
    private static readonly ulong Loss = WordKey.Of("loss");
    private static readonly WordSet Households = WordLists.Figures["household"];
    private static readonly WordSet Deadly = WordLists.Figures["deadly"];
    private static readonly WordSet Serving = WordLists.Figures["serving"];

    /// <summary>What the noun before an "of" says; none when it says nothing.</summary>
    public Predicate Read(int of)
    {
        var at = NounBefore(of);
        return at < sentence.First ? Predicate.None : OfNoun(at);
    }

    /// <summary>"a family of eight", "a group of 12 workers": what befell the body befell all of it.</summary>
    public bool IsBodyOf(int of) => of - 2 > sentence.First && text.Is(of - 1, Households) && (text.Word(of - 2).Is(Kind.Determiner | Kind.Possessive) || text.IsKind(of - 2, TokenKind.Clitic));

    /// <summary>The noun an "of" belongs to, time and place between them left out: "massacre in Cairo of 600", "killing spree on Tuesday of 148".</summary>
    private int NounBefore(int of)
    {
        var at = of - 1;
        for (var skipped = 0; skipped < 2 && at - 2 >= sentence.First && text.IsWord(at) && (text.IsCapital(at) || text.Word(at).Is(Kind.Time)) && text.Word(at - 1).Is(Kind.Preposition); skipped++)
            at -= 2;
        var isKnown = at < sentence.First || text.Word(at).Kinds != Kind.None || text.Word(at).Deeds != Deed.None;
        return !isKnown && at - 1 >= sentence.First && text.Word(at - 1).Is(Kind.Killing) ? at - 1 : at;
    }

    private Predicate OfNoun(int at)
    {
        var word = text.Word(at);
        var category = word.Is(Kind.Killing) || text.Is(at, Keys.Lives) || text.Is(at, Loss) ? Category.Killed : Categories.OfNoun(word.Kinds & (Kind.OutcomeNoun | Kind.Arrest));
        if (category == Category.None && (word.Has(Form.Gerund | Form.Base) || word.Is(Kind.Event)))
            category = at > sentence.First && text.Is(at - 1, Deadly) ? Category.Killed : Categories.OfOutcome(NominalDeeds(at, word));
        if (category == Category.None && word.Is(Kind.Crowd | Kind.PeopleNoun | Kind.Troop | Kind.Rally | Kind.Mob) && !(noun.As == CountedAs.Noun && Categories.OfNoun(noun.Head) != Category.None))
            category = Categories.OfNoun(word.Kinds);
        if (category == Category.None && word.Is(Kind.Crowd) && noun.As == CountedAs.Omitted)
            category = OfGroup(at);
        return category == Category.None ? Predicate.None : new(category, at, noun.End);
    }

    /// <summary>"a peacekeeping group of 200", "a rebel group of about 30": by the word before it.</summary>
    private Category OfGroup(int group)
    {
        if (group <= sentence.First)
            return Category.None;
        return text.Is(group - 1, Serving) ? Category.Forces : Categories.OfNoun(text.Word(group - 1).Kinds);
    }

    private Deed NominalDeeds(int at, Word word)
    {
        var deeds = text.Deeds(at) & (Deed.Kill | Deed.Injure | Deed.Arrest | Deed.Harm);
        return deeds != 0 || !word.Is(Kind.Event) ? deeds : Deed.None;
    }
}
