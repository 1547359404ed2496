using System.Net;
using System.Text;
using Workbench.Comparison;
using Workbench.Tables;

namespace Workbench.Charts;

/// <summary>Words for plotly, which reads a little HTML in them: everything from a source is escaped, line breaks are ours.</summary>
internal static class ChartText
{
    private const int HoverWidth = 56;
    private const int TitleWidth = 92;
    private const int LongestQuote = 420;

    public static string Escape(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>A title over several lines.</summary>
    public static string Title(string text) => Wrap(text, TitleWidth);

    /// <summary>What hovering over a claim shows: the sentence, the speaker, the chain.</summary>
    public static string Hover(ClaimRow claim, string heading) =>
        $"<b>{Escape(heading)}</b><br>{Wrap("“" + Shorten(claim.Quote, LongestQuote) + "”", HoverWidth)}<br><i>{Wrap(Who(claim), HoverWidth)}</i>";

    /// <summary>Who says it and how it reached the outlet.</summary>
    public static string Who(ClaimRow claim) => claim.Relayed
        ? $"{claim.Speaker} — in {claim.Outlet} ({claim.Chain})"
        : $"{claim.Outlet}, in its own voice";

    /// <summary>One line, cut at a word where it is too long.</summary>
    public static string Shorten(string text, int longest)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= longest)
            return line;
        var cut = line.LastIndexOf(' ', longest - 1);
        return CellText.Cut(line, cut > longest / 2 ? cut : longest - 1).TrimEnd(' ', '·', ',', '…') + "…";
    }

    /// <summary>A sign stays with its number.</summary>
    private static string KeepSigns(string text) => text.Replace("≈ ", "≈\u00a0", StringComparison.Ordinal)
        .Replace("≤ ", "≤\u00a0", StringComparison.Ordinal).Replace("≥ ", "≥\u00a0", StringComparison.Ordinal);

    /// <summary>Escaped, with a break where a line would grow longer than <paramref name="width"/> characters.</summary>
    public static string Wrap(string text, int width)
    {
        var wrapped = new StringBuilder();
        var line = 0;
        foreach (var word in KeepSigns(text).Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line > 0 && line + 1 + word.Length > width)
            {
                wrapped.Append("<br>");
                line = 0;
            }
            else if (line > 0)
            {
                wrapped.Append(' ');
                line++;
            }

            wrapped.Append(Escape(word));
            line += word.Length;
        }

        return wrapped.ToString();
    }
}
