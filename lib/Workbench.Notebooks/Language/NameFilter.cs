namespace Workbench.Notebooks.Language;

/// <summary>Whether a name is meant by what was typed: its beginning, or the beginnings of its humps.</summary>
internal static class NameFilter
{
    public static bool Matches(string name, string typed) => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase);
}
