using System.Reflection;
using Microsoft.FSharp.Core;
using Plotly.NET;
using Plotly.NET.TraceObjects;

namespace Workbench.Interop.Tests.Support;

/// <summary>
/// Plotly.NET's own functions, found by name: what version 5 calls <c>WithTitle</c>, and fills in for C# where an argument is
/// left out, is <c>withTitle</c> in version 6, which leaves that to F#.
/// </summary>
internal static class PlotlyFunctions
{
    /// <summary>Where the functions for charts are, in parts by kind of chart.</summary>
    private static readonly Type[] Charts = [.. typeof(GenericChart).Assembly.GetExportedTypes().Where(type => type.Name == "Chart")];

    public static GenericChart Point(int[] x, int[] y) =>
        (GenericChart)Call(Charts, "Point", [typeof(int), typeof(int), typeof(string)], ("x", x), ("y", y));

    public static GenericChart Titled(this GenericChart chart, string title) => chart.Through(Call(Charts, "WithTitle", [], ("title", title)));

    public static GenericChart XAxisTitled(this GenericChart chart, string title) =>
        chart.Through(Call(
            Charts,
            "WithXAxisStyle",
            [typeof(IConvertible), typeof(IConvertible), typeof(IConvertible)],
            ("Title", Call([typeof(Title)], "init", [], ("Text", title)))));

    public static GenericChart Marked(this GenericChart chart, int size) =>
        chart.Through(Call(Charts, "WithMarker", [], ("marker", Call([typeof(Marker)], "init", [], ("Size", size)))));

    public static GenericChart Combined(params GenericChart[] charts) => (GenericChart)Call(Charts, "Combine", [], ("gCharts", charts));

    public static GenericChart InOneRow(params GenericChart[] charts) =>
        ((FSharpFunc<IEnumerable<GenericChart>, GenericChart>)Call(
            Charts, "Grid", [typeof(IEnumerable<string>), typeof(IEnumerable<GenericChart>)], ("nRows", 1), ("nCols", charts.Length))).Invoke(charts);

    private static GenericChart Through(this GenericChart chart, object function) => ((FSharpFunc<GenericChart, GenericChart>)function).Invoke(chart);

    /// <summary>Calls the one function that takes these arguments; every other one is left out.</summary>
    private static object Call(Type[] owners, string name, Type[] types, params (string Name, object Value)[] arguments)
    {
        var calls =
            from owner in owners
            from function in owner.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where function.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && function.GetGenericArguments().Length == types.Length
            let called = types is [] ? function : function.MakeGenericMethod(types)
            let parameters = called.GetParameters()
            let values = Array.ConvertAll(parameters, parameter => Value(parameter, arguments.FirstOrDefault(argument => argument.Name == parameter.Name).Value))
            where arguments.All(argument => parameters.Any(parameter => parameter.Name == argument.Name))
                && parameters.Zip(values).All(pair => pair.Second is not null || IsOption(pair.First.ParameterType))
            select called.Invoke(null, values);
        return calls.Single()!;
    }

    private static object? Value(ParameterInfo parameter, object? value) =>
        value is null || parameter.ParameterType.IsInstanceOfType(value) ? value
        : IsOption(parameter.ParameterType) && parameter.ParameterType.GetGenericArguments()[0].IsInstanceOfType(value) ? Activator.CreateInstance(parameter.ParameterType, value)
        : null;

    private static bool IsOption(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FSharpOption<>);
}
