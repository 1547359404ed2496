using System.Globalization;

namespace Workbench.Notebooks.Execution;

/// <summary>The failing line of a cell between its neighbours, marked, with a caret under what failed.</summary>
internal static class CodeExcerpt
{
    private const int Around = 2;

    /// <summary>The lines to show; line and column count from 1, <paramref name="length"/> in characters.</summary>
    public static IEnumerable<string> Lines(string code, int line, int column, int length)
    {
        var lines = code.ReplaceLineEndings("\n").Split('\n');
        var first = Math.Max(1, line - Around);
        var last = Math.Min(lines.Length, line + Around);
        var width = last.ToString(CultureInfo.InvariantCulture).Length;
        for (var number = first; number <= last; number++)
        {
            var mark = number == line ? '>' : ' ';
            var label = number.ToString(CultureInfo.InvariantCulture).PadLeft(width);
            yield return $"{mark} {label} | {lines[number - 1]}".TrimEnd();
            if (number == line)
                yield return $"  {new string(' ', width)} | {Caret(lines[number - 1], column, length)}";
        }
    }

    private static string Caret(string line, int column, int length)
    {
        var start = Math.Clamp(column - 1, 0, line.Length);
        // tabs stay tabs, so that the caret stands under its text
        var lead = string.Concat(line[..start].Select(c => c == '\t' ? '\t' : ' '));
        return lead + new string('^', Math.Clamp(length, 1, Math.Max(1, line.Length - start)));
    }
}
