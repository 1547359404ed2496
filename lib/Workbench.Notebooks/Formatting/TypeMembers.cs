using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Workbench.Notebooks.Formatting;

/// <summary>The public properties and fields of a type, a base type's first, in the order of their declaration.</summary>
internal static class TypeMembers
{
    private const BindingFlags Public = BindingFlags.Instance | BindingFlags.Public;

    private static readonly ConcurrentDictionary<Type, ImmutableArray<Member>> s_known = new();

    /// <summary>The members of a type.</summary>
    public static ImmutableArray<Member> Of(Type type) => s_known.GetOrAdd(type, Read);

    private static ImmutableArray<Member> Read(Type type)
    {
        var properties = type.GetProperties(Public)
            .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike)
            .Select(property => (Info: (MemberInfo)property, Get: (Func<object, object?>)property.GetValue));
        var fields = type.GetFields(Public).Select(field => (Info: (MemberInfo)field, Get: (Func<object, object?>)field.GetValue));
        return
        [
            .. properties.Concat(fields)
                .OrderBy(member => Depth(member.Info.DeclaringType!))
                .ThenBy(member => member.Info.MetadataToken)
                .DistinctBy(member => member.Info.Name)
                .Select(member => new Member(member.Info.Name, member.Get)),
        ];
    }

    private static int Depth(Type type) => type.BaseType is { } parent ? Depth(parent) + 1 : 0;

    /// <summary>A member's name and how to read it.</summary>
    internal sealed record Member(string Name, Func<object, object?> Get);
}
