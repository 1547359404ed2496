using System.Text;
using System.Text.RegularExpressions;
using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Language;

/// <summary>Writes what is said about a symbol, as plain text and as Markdown at once.</summary>
internal sealed partial class InspectionWriter
{
    private readonly StringBuilder _plain = new();
    private readonly StringBuilder _markdown = new();

    /// <summary>Code; in plain text an arrow marks the one meant among several.</summary>
    public void Code(string code, string mark = "")
    {
        Separate();
        _plain.Append(mark).Append(code);
        _markdown.Append("```csharp\n").Append(code).Append("\n```");
    }

    /// <summary>Several lines of code; nothing when there are none.</summary>
    public void Codes(IReadOnlyCollection<string> lines)
    {
        if (lines.Count == 0)
            return;
        Separate();
        _plain.AppendJoin("\n", lines.Select(line => $"  {line}"));
        _markdown.Append("```csharp\n").AppendJoin("\n", lines).Append("\n```");
    }

    /// <summary>A paragraph.</summary>
    public void Text(string text)
    {
        if (text.Length == 0)
            return;
        Separate();
        _plain.Append(text);
        _markdown.Append(Escape(text).Replace("\n", "\n\n", StringComparison.Ordinal));
    }

    /// <summary>A heading and what belongs under it by name; nothing when there is nothing.</summary>
    public void Items(string heading, IEnumerable<(string Name, string Text)> items)
    {
        var known = items.Where(item => item.Text.Length > 0).ToArray();
        if (known.Length == 0)
            return;
        Separate();
        _plain.Append(heading).Append(':');
        _markdown.Append("**").Append(heading).Append("**\n");
        foreach (var (name, text) in known)
        {
            var line = text.Replace('\n', ' ');
            _plain.Append("\n    ").Append(name).Append(": ").Append(line);
            _markdown.Append("\n- `").Append(name).Append("`: ").Append(Escape(line));
        }
    }

    /// <summary>What was written; null when nothing was.</summary>
    public MimeBundle? ToBundle() => _plain.Length == 0
        ? null
        : MimeBundle.Empty.With(MimeBundle.PlainText, _plain.ToString()).With(MimeBundle.Markdown, _markdown.ToString());

    private void Separate()
    {
        if (_plain.Length == 0)
            return;
        _plain.Append("\n\n");
        _markdown.Append("\n\n");
    }

    private static string Escape(string text) => Special().Replace(text, @"\$0");

    [GeneratedRegex(@"[\\`*_<>\[\]#|~]")]
    private static partial Regex Special();
}
