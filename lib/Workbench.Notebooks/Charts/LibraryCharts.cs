using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Workbench.Notebooks.Charts;

/// <summary>
/// The charts of Plotly.NET and XPlot.Plotly, which write plotly figures. They are known by their names, so that nothing
/// references the libraries; a notebook shows them without the libraries' extensions for .NET Interactive.
/// </summary>
internal static partial class LibraryCharts
{
    private static readonly ConcurrentDictionary<Type, Func<object, string?>?> s_writers = new();

    /// <summary>The chart as plotly's JSON; null for what is no such chart.</summary>
    public static string? FigureOf(object value) => s_writers.GetOrAdd(value.GetType(), Writer)?.Invoke(value);

    private static Func<object, string?>? Writer(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            switch (type.FullName)
            {
                case "Plotly.NET.GenericChart" when type.GetMethod("toFigureJson", BindingFlags.Public | BindingFlags.Static, [type]) is { } write:
                    return chart => Text(write, null, chart);
                case "XPlot.Plotly.PlotlyChart" when type.GetMethod("GetInlineJS", Type.EmptyTypes) is { } write:
                    return chart => OfScript(Text(write, chart) ?? "", chart);
            }
        }
        return null;
    }

    private static string? Text(MethodInfo write, object? owner, params object[] arguments)
    {
        try
        {
            return write.Invoke(owner, arguments) as string;
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    /// <summary>XPlot gives its figure as the script that draws it; the size stands beside it.</summary>
    private static string? OfScript(string script, object chart)
    {
        var parts = Drawing().Match(script);
        if (!parts.Success)
            return null;
        try
        {
            var layout = JsonNode.Parse(parts.Groups["layout"].Value) as JsonObject ?? [];
            foreach (var side in new[] { "Width", "Height" })
            {
                if (chart.GetType().GetProperty(side)?.GetValue(chart) is int pixels)
                    layout.TryAdd(side.ToLowerInvariant(), pixels);
            }
            return new JsonObject { ["data"] = JsonNode.Parse(parts.Groups["data"].Value), ["layout"] = layout }.ToJsonString();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"var data = (?<data>\[.*\]);\s*var layout = (?<layout>.*?);\s*Plotly\.newPlot", RegexOptions.Singleline)]
    private static partial Regex Drawing();
}
