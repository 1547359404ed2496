using System.Reflection;
using System.Runtime.CompilerServices;

namespace Workbench.Tests.Support;

/// <summary>What others can call in an assembly, as text: types and their members by name.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Assembly assembly) => string.Join("\n", assembly.GetExportedTypes()
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => string.Join("\n", Members(type).Select(line => "    " + line).Prepend(Heading(type))) + "\n"));

    private static string Heading(Type type)
    {
        var bases = new[] { type.BaseType }.OfType<Type>()
            .Where(other => other != typeof(object) && other != typeof(ValueType) && other != typeof(Enum)).Select(ApiName.Of);
        return $"{type.Namespace}: {KindOf(type)} {ApiName.Of(type)}" + string.Concat(bases.Select(name => " : " + name));
    }

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => IsRecord(type) ? "record struct" : "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (IsRecord(type) ? "record" : "class"),
    };

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is not null;

    private static IEnumerable<string> Members(Type type) => type.IsEnum
        ? type.GetEnumNames()
        : type.GetMembers(Declared).Where(member => member.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .Select(member => (member.Name, Line: LineOf(member))).OrderBy(member => member.Name, StringComparer.Ordinal).ThenBy(member => member.Line, StringComparer.Ordinal)
            .Select(member => member.Line).OfType<string>();

    private static string? LineOf(MemberInfo member) => member switch
    {
        ConstructorInfo { IsStatic: false } constructor when IsSeen(constructor) => $"new({Parameters(constructor)})",
        PropertyInfo property when Accessors(property) is { Length: > 0 } accessors => $"{Static(property.GetMethod ?? property.SetMethod)}{ApiName.Of(Nullability.Create(property))} {property.Name}{Index(property)} {{ {accessors} }}",
        MethodInfo { IsSpecialName: false } method when IsSeen(method) => $"{Static(method)}{ApiName.Of(Nullability.Create(method.ReturnParameter))} {method.Name}{ApiName.Arguments(method.GetGenericArguments())}({Parameters(method)})",
        MethodInfo { IsSpecialName: true } method when IsSeen(method) && method.Name.StartsWith("op_", StringComparison.Ordinal) => $"operator {method.Name[3..]}({Parameters(method)})",
        FieldInfo { IsPublic: true } field => $"{(field.IsLiteral ? "const " : Static(field))}{ApiName.Of(Nullability.Create(field))} {field.Name}{(field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "")}",
        _ => null,
    };

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Accessors(PropertyInfo property) => string.Join(" ", new[]
    {
        property.GetMethod is { } get && IsSeen(get) ? "get;" : null,
        property.SetMethod is { } set && IsSeen(set) ? IsInit(set) ? "init;" : "set;" : null,
    }.OfType<string>());

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Index(PropertyInfo property) => property.GetIndexParameters() is { Length: > 0 } parameters
        ? $"[{string.Join(", ", parameters.Select(Parameter))}]"
        : "";

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        $"{(parameter.IsOut ? "out " : "")}{ApiName.Of(Nullability.Create(parameter))} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")}";

    private static string Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool answer => answer ? "true" : "false",
        var value when parameter.ParameterType.IsEnum => Enum.GetName(parameter.ParameterType, value) ?? $"{value}",
        var value => $"{value}",
    };

    private static string Static(MethodInfo? method) => method is { IsStatic: true } ? "static " : "";

    private static string Static(FieldInfo field) => field.IsStatic ? "static " : "";
}
