using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>Finds number words within a quote.</summary>
internal static class NumberWords
{
    /// <summary>Where the words stand as words of their own, so that "5" is not found in "15" or "2,500".</summary>
    public static IEnumerable<TextSpan> Find(string number, string quote)
    {
        var folded = new FoldedText(quote);
        var sought = FoldedText.Fold(number);
        foreach (var place in Occurrences.Of(sought, folded.Text))
        {
            if (!Continues(folded.Text, place - 1, -1) && !Continues(folded.Text, place + sought.Length, 1))
                yield return folded.Unfold(place, sought.Length);
        }
    }

    /// <summary>Whether the word or the number goes on at this place.</summary>
    private static bool Continues(string text, int place, int step)
    {
        if (place < 0 || place >= text.Length)
            return false;
        var next = place + step;
        return char.IsLetterOrDigit(text[place])
            || (text[place] is '.' or ',' && next >= 0 && next < text.Length && char.IsDigit(text[next]) && char.IsDigit(text[place - step]));
    }
}
