using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames.Prose;

/// <summary>Who a plot or an attack is aimed at is not to blame for it.</summary>
internal static class Victims
{
    private static readonly WordSet Against = WordLists.Blames["against"];

    public static bool IsVictim(BlameScene scene, Mention mention)
    {
        var text = scene.Text;
        for (var i = mention.First - 1; i >= scene.Sentence.First && i >= mention.First - 4; i--)
        {
            if (Against.Contains(text.Token(i).Key) || (text.Deeds(i) & (Deed.Attack | Deed.Kill | Deed.Injure | Deed.Harm | Deed.Arrest)) != 0 && text.Word(i).Forms != Form.None && !text.Word(i).Is(Kind.Event))
                return true;
            if (!text.IsWord(i) || (!text.Word(i).Is(Kind.Determiner | Kind.Possessive | Kind.Title | Kind.PeopleNoun) && !text.IsCapital(i)))
                return false;
        }
        return false;
    }
}
