using System.Collections.Immutable;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;

namespace Workbench.Notebooks.Compatibility;

/// <summary>
/// The usings that .NET Interactive gave every cell and this engine only those that need them, so that a misspelt
/// variable stays an error instead of becoming an HTML element.
/// </summary>
internal static class CompatibleUsings
{
    private static readonly string s_tags = typeof(PocketViewTags).FullName!;

    private static readonly ImmutableHashSet<string> s_tagNames = [.. typeof(PocketViewTags).GetProperties().Select(property => property.Name)];

    private static readonly ImmutableDictionary<string, string> s_types = new[]
    {
        typeof(Formatter), typeof(HtmlFormatter), typeof(PlainTextFormatter), typeof(JsonFormatter), typeof(CsvFormatter), typeof(PocketView), typeof(PocketViewTags),
        typeof(Microsoft.DotNet.Interactive.Kernel), typeof(SubmitCode), typeof(KernelInvocationContext), typeof(LaTeXString), typeof(MathString), typeof(DisplayedValue), typeof(PasswordString), typeof(HtmlString), typeof(IHtmlContent),
    }.ToImmutableDictionary(type => type.Name, type => type.Namespace!);

    /// <summary>The usings that would give the names their meaning which the compiler did not find.</summary>
    public static ImmutableArray<string> For(IEnumerable<Diagnostic> errors) =>
        [.. errors.Where(error => error.Id is "CS0103" or "CS0246" or "CS1061").Select(For).OfType<string>().Distinct()];

    private static string? For(Diagnostic error)
    {
        if (!error.Location.IsInSource || error.Location.SourceTree?.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true) is not { } node)
            return null;
        var name = node is GenericNameSyntax generic ? generic.Identifier.Text : node.ToString();
        if (error.Id == "CS1061")
        {
            return name switch
            {
                nameof(Formatter.ToDisplayString) => typeof(Formatter).Namespace,
                nameof(HtmlContentExtensions.ToHtmlContent) => typeof(HtmlContentExtensions).Namespace,
                _ => null,
            };
        }
        var builds = node is IdentifierNameSyntax { Parent: InvocationExpressionSyntax or ElementAccessExpressionSyntax or ArgumentSyntax };
        return builds && s_tagNames.Contains(name) && (node.Parent is not ArgumentSyntax || name == "br") ? s_tags : s_types.GetValueOrDefault(name);
    }
}
