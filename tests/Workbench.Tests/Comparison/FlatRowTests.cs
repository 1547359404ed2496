using System.Reflection;
using Workbench.Comparison;

namespace Workbench.Tests.Comparison;

/// <summary>
/// What frame libraries need of a row that they read by reflection. Deedle takes every property and field that the row's
/// assembly can see for a column, internal ones included, in the order in which reflection lists them.
/// </summary>
public class FlatRowTests
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type[] s_simple = [typeof(string), typeof(int), typeof(decimal), typeof(bool)];

    public static TheoryData<Type> Rows => [typeof(SourceRow), typeof(AccountRow), typeof(FigureRow), typeof(BlameRow), typeof(StanceRow)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_has_only_properties_that_are_columns(Type row)
    {
        var hidden = row.GetProperties(Instance).Where(property => property.GetMethod is { IsAssembly: true } or { IsFamilyOrAssembly: true });
        Assert.Empty(hidden.Select(property => property.Name));
        Assert.Empty(row.GetFields(Instance).Where(field => field.IsPublic || field.IsAssembly).Select(field => field.Name));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_column_of_a_row_is_of_a_simple_type(Type row) =>
        Assert.All(row.GetProperties(), property => Assert.True(IsSimple(property.PropertyType), $"{property.Name} is {property.PropertyType}"));

    [Theory]
    [MemberData(nameof(Rows))]
    public void No_two_columns_of_a_row_have_one_name(Type row) =>
        Assert.Equal(row.GetProperties().Length, row.GetProperties().Select(property => property.Name).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void What_can_be_unbounded_is_a_nullable_number() =>
        Assert.All(["Low", "High"], bound => Assert.Equal(typeof(decimal?), typeof(FigureRow).GetProperty(bound)!.PropertyType));

    private static bool IsSimple(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var bare && (bare.IsEnum || s_simple.Contains(bare));
}
