using System.Text;
using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>A text in which runs of white space are one blank, quotation marks and dashes are plain, and invisible characters are left out.</summary>
internal sealed class FoldedText
{
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];

    public FoldedText(string raw)
    {
        var folded = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length; at++)
        {
            if (IsInvisible(raw[at]))
                continue;
            var plain = Plain(raw[at]);
            if (plain == ' ' && folded.Length > 0 && folded[^1] == ' ')
            {
                ends[^1] = at + 1;
                continue;
            }
            folded.Append(plain);
            starts.Add(at);
            ends.Add(at + 1);
        }
        Text = folded.ToString();
    }

    /// <summary>The text after folding.</summary>
    public string Text { get; }

    /// <summary>The span in the unfolded text of a stretch of the folded one.</summary>
    public TextSpan Unfold(int start, int length) =>
        length == 0 ? new TextSpan(0, 0) : TextSpan.Between(starts[start], ends[start + length - 1]);

    /// <summary>A quote, folded, without blanks around it.</summary>
    public static string Fold(string quote) => new FoldedText(quote).Text.Trim();

    private static bool IsInvisible(char character) => character is '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF';

    private static char Plain(char character) => character switch
    {
        '‘' or '’' or '‚' or '‛' or 'ʼ' or '′' or '`' or '´' => '\'',
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
        _ => char.IsWhiteSpace(character) ? ' ' : character,
    };
}
