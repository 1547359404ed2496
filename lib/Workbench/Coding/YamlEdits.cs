using System.Globalization;
using System.Text;
using Workbench.Claims;
using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>Sets keys of groups in a YAML text and leaves every other character as it is.</summary>
internal sealed class YamlEdits(string yaml)
{
    private static readonly string[] Settable = ["at", "before", "after"];

    private readonly List<(int Start, int End, string Text)> edits = [];

    /// <summary>Gives keys of a group their values: in place where they stand, else at the end of the group.</summary>
    public void Set(YamlValue.Mapping group, params ReadOnlySpan<(string Key, string Value)> fields)
    {
        var added = new List<string>();
        foreach (var (key, value) in fields)
        {
            if (group[key] is not { } old)
                added.Add($"{key}: {value}");
            else if (!SaysAlready(old, value))
                Replace(group, key, value);
        }
        if (added.Count > 0)
            Append(group, added);
    }

    /// <summary>The text with all edits made.</summary>
    public string Apply()
    {
        var result = new StringBuilder(yaml);
        foreach (var (start, end, text) in edits.OrderByDescending(edit => edit.Start))
            result.Remove(start, end - start).Insert(start, text);
        return result.ToString();
    }

    /// <summary>A number as YAML.</summary>
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Start and end as YAML.</summary>
    public static string Of(TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"[{span.Start}, {span.End}]");

    /// <summary>Words as YAML, in double quotes, in one line.</summary>
    public static string Of(string words)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in words)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                '\u0085' or '\u2028' or '\u2029' or '\uFEFF' => Escaped(character),
                _ when char.IsControl(character) => Escaped(character),
                _ => character.ToString(),
            });
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>Whether two values are the same but for the keys that are set here.</summary>
    public static bool AreAlike(YamlValue one, YamlValue other) => (one, other) switch
    {
        (YamlValue.Scalar left, YamlValue.Scalar right) => left.Text == right.Text && left.IsNull == right.IsNull,
        (YamlValue.Sequence left, YamlValue.Sequence right) =>
            left.Items.Length == right.Items.Length && left.Items.Zip(right.Items).All(pair => AreAlike(pair.First, pair.Second)),
        (YamlValue.Mapping left, YamlValue.Mapping right) => AreAlike(Lasting(left), Lasting(right)),
        _ => false,
    };

    private static bool AreAlike(List<YamlEntry> left, List<YamlEntry> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => pair.First.Key.Text == pair.Second.Key.Text && AreAlike(pair.First.Value, pair.Second.Value));

    private static List<YamlEntry> Lasting(YamlValue.Mapping group) => [.. group.Entries.Where(entry => !Settable.Contains(entry.Key.Text))];

    private static string Escaped(char character) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");

    private static bool SaysAlready(YamlValue old, string value)
    {
        var written = YamlTree.Parse(value, new ProblemList(""));
        return written is not null && AreAlike(old, written);
    }

    private void Replace(YamlValue.Mapping group, string key, string value)
    {
        var entry = group.Entries.First(entry => entry.Key.Text == key);
        var end = LastCharacter(entry.Value) is var last && last > entry.Key.End.Index ? last : yaml.IndexOf(':', entry.Key.End.Index) + 1;
        var start = yaml.IndexOf(':', entry.Key.End.Index) + 1;
        edits.Add((start, end, " " + value));
    }

    private void Append(YamlValue.Mapping group, List<string> fields)
    {
        if (group.IsFlow)
        {
            var last = group.Entries[^1];
            var at = Math.Max(LastCharacter(last.Value), last.Key.End.Index);
            edits.Add((at, at, ", " + string.Join(", ", fields)));
            return;
        }
        var entry = group.Entries.Last(entry => entry.Value is YamlValue.Scalar { IsBlock: false } or YamlValue.Sequence { Items.IsEmpty: false });
        var end = yaml.IndexOf('\n', Math.Max(LastCharacter(entry.Value), entry.Key.End.Index));
        var indent = "\n" + new string(' ', group.Start.Column - 1);
        edits.Add(end < 0 ? (yaml.Length, yaml.Length, indent + string.Join(indent, fields)) : (end, end, indent + string.Join(indent, fields)));
    }

    /// <summary>Where the last character of a value ends, without what a parser counts to a block list after it.</summary>
    private static int LastCharacter(YamlValue value) =>
        value is YamlValue.Sequence { IsFlow: false, Items: [.., var last] } ? LastCharacter(last) : value.End.Index;
}
