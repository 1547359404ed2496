using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;

namespace Workbench.Notebooks.Language.Documentation;

/// <summary>What an XML documentation comment says, as plain text.</summary>
internal sealed record XmlDoc
{
    /// <summary>What it is.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What it gives back.</summary>
    public string Returns { get; init; } = "";

    /// <summary>What else there is to say.</summary>
    public string Remarks { get; init; } = "";

    /// <summary>What its parameters and type parameters are for, in order.</summary>
    public ImmutableArray<(string Name, string Text)> Parameters { get; init; } = [];

    /// <summary>What it throws and when.</summary>
    public ImmutableArray<(string Name, string Text)> Exceptions { get; init; } = [];

    /// <summary>Whether the text is that of what it overrides or implements.</summary>
    public bool Inherits { get; init; }

    /// <summary>The member whose text it takes, when it says which.</summary>
    public string? InheritsFrom { get; init; }

    /// <summary>What it says of a parameter; empty when nothing.</summary>
    public string Parameter(string name) => Parameters.FirstOrDefault(p => p.Name == name).Text ?? "";

    /// <summary>Reads a <c>member</c> or <c>doc</c> element; null when it is not XML.</summary>
    public static XmlDoc? Parse(string xml)
    {
        XElement root;
        try
        {
            root = XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
        var inherited = root.Element("inheritdoc");
        return new XmlDoc
        {
            Summary = Text(root.Element("summary")),
            Returns = Text(root.Element("returns") ?? root.Element("value")),
            Remarks = Text(root.Element("remarks")),
            Parameters = [.. root.Elements().Where(e => e.Name.LocalName is "param" or "typeparam").Select(e => (Named(e, "name"), Text(e)))],
            Exceptions = [.. root.Elements("exception").Select(e => (XmlDocText.ShortName(Named(e, "cref")), Text(e)))],
            Inherits = inherited is not null,
            InheritsFrom = inherited?.Attribute("cref")?.Value,
        };
    }

    private static string Text(XElement? element) => element is null ? "" : XmlDocText.Of(element);

    private static string Named(XElement element, string attribute) => element.Attribute(attribute)?.Value ?? "";
}
