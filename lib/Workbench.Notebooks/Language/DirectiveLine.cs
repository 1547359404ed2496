using System.Collections.Immutable;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Language;

/// <summary>A line that begins with <c>#</c>, with the cursor in it.</summary>
/// <param name="Text">The line from its <c>#</c> up to the cursor.</param>
/// <param name="Word">The directive's name, <c>#</c> included.</param>
/// <param name="Start">Where the <c>#</c> stands in the cell.</param>
/// <param name="IsCSharp">Whether the line stands among C# code.</param>
internal sealed record DirectiveLine(string Text, string Word, int Start, bool IsCSharp)
{
    /// <summary>The directive that the cursor is in, null elsewhere.</summary>
    public static DirectiveLine? At(string code, int cursor, CellSegment segment)
    {
        var start = cursor == 0 ? 0 : code.LastIndexOfAny(['\n', '\r'], cursor - 1) + 1;
        while (start < cursor && char.IsWhiteSpace(code[start]))
            start++;
        if (start >= cursor || code[start] != '#' || (segment.IsCSharp && CellSyntax.EndsInsideToken(code[segment.Span.Start..start])))
            return null;
        var end = start;
        while (end < code.Length && !char.IsWhiteSpace(code[end]) && code[end] != '"')
            end++;
        return new DirectiveLine(code[start..cursor], code[start..end], start, segment.IsCSharp);
    }

    /// <summary>What the line may go on with.</summary>
    public CompletionList Complete(string folder)
    {
        if (Text.Length <= Word.Length)
            return new CompletionList(Start, Start + Word.Length, [.. Names().Select(Item)]);
        var quote = Text.IndexOf('"', StringComparison.Ordinal);
        var closed = quote >= 0 && Text.IndexOf('"', quote + 1) >= 0;
        if (quote >= 0 && !closed)
            return Paths(Text[(quote + 1)..], folder);
        var last = Text[(Text.LastIndexOf(' ') + 1)..];
        return Word == "#!import" ? Paths(last, folder) : Words(last);
    }

    /// <summary>What the directive does; null when it is not known.</summary>
    public MimeBundle? Describe()
    {
        if (DirectiveHelp.Text(Word) is not { } text)
            return null;
        var writer = new InspectionWriter();
        writer.Code(DirectiveHelp.Usage(Word));
        writer.Text(text);
        return writer.ToBundle();
    }

    private IEnumerable<string> Names() => (IsCSharp ? DirectiveHelp.OfCSharp : [])
        .Concat(CellParts.Known)
        .Where(name => name.StartsWith(Text, StringComparison.OrdinalIgnoreCase));

    private static Completion Item(string name) => new(name, "directive", DirectiveHelp.Usage(name), DirectiveHelp.Text(name));

    /// <summary>Options, and what may follow them.</summary>
    private CompletionList Words(string last)
    {
        var end = Start + Text.Length;
        var before = Text[..^last.Length].TrimEnd();
        var words = DirectiveHelp.Words(Word, before[(before.LastIndexOf(' ') + 1)..]).Where(word => word.StartsWith(last, StringComparison.Ordinal) && !before.Contains(word, StringComparison.Ordinal));
        return new CompletionList(end - last.Length, end, [.. words.Select(word => new Completion(word, "directive", word, null))]);
    }

    private CompletionList Paths(string typed, string folder)
    {
        var items = ImmutableArray.CreateBuilder<Completion>();
        if (Word == "#r" && "nuget: ".StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            items.Add(new Completion("nuget: ", "directive", DirectiveHelp.Usage("#r"), DirectiveHelp.Text("#r")));
        string[] extensions = Word switch
        {
            "#r" => [".dll", ".csproj", ".fsproj"],
            "#load" => [".csx", ".cs"],
            "#!import" => [".ipynb", ".dib", ".csx", ".cs"],
            _ => [],
        };
        var end = Start + Text.Length;
        if (extensions.Length == 0)
            return new CompletionList(end, end, []);
        var name = typed[(typed.LastIndexOf('/') + 1)..];
        items.AddRange(PathItems.In(Path.Combine(folder, typed[..^name.Length]), name, extensions));
        return new CompletionList(end - name.Length, end, items.ToImmutable());
    }
}
