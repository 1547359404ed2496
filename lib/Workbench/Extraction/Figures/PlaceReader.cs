using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Reads the place of a count from its sentence: the nearest to the number, behind it first.</summary>
internal sealed class PlaceReader(AnnotatedText text)
{
    /// <summary>The most words before a name: "a rural", "the southern province of".</summary>
    private const int Lead = 5;

    private static readonly WordSet Prepositions = WordLists.Figures["place-preposition"];
    private static readonly WordSet Links = WordLists.Figures["name-link"];

    private WordMap<bool>? namesInProse;

    /// <summary>The words of the place, without the preposition before them; null when the sentence names none.</summary>
    public string? Read(CountedNoun noun, Sentence sentence)
    {
        for (var i = noun.End; i < sentence.End && text.KindOf(i) is not (TokenKind.Semicolon or TokenKind.Stop); i++)
        {
            if (PlaceAt(i, sentence) is { } place)
                return place;
        }
        for (var i = noun.First - 1; i >= sentence.First; i--)
        {
            if (PlaceAt(i, sentence) is { } place)
                return place;
        }
        return null;
    }

    private string? PlaceAt(int i, Sentence sentence)
    {
        if (!text.IsWord(i) || !text.Is(i, Prepositions) || (text.IsCapital(i) && i > sentence.First && !IsAllCapitals(sentence)))
            return null;
        var name = i + 1;
        while (name < sentence.End && name <= i + Lead && text.IsWord(name) && !text.IsCapital(name) && (!text.Word(name).Is(Kind.Preposition) || text.Is(name, Keys.Of)) && !text.Word(name).Is(Kind.Conjunction | Kind.Relative))
            name++;
        if (name >= sentence.End || !IsName(name) || (IsHeadline(sentence) && !IsNameInProse(name)))
            return null;
        var end = name + 1;
        while (end < sentence.End && (IsName(end) || IsJoint(end, sentence)) && !(IsHeadline(sentence) && !IsNameInProse(end)))
            end++;
        var head = Head(end, sentence);
        return IsNoPlace(name, head) ? null : IsPlaceless(head - 1) ? text.Words(name, end) : text.Words(i + 1, head);
    }

    /// <summary>Past the common nouns that a name stands before: "a Texas high school", "Libya's capital".</summary>
    private int Head(int end, Sentence sentence)
    {
        var head = end;
        if (head + 1 < sentence.End && text.IsKind(head, TokenKind.Clitic) && text.IsWord(head + 1) && !text.Word(head + 1).Is(Kind.PhraseEnd))
            head++;
        while (head < sentence.End && head - end < 4 && text.IsWord(head) && !text.IsCapital(head) && IsNoun(head))
            head++;
        return head > end && text.IsKind(head - 1, TokenKind.Clitic) ? end : head;
    }

    private bool IsNoun(int i)
    {
        var word = text.Word(i);
        return !word.Is(Kind.PhraseEnd | Kind.Adverb | Kind.Time | Kind.Weekday | Kind.Month) && (word.Forms == Form.None || word.Is(Kind.Unit | Kind.Voice | Kind.Clinic)) && !text.Letters(i).EndsWith("ed") && !text.Letters(i).EndsWith("ing") && text.QuantityAt(i) < 0;
    }

    /// <summary>"at Trump supporters", "in a Reuters report", "at the Pentagon briefing" are no places.</summary>
    private bool IsNoPlace(int name, int head) =>
        text.Word(name).Is(Kind.Media | Kind.Title) || text.Word(head - 1).Is(Kind.PeopleNoun | Kind.Report) || (text.IsKind(name + 1, TokenKind.OpenBracket) && head == name + 1);

    /// <summary>"in the Paris attacks": the place is the name.</summary>
    private bool IsPlaceless(int head) => text.Word(head).Is(Kind.Event);

    private bool IsName(int i) => text.IsWord(i) && text.IsCapital(i) && !text.Word(i).Is(Kind.Weekday | Kind.Month | Kind.PhraseEnd);

    /// <summary>What can stand within a name: a hyphen, "de", the stop of "St.".</summary>
    private bool IsJoint(int i, Sentence sentence) =>
        i + 1 < sentence.End && IsName(i + 1)
        && (text.IsKind(i, TokenKind.Hyphen) || (text.IsWord(i) && text.Is(i, Links)) || (text.IsKind(i, TokenKind.Stop) && text.Token(i - 1).Length <= 2));

    private bool IsAllCapitals(Sentence sentence) => text.Token(sentence.First).Has(TokenTraits.AllCaps) && sentence.Kind == SentenceKind.Heading;

    /// <summary>Whether the sentence is a heading with a capital on every word, where capitals tell nothing.</summary>
    private bool IsHeadline(Sentence sentence)
    {
        if (sentence.Kind != SentenceKind.Heading)
            return false;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.IsWord(i) && !text.IsCapital(i) && text.Token(i).Length > 4)
                return false;
        }
        return true;
    }

    private bool IsNameInProse(int i) => (namesInProse ??= NamesInProse())[text.Token(i).Key];

    private WordMap<bool> NamesInProse()
    {
        var names = new WordMap<bool>();
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.First + 1; sentence.Kind == SentenceKind.Prose && i < sentence.End; i++)
            {
                if (IsName(i))
                    names.At(text.Token(i).Key) = true;
            }
        }
        return names;
    }
}
