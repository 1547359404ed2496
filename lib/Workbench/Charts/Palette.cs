namespace Workbench.Charts;

/// <summary>
/// Colours that the colour-blind tell apart (after Okabe and Ito's set), of middle lightness so that they read on light and dark
/// grounds. Nothing is told by colour alone.
/// </summary>
internal static class Palette
{
    public const string Blue = "#2f86c5";
    public const string Orange = "#d98200";
    public const string Green = "#0a9a72";
    public const string Pink = "#c36a98";
    public const string Vermilion = "#d55e00";
    public const string Grey = "#8a8f98";

    /// <summary>The colour with an opacity from 0 to 255.</summary>
    public static string Faint(string colour, byte opacity) =>
        $"rgba({Convert.ToByte(colour[1..3], 16)},{Convert.ToByte(colour[3..5], 16)},{Convert.ToByte(colour[5..7], 16)},0.{opacity * 100 / 256:D2})";
}
