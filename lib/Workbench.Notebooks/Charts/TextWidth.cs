namespace Workbench.Notebooks.Charts;

/// <summary>How wide text is in a common sans-serif font: a measure without a font, a little too wide rather than too narrow.</summary>
internal static class TextWidth
{
    private const double Common = 0.56;
    private const double Full = 1.0;

    public static double Of(string text, double size)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
            width += Of(rune.Value);
        return width * size;
    }

    private static double Of(int rune) => rune switch
    {
        'i' or 'j' or 'l' or '\'' or '|' or '!' or '.' or ',' or ':' or ';' => 0.28,
        'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '/' or '\\' or ' ' or 0xA0 or '-' or 'I' => 0.36,
        'm' or 'w' or 'M' or 'W' or '@' or '%' or '—' => 0.9,
        >= 'A' and <= 'Z' => 0.68,
        >= 0x1100 and <= 0x11FF or >= 0x2E80 and <= 0xD7FF or >= 0xF900 and <= 0xFAFF or >= 0xFF00 and <= 0xFF60 or >= 0x1F000 => Full,
        >= 0x2190 and <= 0x2BFF => 0.85,
        >= 0x0300 and <= 0x036F or 0x200D => 0,
        _ => Common,
    };
}
