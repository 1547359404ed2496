using System.Globalization;

namespace Workbench.Tests.Support;

/// <summary>
/// A culture that writes numbers and dates as none of the formats of this project does. It is made by hand, for under invariant
/// globalization there are no others.
/// </summary>
internal static class ForeignCulture
{
    /// <summary>Runs in that culture, in a flow of its own.</summary>
    public static void Run(Action action) => Task.Run(() =>
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Made();
        Assert.Equal("~1.234,5", (-1234.5m).ToString("#,0.##", CultureInfo.CurrentCulture));
        action();
    }).GetAwaiter().GetResult();

    private static CultureInfo Made()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NegativeSign) = (",", ".", "~");
        (culture.DateTimeFormat.ShortDatePattern, culture.DateTimeFormat.DateSeparator) = ("dd.MM.yyyy", ".");
        return culture;
    }
}
