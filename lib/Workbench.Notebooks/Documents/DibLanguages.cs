using System.Collections.Immutable;
using System.Text.Json;

namespace Workbench.Notebooks.Documents;

/// <summary>The languages that a .dib file's lines can name: those that every notebook has, and those of its meta block.</summary>
internal sealed class DibLanguages
{
    private static readonly ImmutableDictionary<string, string> s_everywhere = new (string Name, string[] Aliases)[]
    {
        ("csharp", ["c#", "C#", "cs"]), ("fsharp", ["f#", "F#", "fs"]), ("pwsh", ["powershell"]), ("javascript", ["js"]), ("markdown", ["md"]),
        ("html", []), ("http", []), ("kql", []), ("mermaid", []), ("sql", []), ("value", []),
    }.SelectMany(language => language.Aliases.Append(language.Name).Select(alias => KeyValuePair.Create(alias, language.Name))).ToImmutableDictionary();

    private readonly ImmutableDictionary<string, string> _names;

    private DibLanguages(string first, ImmutableDictionary<string, string> names)
    {
        Default = first;
        _names = names;
    }

    /// <summary>The language of what stands before the first line that names one.</summary>
    public string Default { get; }

    /// <summary>Reads <c>kernelInfo</c> of a meta block.</summary>
    public static DibLanguages Of(JsonMap meta)
    {
        var names = s_everywhere.ToBuilder();
        if (meta.At("kernelInfo", "items") is { ValueKind: JsonValueKind.Array } items)
        {
            foreach (var item in items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => JsonMap.From(item, [])))
            {
                if (item.StringAt("name") is not { Length: > 0 } name)
                    continue;
                foreach (var alias in item.StringsAt("aliases").Add(name))
                    names[alias] = name;
            }
        }
        return new DibLanguages(meta.StringAt("kernelInfo", "defaultKernelName") ?? NotebookLanguage.CSharp, names.ToImmutable());
    }

    /// <summary>The language that goes by a name; null when none does.</summary>
    public string? Find(string alias) => _names.GetValueOrDefault(alias);
}
