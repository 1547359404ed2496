using Microsoft.FSharp.Core;

namespace Workbench.Interop.Tests;

public class FSharpValuesTests
{
    [Fact]
    public void What_is_not_stated_is_none()
    {
        Assert.True(FSharpOption<decimal>.get_IsNone(((decimal?)null).ToOption()));
        Assert.True(FSharpOption<string>.get_IsNone(((string?)null).ToOption()));
    }

    [Fact]
    public void What_is_stated_is_some()
    {
        Assert.Equal(3m, ((decimal?)3m).ToOption().Value);
        Assert.Equal("a", "a".ToOption().Value);
    }

    [Fact]
    public void Rows_are_a_list_in_their_order() => Assert.Equal(["b", "a"], new[] { "b", "a" }.ToFSharpList());
}
