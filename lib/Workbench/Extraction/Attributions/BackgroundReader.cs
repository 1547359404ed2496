using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Attributions;

/// <summary>Knows a relative clause about an event that is taken as known: "the attack that killed 12", "last week's raids, which left 129 dead".</summary>
/// <remarks>The coding manual excepts such a clause from what "authorities said" covers.</remarks>
internal readonly struct BackgroundReader(AnnotatedText text)
{
    private const int VerbReach = 4;
    private const int NounReach = 7;
    private const int MarkReach = 6;

    private static readonly ulong Last = WordKey.Of("last");

    /// <summary>Whether a token stands behind the verb of such a clause.</summary>
    public bool Holds(int token, Sentence sentence)
    {
        for (var i = token - 1; i > sentence.First && i >= token - VerbReach - 1; i--)
        {
            if (!text.IsWord(i))
                return false;
            if (IsRelative(i))
                return i + 1 < token && IsVerb(i + 1) && IsKnownEvent(i, sentence);
        }
        return false;
    }

    private bool IsRelative(int i) => text.Is(i, Keys.That) || (text.Word(i).Is(Kind.Relative) && !text.Is(i, Keys.Whom));

    private bool IsVerb(int i) => text.Word(i).Has(Form.Past | Form.Third) || text.Word(i).Is(Kind.Have);

    /// <summary>Whether the noun before the clause is an event with a mark that it is known: "the", "'s", "last".</summary>
    private bool IsKnownEvent(int relative, Sentence sentence)
    {
        for (var i = relative - 1; i >= sentence.First && i >= relative - NounReach; i--)
        {
            if (text.Word(i).Does(Deed.Say) || text.KindOf(i) is TokenKind.Stop or TokenKind.Semicolon)
                return false;
            if (text.Word(i).Is(Kind.Event))
                return IsMarked(i, sentence) || text.Is(i + 1, Last);
        }
        return false;
    }

    private bool IsMarked(int noun, Sentence sentence)
    {
        for (var i = noun - 1; i >= sentence.First && i >= noun - MarkReach; i--)
        {
            if ((text.Is(i, Keys.The) && i > sentence.First) || text.Is(i, Last) || text.IsKind(i, TokenKind.Clitic) || text.Word(i).Is(Kind.Possessive | Kind.Weekday))
                return true;
            if (text.Word(i).Is(Kind.PhraseEnd) && !text.Word(i).Is(Kind.Preposition))
                return false;
        }
        return false;
    }
}
