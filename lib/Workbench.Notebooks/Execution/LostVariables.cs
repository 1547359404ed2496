using System.Globalization;

namespace Workbench.Notebooks.Execution;

/// <summary>Says what is lost with a session.</summary>
internal static class LostVariables
{
    private const int MostNames = 20;

    /// <summary>A sentence with the names of the variables.</summary>
    public static string Say(IReadOnlyList<string> variables)
    {
        if (variables.Count == 0)
            return "The session is lost; it held no variables.";
        var names = string.Join(", ", variables.Take(MostNames));
        var more = variables.Count > MostNames
            ? string.Create(CultureInfo.InvariantCulture, $" and {variables.Count - MostNames} more")
            : "";
        return $"The session and its variables are lost: {names}{more}.";
    }
}
