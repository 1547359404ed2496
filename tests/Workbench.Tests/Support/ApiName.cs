using System.Reflection;

namespace Workbench.Tests.Support;

/// <summary>Names of types as C# writes them.</summary>
internal static class ApiName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(NullabilityInfo value)
    {
        var isNullable = value.ReadState == NullabilityState.Nullable || (value.ReadState == NullabilityState.Unknown && value.WriteState == NullabilityState.Nullable);
        var name = value.ElementType is { } element
            ? Of(element) + "[]"
            : Generic(Nullable.GetUnderlyingType(value.Type) ?? value.Type, [.. value.GenericTypeArguments.Select(Of)]);
        return name + (isNullable && !name.EndsWith('?') ? "?" : "");
    }

    public static string Of(Type type) => Generic(type, null);

    public static string Arguments(Type[] arguments) => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Of))}>";

    private static string Generic(Type type, string[]? arguments)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsByRef)
            return Of(type.GetElementType()!);
        var own = type.GetGenericArguments();
        arguments = arguments is { Length: > 0 } given && given.Length == own.Length ? given : [.. own.Select(Of)];
        var name = type.Name.Split('`')[0] + (arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments)}>");
        return type is { IsNested: true, IsGenericParameter: false } ? $"{Of(type.DeclaringType!)}.{name}" : name;
    }
}
