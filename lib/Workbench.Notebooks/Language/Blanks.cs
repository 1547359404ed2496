using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Workbench.Notebooks.Language;

/// <summary>Takes parts of a text out without moving the others.</summary>
internal static class Blanks
{
    /// <summary>The text with spaces for everything but these spans and the line ends.</summary>
    public static string Except(string text, IEnumerable<TextSpan> kept)
    {
        var result = new StringBuilder(text, text.Length);
        var at = 0;
        foreach (var span in kept.OrderBy(span => span.Start))
        {
            Blank(result, at, span.Start);
            at = Math.Max(at, span.End);
        }
        Blank(result, at, text.Length);
        return result.ToString();
    }

    private static void Blank(StringBuilder text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is not ('\n' or '\r'))
                text[i] = ' ';
        }
    }
}
