using System.Reflection;

namespace Workbench.Notebooks.Execution;

/// <summary>The names of the variables that cells have declared, in the order of their declaration.</summary>
internal sealed class SubmissionNames
{
    private readonly Lock _gate = new();
    private readonly List<string> _names = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private int _next;

    /// <summary>The names until now; also while a cell runs, whose variables are known from its start.</summary>
    public string[] Of(object?[] submissions)
    {
        lock (_gate)
        {
            for (var i = _next; i < submissions.Length; i++)
            {
                if (submissions[i] is not { } submission)
                    continue;
                _next = i + 1;
                _names.AddRange(Declared(submission).Select(field => field.Name).Where(_known.Add));
            }
            return [.. _names];
        }
    }

    /// <summary>The variables that one cell declared, without those that the compiler made.</summary>
    public static IEnumerable<FieldInfo> Declared(object submission) => submission.GetType()
        .GetFields(BindingFlags.Instance | BindingFlags.Public)
        .Where(field => !field.Name.StartsWith('<'));
}
