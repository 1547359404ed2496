namespace Workbench.Notebooks.Directives;

/// <summary>A value that a <c>#!set</c> or <c>#!share</c> line hands to the code after it.</summary>
/// <param name="Name">The variable's name, as C# writes it.</param>
/// <param name="Expression">The C# that gives the value.</param>
internal sealed record HandedValue(string Name, string Expression)
{
    /// <summary>The C# that declares the variable; empty when it is handed to itself.</summary>
    public string Declaration => Expression == Name ? "" : $"var {Name} = {Expression};";

    /// <summary>The JavaScript that makes the value, given as JSON, known to this script and those after it.</summary>
    public string Script(string json) => $"globalThis.{Name.TrimStart('@')} = {json};\n";
}
