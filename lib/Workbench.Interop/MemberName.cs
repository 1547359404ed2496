using System.Dynamic;

namespace Workbench.Interop;

/// <summary>The name of a member to set: the one way to set a member that all versions of DynamicObj share.</summary>
internal sealed class MemberName(string name) : SetMemberBinder(name, ignoreCase: false)
{
    public override DynamicMetaObject FallbackSetMember(DynamicMetaObject target, DynamicMetaObject value, DynamicMetaObject? errorSuggestion) =>
        throw new NotSupportedException($"'{Name}' is set without a call site");
}
