using System.Collections.Immutable;
using System.Text;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Directives;

/// <summary>What follows the name of a <c>#!</c> command: options with values, and words without one.</summary>
/// <param name="Values">The options' values by name, such as <c>--name</c>.</param>
/// <param name="Words">What belongs to no option.</param>
internal sealed record DirectiveOptions(ImmutableDictionary<string, string> Values, ImmutableArray<string> Words)
{
    private static readonly ImmutableHashSet<string> s_flags = ["--byref", "--expose"];

    /// <summary>Reads the rest of a command's line. Words are parted by spaces, but not within quotes and braces.</summary>
    public static DirectiveOptions Parse(string text)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var words = ImmutableArray.CreateBuilder<string>();
        var tokens = Tokens(text).ToArray();
        for (var i = 0; i < tokens.Length; i++)
        {
            var equals = tokens[i].IndexOf('=', StringComparison.Ordinal);
            if (!tokens[i].StartsWith("--", StringComparison.Ordinal))
                words.Add(tokens[i]);
            else if (equals > 0)
                values[tokens[i][..equals]] = tokens[i][(equals + 1)..];
            else if (s_flags.Contains(tokens[i]) || i + 1 == tokens.Length)
                values[tokens[i]] = "";
            else
                values[tokens[i]] = tokens[++i];
        }
        return new DirectiveOptions(values.ToImmutable(), words.ToImmutable());
    }

    /// <summary>The value of an option, else the first word that is left, else null.</summary>
    public string? ValueOrWord(string option) => Value(option) ?? (Words.IsEmpty ? null : Words[0]);

    /// <summary>The value of an option; null when it is not given.</summary>
    public string? Value(string option) => Values.GetValueOrDefault(option);

    /// <summary>Refuses options that a command does not know.</summary>
    public void AllowOnly(CellPart.Command command, params ReadOnlySpan<string> known)
    {
        foreach (var option in Values.Keys.Order(StringComparer.Ordinal))
        {
            if (!known.Contains(option))
                throw command.Fault($"does not know {option}; known are {string.Join(", ", known!)}.");
        }
    }

    private static IEnumerable<string> Tokens(string text)
    {
        var token = new StringBuilder();
        var (quoted, braces, any) = (false, 0, false);
        foreach (var c in text)
        {
            quoted ^= c == '"';
            if (!quoted)
                braces += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (char.IsWhiteSpace(c) && !quoted && braces <= 0)
            {
                if (any)
                    yield return token.ToString();
                token.Clear();
                any = false;
                continue;
            }
            any = true;
            // quotes part words; in JSON they belong to the text
            if (c != '"' || braces > 0)
                token.Append(c);
        }
        if (any)
            yield return token.ToString();
    }
}
