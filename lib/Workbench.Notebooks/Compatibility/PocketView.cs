using System.Collections;
using System.Collections.Immutable;
using System.Dynamic;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Formatting;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>
/// An HTML element that code builds: <c>div[style: "color:red"](b("two"), " words")</c>. Text in it is escaped; elements,
/// HTML and sequences of them stand as they are.
/// </summary>
[TypeFormatterSource(typeof(HtmlSource))]
public sealed class PocketView : DynamicObject, IHtmlContent
{
    private static readonly ImmutableHashSet<string> s_void =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    private readonly string _name;
    private readonly ImmutableArray<(string Name, object? Value)> _attributes;
    private readonly ImmutableArray<object?> _content;

    /// <summary>An element without attributes and content.</summary>
    public PocketView(string name)
        : this(name, [], [])
    {
    }

    private PocketView(string name, ImmutableArray<(string Name, object? Value)> attributes, ImmutableArray<object?> content)
    {
        _name = name;
        _attributes = attributes;
        _content = content;
    }

    /// <inheritdoc/>
    public override bool TryGetIndex(GetIndexBinder binder, object[] indexes, out object? result)
    {
        var names = binder.CallInfo.ArgumentNames;
        var unnamed = indexes.Length - names.Count;
        var attributes = indexes.Skip(unnamed).Select((value, i) => (Name: names[i].Replace('_', '-'), Value: (object?)value));
        result = new PocketView(_name, [.. _attributes, .. attributes], [.. _content, .. indexes.Take(unnamed)]);
        return true;
    }

    /// <inheritdoc/>
    public override bool TryInvoke(InvokeBinder binder, object?[]? args, out object? result)
    {
        result = new PocketView(_name, _attributes, [.. _content, .. args ?? []]);
        return true;
    }

    /// <summary>Adds a class: <c>div.note("…")</c>.</summary>
    public override bool TryGetMember(GetMemberBinder binder, out object? result)
    {
        result = new PocketView(_name, [.. _attributes, ("class", binder.Name.Replace('_', '-'))], _content);
        return true;
    }

    /// <inheritdoc/>
    public override bool TryInvokeMember(InvokeMemberBinder binder, object?[]? args, out object? result)
    {
        result = new PocketView(_name, [.. _attributes, ("class", binder.Name.Replace('_', '-'))], [.. _content, .. args ?? []]);
        return true;
    }

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(ToString());

    /// <summary>The HTML.</summary>
    public override string ToString()
    {
        var html = new StringBuilder();
        html.Append('<').Append(_name);
        foreach (var attribute in _attributes.GroupBy(attribute => attribute.Name, attribute => Text(attribute.Value)))
            html.Append(' ').Append(attribute.Key).Append("=\"").Append(ShapeHtml.Escape(string.Join(' ', attribute))).Append('"');
        html.Append('>');
        if (s_void.Contains(_name))
            return html.ToString();
        foreach (var item in _content)
            Append(html, item);
        return html.Append("</").Append(_name).Append('>').ToString();
    }

    private static void Append(StringBuilder html, object? item)
    {
        switch (item)
        {
            case null:
                break;
            case IHtmlContent content and not MimeText { MimeType: not MimeBundle.Html }:
                content.WriteTo(new StringWriter(html, CultureInfo.InvariantCulture), HtmlEncoder.Default);
                break;
            case string text:
                html.Append(ShapeHtml.Escape(text));
                break;
            case IEnumerable<object?> items when items.All(i => i is IHtmlContent or string):
                foreach (var inner in items)
                    Append(html, inner);
                break;
            case IEnumerable when NotebookContext.Current is { } cell:
                html.Append(cell.Formatters.Format(item, MimeBundle.Html)[MimeBundle.Html]);
                break;
            case IFormattable:
                html.Append(ShapeHtml.Escape(Text(item)));
                break;
            default:
                html.Append(NotebookContext.Current?.Formatters.Format(item, MimeBundle.Html)[MimeBundle.Html] ?? ShapeHtml.Escape(Text(item)));
                break;
        }
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
