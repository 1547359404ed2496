using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;

namespace Workbench.Notebooks.Charts;

/// <summary>The words of a figure: plotly reads line breaks, bold and italics in them; other marks are left out.</summary>
internal sealed partial record RichText(ImmutableArray<ImmutableArray<RichText.Run>> Lines)
{
    /// <summary>How far apart lines stand, in font sizes.</summary>
    public const double LineHeight = 1.25;

    /// <summary>The words of one line that look alike.</summary>
    public readonly record struct Run(string Text, bool IsBold, bool IsItalic);

    /// <summary>Whether there is nothing to read.</summary>
    public bool IsEmpty => Lines.All(line => line.All(run => string.IsNullOrWhiteSpace(run.Text)));

    /// <summary>The words alone, on one line.</summary>
    public string Plain => string.Join(' ', Lines.Select(line => string.Concat(line.Select(run => run.Text)))).Trim();

    public static RichText Parse(string? markup)
    {
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<Run>>();
        var line = ImmutableArray.CreateBuilder<Run>();
        var (bold, italic) = (0, 0);
        foreach (var piece in Mark().Split(markup ?? ""))
        {
            switch (Kind(piece))
            {
                case "br":
                    lines.Add(line.ToImmutable());
                    line.Clear();
                    break;
                case "b" or "strong":
                    bold++;
                    break;
                case "/b" or "/strong":
                    bold--;
                    break;
                case "i" or "em":
                    italic++;
                    break;
                case "/i" or "/em":
                    italic--;
                    break;
                case "text" when piece.Length > 0:
                    line.Add(new Run(WebUtility.HtmlDecode(piece), bold > 0, italic > 0));
                    break;
                default:
                    break;
            }
        }
        lines.Add(line.ToImmutable());
        return new RichText(lines.ToImmutable());
    }

    /// <summary>How wide the widest line is, in pixels, as near as that is known without a font.</summary>
    public double Width(double size) =>
        Lines.Max(line => line.Sum(run => TextWidth.Of(run.Text, size) * (run.IsBold ? 1.07 : 1)));

    /// <summary>How high all lines are, in pixels.</summary>
    public double Height(double size) => Lines.Length * size * LineHeight;

    /// <summary>A mark's name, with a slash before it where it ends; "text" for what is none.</summary>
    private static string Kind(string piece)
    {
        if (!Mark().IsMatch(piece))
            return "text";
        var name = piece.Trim('<', '>').TrimEnd('/').Split(' ')[0];
        return name.ToLowerInvariant();
    }

    [GeneratedRegex("(</?(?:br|b|strong|i|em|u|s|sub|sup|a|span)(?:\\s[^<>]*)?/?>)", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
