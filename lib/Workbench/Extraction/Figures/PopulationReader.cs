using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Tells those who are counted but are not of the event: the people of a town, the readers of a paper, the voters of an election.</summary>
internal readonly struct PopulationReader(AnnotatedText text, Sentence sentence, CountedNoun noun)
{
    private static readonly ulong Population = WordKey.Of("population");
    private static readonly WordSet Places = WordLists.Figures["populated"];
    private static readonly WordSet Inhabitants = WordLists.Figures["inhabitants"];

    public bool IsPopulation => IsOfPlace || (noun.NounEnd > noun.NounFirst && text.Is(noun.NounEnd - 1, Inhabitants));

    /// <summary>"a country of 28 million people", "a population of 9,000".</summary>
    private bool IsOfPlace =>
        noun.First - 2 >= sentence.First && text.Is(noun.First - 1, Keys.Of) && (text.Is(noun.First - 2, Population) || text.Is(noun.First - 2, Places));
}
