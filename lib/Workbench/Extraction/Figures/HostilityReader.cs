using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Tells by looks and arms whether those counted attack: "armed men", "hundreds in masks", "a crowd with clubs", and not a force that somebody keeps.</summary>
internal readonly struct HostilityReader(AnnotatedText text, Sentence sentence, CountedNoun noun)
{
    /// <summary>The most tokens behind the noun in which looks or arms begin.</summary>
    private const int Reach = 3;

    private static readonly ulong Armed = WordKey.Of("armed");
    private static readonly ulong Command = WordKey.Of("command");
    private static readonly WordSet Hostile = WordLists.Figures["hostile"];
    private static readonly WordSet Veiled = WordLists.Figures["veiled"];
    private static readonly WordSet Bearing = WordLists.Figures["bearing"];
    private static readonly WordSet Attire = WordLists.Figures["attire"];
    private static readonly WordSet CrudeArms = WordLists.Figures["crude-arms"];
    private static readonly WordSet Keeping = WordLists.Figures["keeping"];

    public bool IsHostile => text.Any(new TokenRange(noun.NounFirst, noun.NounEnd - 1), Hostile) || IsHostileBehind();

    /// <summary>"has thousands of armed men under its command": a force that somebody keeps, not one that attacks.</summary>
    public bool IsKept
    {
        get
        {
            if (noun.First > sentence.First && (text.Word(noun.First - 1).Is(Kind.Have) || text.Is(noun.First - 1, Keeping)))
                return true;
            var command = text.IndexOf(text.WordsOf(sentence.Ahead(noun.End, 4)), Command);
            return command >= 0 && text.Word(command - 1).Is(Kind.Possessive);
        }
    }

    private bool IsHostileBehind()
    {
        var behind = noun.End < sentence.End && text.IsKind(noun.End, TokenKind.Comma) ? noun.End + 1 : noun.End;
        if (behind > noun.End && behind < sentence.End && text.Is(behind, Veiled))
            return true;
        var (first, end) = text.WordsOf(new(behind, Math.Min(sentence.End - 1, behind + Reach)));
        if (first < end && text.Is(first, Keys.With) && IsArmament(first + 1))
            return true;
        for (var i = first; i < end; i++)
        {
            if (text.Is(i, Bearing) && (text.Is(i, Armed) || text.Is(i + 1, Attire) || text.Word(i + 1).Is(Kind.Weapon)))
                return true;
            if (text.Is(i, Keys.In) && text.Is(i + 1, Attire))
                return true;
        }
        return false;
    }

    /// <summary>"with clubs and shields", "with hunting rifles".</summary>
    private bool IsArmament(int at)
    {
        var arms = text.WordsOf(sentence.Ahead(at, 3));
        return text.Any(arms, Kind.Weapon) || text.Any(arms, CrudeArms);
    }
}
