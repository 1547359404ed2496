namespace Workbench.Notebooks.Language;

/// <summary>How well a name fits what was typed; the better come first.</summary>
internal enum NameMatch
{
    /// <summary>It begins so.</summary>
    Exact,

    /// <summary>It begins so but for upper and lower case.</summary>
    IgnoringCase,

    /// <summary>Its words begin so: <c>gec</c> and <c>GEC</c> mean <c>GetElementCount</c>.</summary>
    Humps,

    /// <summary>It does not.</summary>
    None,
}

/// <summary>Whether a name is meant by what was typed.</summary>
internal static class NameFilter
{
    public static NameMatch Match(string name, string typed)
    {
        if (name.StartsWith(typed, StringComparison.Ordinal))
            return NameMatch.Exact;
        if (name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            return NameMatch.IgnoringCase;
        return char.ToUpperInvariant(name[0]) == char.ToUpperInvariant(typed[0]) && MatchesHumps(name, 0, typed, 0)
            ? NameMatch.Humps
            : NameMatch.None;
    }

    /// <summary>Whether the rest of what was typed is made of beginnings of the rest of the words, in their order.</summary>
    private static bool MatchesHumps(ReadOnlySpan<char> name, int at, ReadOnlySpan<char> typed, int from)
    {
        if (from == typed.Length)
            return true;
        for (; at < name.Length; at++)
        {
            if (!IsHump(name, at) || char.ToUpperInvariant(name[at]) != char.ToUpperInvariant(typed[from]))
                continue;
            // as much of this word as fits, then less of it
            var length = 1;
            while (at + length < name.Length && from + length < typed.Length && char.ToUpperInvariant(name[at + length]) == char.ToUpperInvariant(typed[from + length]))
                length++;
            for (; length > 0; length--)
            {
                if (MatchesHumps(name, at + length, typed, from + length))
                    return true;
            }
        }
        return false;
    }

    private static bool IsHump(ReadOnlySpan<char> name, int at) =>
        at == 0
        || char.IsUpper(name[at])
        || (char.IsDigit(name[at]) && !char.IsDigit(name[at - 1]))
        || (name[at - 1] == '_' && name[at] != '_');
}
