namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Names the class that makes a type's own formatters, by the convention that the engine matches by name.</summary>
/// <param name="formatterSourceType">A class with a constructor without parameters and a method <c>CreateTypeFormatters()</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The class that makes the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;
}
