using System.Collections;
using System.Reflection;

namespace Workbench.Tests.Support;

/// <summary>Finds formatters as .NET Interactive does: by the names of an attribute and its members alone.</summary>
internal static class Conventions
{
    public static string[] MimeTypes(Type type) => [.. Formatters(type).Select(formatter => (string)Get(formatter, "MimeType"))];

    public static string Show(object value, string mimeType)
    {
        using var writer = new StringWriter();
        var formatter = Formatters(value.GetType()).Single(formatter => (string)Get(formatter, "MimeType") == mimeType);
        Assert.Equal(true, formatter.GetType().GetMethod("Format")!.Invoke(formatter, [value, writer]));
        return writer.ToString();
    }

    private static IEnumerable<object> Formatters(Type type)
    {
        var attribute = type.GetCustomAttributes().Single(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");
        var source = Activator.CreateInstance((Type)Get(attribute, "FormatterSourceType"))!;
        return ((IEnumerable)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, [])!).Cast<object>();
    }

    private static object Get(object owner, string property) => owner.GetType().GetProperty(property)!.GetValue(owner)!;
}
