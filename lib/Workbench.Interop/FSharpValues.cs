using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace Workbench.Interop;

/// <summary>Values of the library as F# writes them: options for what may not be stated, lists for rows.</summary>
public static class FSharpValues
{
    /// <summary>Some value, or None for null.</summary>
    public static FSharpOption<T> ToOption<T>(this T? value)
        where T : struct => value is { } stated ? FSharpOption<T>.Some(stated) : FSharpOption<T>.None;

    /// <summary>Some reference, or None for null.</summary>
    public static FSharpOption<T> ToOption<T>(this T? value)
        where T : class => value is null ? FSharpOption<T>.None : FSharpOption<T>.Some(value);

    /// <summary>The rows as an F# list.</summary>
    public static FSharpList<T> ToFSharpList<T>(this IEnumerable<T> items) => ListModule.OfSeq(items);
}
