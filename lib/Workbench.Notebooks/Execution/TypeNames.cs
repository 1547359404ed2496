using System.Globalization;

namespace Workbench.Notebooks.Execution;

/// <summary>Types by the names that their code uses: <c>List&lt;string&gt;</c>, without namespaces.</summary>
internal static class TypeNames
{
    public static string Of(Type type)
    {
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return $"{Of(underlying)}?";
        if (Keyword(type) is { } keyword)
            return keyword;
        if (IsAnonymous(type))
            return "anonymous";
        var name = type.Name.Split('`')[0];
        return type.IsGenericType
            ? string.Create(CultureInfo.InvariantCulture, $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>")
            : name;
    }

    /// <summary>Whether the compiler made the type for <c>new { … }</c>.</summary>
    public static bool IsAnonymous(Type type) => type.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal);

    private static string? Keyword(Type type) => type.IsEnum ? null : Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "bool",
        TypeCode.Byte => "byte",
        TypeCode.Char => "char",
        TypeCode.Decimal => "decimal",
        TypeCode.Double => "double",
        TypeCode.Int16 => "short",
        TypeCode.Int32 => "int",
        TypeCode.Int64 => "long",
        TypeCode.Single => "float",
        TypeCode.String => "string",
        _ => type == typeof(object) ? "object" : null,
    };
}
