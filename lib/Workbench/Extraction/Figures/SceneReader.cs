using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Reads place and time from a sentence: the nearest to a number, behind it first.</summary>
internal readonly struct SceneReader(AnnotatedText text, Sentence sentence)
{
    /// <summary>The words after the nearest "in", "at" or "near" that begin a name.</summary>
    public string? Place(CountedNoun noun)
    {
        for (var i = noun.End; i < sentence.End && text.Token(i).Kind is not (TokenKind.Semicolon or TokenKind.Stop); i++)
        {
            if (PlaceAt(i) is { } place)
                return place;
        }
        for (var i = noun.First - 1; i >= sentence.First; i--)
        {
            if (PlaceAt(i) is { } place)
                return place;
        }
        return null;
    }

    /// <summary>The nearest day, date or time word.</summary>
    public string? AsOf(CountedNoun noun)
    {
        for (var i = noun.End; i < sentence.End; i++)
        {
            if (TimeAt(i) is { } time)
                return time;
        }
        for (var i = noun.First - 1; i >= sentence.First; i--)
        {
            if (TimeAt(i) is { } time)
                return time;
        }
        return null;
    }

    private static readonly ulong[] PlaceWords = [Keys.In, Keys.At, WordKey.Of("near"), WordKey.Of("outside"), WordKey.Of("across"), WordKey.Of("inside")];

    private string? PlaceAt(int i)
    {
        if (!text.IsWord(i) || Array.IndexOf(PlaceWords, text.Token(i).Key) < 0)
            return null;
        var first = i + 1;
        while (first < sentence.End && first <= i + 4 && text.IsWord(first) && !text.IsCapital(first) && !text.Word(first).Is(Kind.Preposition))
            first++;
        if (first >= sentence.End || !IsName(first))
            return null;
        var end = first + 1;
        while (end < sentence.End && (IsName(end) || (text.IsKind(end, TokenKind.Hyphen) && end + 1 < sentence.End)))
            end++;
        return text.Words(i + 1, end);
    }

    private bool IsName(int i) => text.IsWord(i) && text.IsCapital(i) && !text.Word(i).Is(Kind.Weekday | Kind.Month | Kind.PhraseEnd);

    private string? TimeAt(int i)
    {
        var quantity = text.QuantityAt(i);
        if (quantity >= 0 && text.Quantities[quantity].Kind == QuantityKind.Date)
            return text.Quantities[quantity].Span.In(text.Text);
        if (!text.IsWord(i))
            return null;
        var word = text.Word(i);
        if (word.Is(Kind.Weekday) && text.IsCapital(i))
            return text.Words(i, i + 1);
        if (word.Is(Kind.Month) && text.IsCapital(i) && i > sentence.First && text.Word(i - 1).Is(Kind.Preposition))
            return text.Words(i, i + 1);
        return word.Is(Kind.Time) && i > sentence.First && IsLastOrThis(i - 1) ? text.Words(i - 1, i + 1) : null;
    }

    private static readonly ulong[] Deictic = [WordKey.Of("last"), WordKey.Of("this"), WordKey.Of("past")];

    private bool IsLastOrThis(int i) => text.IsWord(i) && Array.IndexOf(Deictic, text.Token(i).Key) >= 0;
}
