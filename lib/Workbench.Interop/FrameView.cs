using Deedle;
using Workbench.Tables;

namespace Workbench.Interop;

/// <summary>What is shown of a frame: its keys and its first rows.</summary>
internal sealed class FrameView : IFrameOperation<Table>
{
    private const int MostRows = 100;

    public static Table Of(IFrame frame) => frame.Apply(new FrameView());

    public Table Invoke<TRow, TColumn>(Frame<TRow, TColumn> frame)
        where TRow : notnull
        where TColumn : notnull
    {
        var whole = frame.ToTable("");
        return whole.Rows.Length <= MostRows ? whole : whole.Take(MostRows).Titled($"The first {MostRows} of {whole.Rows.Length:N0} rows.");
    }
}
