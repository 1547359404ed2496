namespace Workbench.Notebooks.Tests.Formatting;

/// <summary>A type that brings its formatters by .NET Interactive's convention, without a reference to any engine.</summary>
[TypeFormatterSource(typeof(GaugeFormatters))]
internal class Gauge(int value)
{
    public int Value { get; } = value;
}

internal sealed class DerivedGauge(int value) : Gauge(value);

[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;
}

internal sealed class GaugeFormatters
{
#pragma warning disable CA1822 // the convention asks for an instance method
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new GaugeFormatter("text/html", gauge => $"<meter>{gauge.Value}</meter>"),
        new GaugeFormatter("text/plain", gauge => $"gauge {gauge.Value}"),
        new GaugeFormatter("application/vnd.gauge+json", gauge => $"{{ \"data\": [ {gauge.Value} ] }}"),
        new GaugeFormatter("text/markdown", _ => null),
    ];
#pragma warning restore CA1822
}

internal sealed class GaugeFormatter(string mimeType, Func<Gauge, string?> format)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        var text = format((Gauge)instance);
        writer.Write(text);
        return text is not null;
    }
}
