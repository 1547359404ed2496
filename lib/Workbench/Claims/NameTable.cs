using Workbench.Sources;

namespace Workbench.Claims;

/// <summary>Checks the names of one list of a codebook: none stands twice, and what one belongs to is known.</summary>
/// <param name="what">What is named: "actor".</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class NameTable(string what, ProblemList problems)
{
    private readonly Dictionary<string, YamlPlace> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Parent, YamlPlace Place, string Key)> parents = new(StringComparer.Ordinal);

    /// <summary>Adds a name or a code.</summary>
    public void Add(string? name, YamlPlace place)
    {
        if (name is not null && !names.TryAdd(name, place))
            problems.Add(place, $"the {what} \"{Messages.Short(name)}\" stands twice, first in line {names[name].Line}; keep one.");
    }

    /// <summary>Adds a name with its aliases and with the larger one it belongs to.</summary>
    public void Add(YamlFields fields, string parentKey)
    {
        if (fields.Text("name") is not { } name)
            return;
        Add(name, fields.PlaceOf("name"));
        if (fields.Text(parentKey) is { } parent)
            parents[name] = (parent, fields.PlaceOf(parentKey), parentKey);
        foreach (var alias in fields.Texts("aliases"))
            AddAlias(alias, name, fields.PlaceOf("aliases"));
    }

    /// <summary>Refuses parents that are unknown or that lead back to their child.</summary>
    public void CheckParents()
    {
        foreach (var (name, (parent, place, key)) in parents)
        {
            if (!names.ContainsKey(parent))
                problems.Add(place, $"\"{Messages.Short(parent)}\", the {key} of \"{Messages.Short(name)}\", is no {what} of this codebook{Messages.DidYouMean(parent, names.Keys)}");
            else if (LeadsBack(name))
                problems.Add(place, $"the {what} \"{Messages.Short(name)}\" belongs to itself by way of its {key}; break the circle.");
        }
        foreach (var (alias, name) in aliases.Where(pair => names.ContainsKey(pair.Key) && pair.Key != pair.Value))
            problems.Add(names[alias], $"\"{Messages.Short(alias)}\" is a {what} and an alias of \"{Messages.Short(name)}\" too; the {what} is taken.", Severity.Warning);
    }

    private void AddAlias(string alias, string name, YamlPlace place)
    {
        if (!aliases.TryAdd(alias, name) && aliases[alias] != name)
            problems.Add(place, $"\"{Messages.Short(alias)}\" is an alias of \"{Messages.Short(aliases[alias])}\" and of \"{Messages.Short(name)}\"; keep it with one of them.");
    }

    private bool LeadsBack(string name)
    {
        var at = name;
        for (var steps = 0; steps <= parents.Count && parents.TryGetValue(at, out var step); steps++)
        {
            at = step.Parent;
            if (at == name)
                return true;
        }
        return false;
    }
}
