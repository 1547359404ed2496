using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Finds the figures of a document, sentence by sentence.</summary>
internal sealed class FigureReader(AnnotatedText text)
{
    private static readonly ulong Numbers = WordKey.Of("numbers");
    private static readonly ulong Most = WordKey.Of("most");
    private static readonly ulong Majority = WordKey.Of("majority");

    private readonly FoundFigures found = new();

    public List<FoundFigure> Read()
    {
        var quantities = text.Quantities;
        var sentence = 0;
        for (var i = 0; i < quantities.Length; i++)
        {
            ref readonly var quantity = ref quantities[i];
            if (!CanBeFigure(quantity) || IsTheNumbers(quantity.FirstToken))
                continue;
            while (text.Sentences[sentence].End <= quantity.FirstToken)
                sentence++;
            ReadOne(quantity, sentence);
        }
        return found.ToList();
    }

    /// <summary>A single person is no figure, and nobody is none.</summary>
    private static bool CanBeFigure(in Quantity quantity) =>
        (quantity.Kind == QuantityKind.Count || quantity.Kind == QuantityKind.Fraction) && quantity.Estimate is not { Low: <= 1, High: <= 1 }
        && IsWhole(quantity.Estimate.Low) && IsWhole(quantity.Estimate.High);

    /// <summary>"increased the numbers of officers": how many is not said.</summary>
    private bool IsTheNumbers(int first) => text.Is(first, Numbers) && text.Is(first - 1, Keys.The);

    private static bool IsWhole(decimal? bound) => bound is null or { Scale: 0 } || decimal.Truncate(bound.Value) == bound;

    private void ReadOne(Quantity quantity, int sentenceIndex)
    {
        var sentence = text.Sentences[sentenceIndex];
        var noun = new CountedNounReader(text, sentence).Read(quantity);
        var whole = new WholeReader(text, found, noun, sentence, sentenceIndex).Read();
        if (noun.As == CountedAs.NotPeople)
        {
            ReadToll(noun, sentence, sentenceIndex);
            return;
        }
        var predicate = new PredicateReader(text, found, noun, sentence, sentenceIndex).Read(whole);
        if (predicate.IsFound && !predicate.IsHypothetical && !IsPerhapsThing(noun, predicate) && !(quantity.Kind == QuantityKind.Fraction && IsLooseFraction(noun, predicate)))
            found.Add(new(noun, predicate, sentenceIndex, whole));
    }

    /// <summary>A plural that only its ending makes one of people is one where people only can be what is said of it: dead, hurt, arrested.</summary>
    private bool IsPerhapsThing(CountedNoun noun, Predicate predicate) =>
        noun.As == CountedAs.Unsure && !(text.IsCapital(noun.NounEnd - 1) && text.Letters(noun.NounEnd - 1)[^1] is 's') && predicate.Category is not (Category.Killed or Category.Injured or Category.Detained);

    /// <summary>"most of them", "half": a share that names no part of what is counted.</summary>
    private bool IsLooseFraction(CountedNoun noun, Predicate predicate) =>
        predicate.Category == Category.PeopleOther || noun.As == CountedAs.Omitted || noun.Quantity.Estimate.Low is not null
        || text.Is(noun.Quantity.EndToken - 1, Most) || text.Is(noun.Quantity.EndToken - 1, Majority);

    private void ReadToll(CountedNoun noun, Sentence sentence, int sentenceIndex)
    {
        if (noun.Quantity.Kind == QuantityKind.Fraction || noun.Quantity.EndToken < sentence.End && text.IsKind(noun.Quantity.EndToken, TokenKind.Hyphen))
            return;
        if (new LivesReader(text, sentence).Read(noun) is { } lives)
        {
            found.Add(new(lives.Noun, lives.Predicate, sentenceIndex, -1));
            return;
        }
        var next = noun.Quantity.EndToken;
        if (next < sentence.End && text.IsWord(next) && !text.Word(next).Is(Kind.PhraseEnd | Kind.Adverb | Kind.Time))
            return;
        var toll = new TollReader(text, sentence, noun).Read();
        if (toll.IsFound)
            found.Add(new(noun, toll, sentenceIndex, -1));
    }
}
