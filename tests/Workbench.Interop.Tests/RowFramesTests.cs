using Deedle;
using Workbench.Claims;
using Workbench.Comparison;
using Workbench.Interop.Tests.Support;
using Workbench.Sources;
using Workbench.Tables;

namespace Workbench.Interop.Tests;

public class RowFramesTests
{
    private static readonly Corpus Corpus = RepositoryFolder.Corpus;

    [Fact]
    public void Sources_have_their_ids_as_keys_and_dates_as_dates()
    {
        SourceRow[] sources =
        [
            new() { Id = "s1", Label = "One", Published = "2021-03-04", Precision = DatePrecision.Day, CodedBy = "machine" },
            new() { Id = "s2", Label = "Two", Published = "2021-03", Precision = DatePrecision.Month, CodedBy = "machine" },
            new() { Id = "s3", Label = "Three", CodedBy = "machine" },
        ];
        var frame = sources.ToFrame();
        var published = frame.GetColumn<DateTime>("Published");
        Assert.Equal(["s1", "s2", "s3"], frame.RowKeys);
        Assert.Equal(new DateTime(2021, 3, 4), published["s1"]);
        Assert.Equal(new DateTime(2021, 3, 1), published["s2"]);
        Assert.False(published.TryGet("s3").HasValue);
        Assert.Equal("month", frame.GetColumn<string>("Precision")["s2"]);
    }

    [Fact]
    public void Figures_have_their_ids_as_keys_codes_for_enumerations_and_gaps_for_what_is_unbounded()
    {
        var figures = Corpus.Figures;
        var frame = figures.ToFrame();
        Assert.Equal(figures.Select(figure => figure.Id), frame.RowKeys);
        Assert.Equal(figures.Select(figure => Code.Of(figure.Qualifier)), frame.GetColumn<string>("Qualifier").Values);
        Assert.Equal(figures.Where(figure => figure.High is null).Select(figure => figure.Id), Missing(frame, "High"));
        Assert.Equal(figures.Sum(figure => figure.Low ?? 0), frame.GetColumn<decimal>("Low").Values.Sum());
    }

    [Fact]
    public void Blames_have_their_ids_as_keys_and_codes_for_enumerations()
    {
        var frame = Corpus.Blames.ToFrame();
        Assert.Equal(Corpus.Blames.Select(blame => blame.Id), frame.RowKeys);
        Assert.Equal(Corpus.Blames.Select(blame => Code.Of(blame.Commitment)), frame.GetColumn<string>("Commitment").Values);
    }

    [Fact]
    public void Stances_have_their_ids_as_keys() =>
        Assert.Equal(Corpus.Stances.Select(stance => stance.Id), Corpus.Stances.ToFrame().RowKeys);

    [Fact]
    public void Rows_come_back_as_the_table_they_were()
    {
        Assert.Equal(Corpus.Figures.ToTable(), Corpus.Figures.ToFrame().ToTable("Id").Select([.. Corpus.Figures.ToTable().Columns.Select(column => column.Name)]));
        Assert.Equal(Corpus.Blames.ToTable(), Corpus.Blames.ToFrame().ToTable("Id").Select([.. Corpus.Blames.ToTable().Columns.Select(column => column.Name)]));
    }

    [Fact]
    public void Deedles_own_reading_of_the_rows_gives_one_column_a_public_property()
    {
        var frame = Frame.FromRecords(Corpus.Figures);
        Assert.Equal(
            typeof(FigureRow).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal),
            frame.ColumnKeys.Order(StringComparer.Ordinal));
        Assert.Equal(Corpus.Figures.Count(figure => figure.High is null), frame.RowCount - frame.GetColumn<decimal?>("High").ValueCount);
    }

    private static IEnumerable<string> Missing(Frame<string, string> frame, string column) =>
        frame.RowKeys.Where(key => !frame.GetColumn<object>(column).TryGet(key).HasValue);
}
