using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Workbench.Notebooks.Documents;

/// <summary>
/// The cell ids that nbformat 4.5 asks for. A missing, malformed or repeated id is replaced by one computed from the
/// cell's kind and source, so that the same notebook always gets the same ids and an edit moves only its own.
/// </summary>
internal static class CellIds
{
    public static ImmutableArray<Cell> Complete(ImmutableArray<Cell> cells)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var keeps = cells.Select(cell => IsValid(cell.Id) && taken.Add(cell.Id)).ToArray();
        return [.. cells.Select((cell, index) => keeps[index] ? cell : cell with { Id = FreeId(cell, taken) })];
    }

    private static bool IsValid(string id) =>
        id.Length is >= 1 and <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static string FreeId(Cell cell, HashSet<string> taken)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{cell.GetType().Name}\n{cell.Source}"));
        var stem = Convert.ToHexStringLower(hash)[..8];
        var id = stem;
        for (var copy = 2; !taken.Add(id); copy++)
            id = $"{stem}-{copy}";
        return id;
    }
}
