[assembly: Workbench.Interop.TypeFormatterSource(typeof(Workbench.Interop.WorkbenchFormatters))]

namespace Workbench.Interop;

/// <summary>
/// Names the class that knows how types of other libraries are shown. Workbench's notebook engine finds this attribute of
/// the assembly by its name alone when a cell references the assembly.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;
}
