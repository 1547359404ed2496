using System.Collections.Immutable;
using Workbench.Sources;

namespace Workbench.Comparison;

/// <summary>What sources are called in tables and charts.</summary>
internal static class SourceLabels
{
    /// <summary>The most characters of a title.</summary>
    private const int ShortTitle = 40;

    /// <summary>The most letters of a word with which a shortened title does not end.</summary>
    private const int LittleWord = 3;

    /// <summary>One label a source: its outlet, else its author, else the start of its title; its id too where two would be alike.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<Source> sources)
    {
        var labels = sources.Select(ShortName).ToArray();
        return
        [
            .. labels.Select((label, i) => labels.Count(other => other == label) == 1 ? label : $"{label} ({sources[i].Id})"),
        ];
    }

    private static string ShortName(Source source) =>
        source.Metadata.Outlet?.Value ?? source.Metadata.Author?.Value ?? Shorten(source.Metadata.Title?.Value) ?? source.Id;

    private static string? Shorten(string? title)
    {
        if (title is null || title.Length <= ShortTitle)
            return title;
        var cut = title.LastIndexOf(' ', ShortTitle);
        var words = title[..(cut > 0 ? cut : ShortTitle)].Split(' ').ToList();
        while (words.Count > 1 && words[^1].Length <= LittleWord)
            words.RemoveAt(words.Count - 1);
        return string.Join(' ', words).TrimEnd(':', ',', '.') + "…";
    }
}
