using System.Collections.Frozen;

namespace Workbench.Notebooks.Language;

/// <summary>What the <c>#</c> lines of a cell do, in a sentence each.</summary>
internal static class DirectiveHelp
{
    /// <summary>The directives of C# code, beside the engine's <c>#!</c> lines.</summary>
    public static readonly string[] OfCSharp = ["#i", "#load", "#r"];

    private static readonly FrozenDictionary<string, (string Usage, string Text)> s_help = new Dictionary<string, (string, string)>
    {
        ["#i"] = ("#i \"nuget: address or folder\"", "Adds a feed for the packages that #r names."),
        ["#load"] = ("#load \"file.csx\"", "Runs a C# file as if it stood here; paths count from the notebook's folder."),
        ["#r"] = ("#r \"nuget: Name, version\" or #r \"file.dll\"", "References a package, an assembly's file or a project."),
        ["#!about"] = ("#!about", "Shows what runs this notebook."),
        ["#!csharp"] = ("#!csharp", "What follows is C#."),
        ["#!html"] = ("#!html", "What follows is shown as HTML."),
        ["#!import"] = ("#!import \"file\"", "Runs a notebook or a C# file here; paths count from the notebook's folder."),
        ["#!javascript"] = ("#!javascript", "What follows runs as a script in the page."),
        ["#!lsmagic"] = ("#!lsmagic", "Lists these lines."),
        ["#!markdown"] = ("#!markdown", "What follows is shown as Markdown."),
        ["#!mermaid"] = ("#!mermaid", "What follows is drawn as a Mermaid diagram."),
        ["#!set"] = ("#!set --name name --value value", "Sets a variable."),
        ["#!share"] = ("#!share --from language name", "Brings a value that another language or #!value holds."),
        ["#!time"] = ("#!time", "Shows how long the cell takes."),
        ["#!value"] = ("#!value --name name", "What follows, or a file, is kept as text under a name."),
        ["#!who"] = ("#!who", "Lists the session's variables."),
        ["#!whos"] = ("#!whos", "Lists the session's variables with their types and values."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What may stand after a word of a directive's line: the value of an option, or options.</summary>
    public static string[] Words(string directive, string before) => (directive, before) switch
    {
        ("#!share", "--from") => ["csharp", "value"],
        ("#!set", "--value") => ["@csharp:", "@input:", "@password:", "@value:"],
        (_, "--mime-type") => ["application/json", "text/html", "text/plain"],
        (_, ['-', '-', ..]) => [],
        ("#!share", _) => ["--from", "--as", "--mime-type"],
        ("#!set", _) => ["--name", "--value", "--mime-type"],
        ("#!value", _) => ["--name", "--from-file", "--from-url", "--from-value", "--mime-type"],
        _ => [],
    };

    /// <summary>How a directive is written.</summary>
    public static string Usage(string directive) => s_help.TryGetValue(directive, out var help) ? help.Usage : directive;

    /// <summary>What a directive does; null for one that is not known.</summary>
    public static string? Text(string directive) => s_help.TryGetValue(directive, out var help) ? help.Text : null;
}
