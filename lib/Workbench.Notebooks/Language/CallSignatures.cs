using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbench.Notebooks.Language.Documentation;

namespace Workbench.Notebooks.Language;

/// <summary>The call in whose argument list the cursor is: what may be meant, and which parameter is being written.</summary>
/// <param name="Overloads">What can be called by that name.</param>
/// <param name="Current">The one that the arguments so far mean or fit best.</param>
/// <param name="Argument">The index of the argument at the cursor.</param>
/// <param name="Name">The parameter that the argument names, when it does.</param>
/// <param name="Given">The parameters that the arguments name.</param>
internal sealed record CallSignatures(
    ImmutableArray<ISymbol> Overloads, ISymbol Current, int Argument, string? Name, ImmutableHashSet<string> Given)
{
    private const string Arrow = "▸ ";
    private const int Most = 10;

    /// <summary>The innermost call around a place, null outside of argument lists and where what is called is unknown.</summary>
    public static CallSignatures? At(SemanticModel model, int cursor, CancellationToken cancellation)
    {
        var left = CursorContext.TokenBefore(model.SyntaxTree.GetRoot(cancellation), cursor);
        for (var node = left.Parent; node is not null; node = node.Parent)
        {
            if (node is AnonymousFunctionExpressionSyntax { Block: { } block } && block.Span.Start < cursor && cursor < block.Span.End)
                return null;
            if (IsArgumentList(node, cursor) && Candidates(model, node, cancellation) is { IsEmpty: false } candidates)
                return Of(model, node, cursor, candidates, cancellation);
        }
        return null;
    }

    /// <summary>The parameter being written, of the current overload; null when it has none there.</summary>
    public IParameterSymbol? Parameter
    {
        get
        {
            var parameters = Parameters(Current);
            return Name is not null ? parameters.FirstOrDefault(parameter => parameter.Name == Name)
                : Argument < parameters.Length ? parameters[Argument]
                : parameters is [.., { IsParams: true } rest] ? rest : null;
        }
    }

    /// <summary>The parameters that may still be given by name.</summary>
    public IEnumerable<string> NamesLeft => Overloads
        .SelectMany(overload => Parameters(overload).Skip(Math.Max(0, Argument - Given.Count)))
        .Select(parameter => parameter.Name)
        .Where(name => name.Length > 0 && !Given.Contains(name))
        .Distinct();

    public void Write(InspectionWriter writer, SymbolDocs docs, Compilation compilation, bool detailed, CancellationToken cancellation)
    {
        var doc = docs.Of(Current, compilation, cancellation);
        writer.Code(SymbolText.Declaration(Current), Overloads.Length > 1 ? Arrow : "");
        if (Parameter is { } parameter)
            writer.Items(string.Create(CultureInfo.InvariantCulture, $"Parameter {parameter.Ordinal + 1} of {Parameters(Current).Length}"), [(parameter.Name, Said(parameter, doc))]);
        writer.Text(doc?.Summary ?? "");
        if (detailed && doc is not null)
            writer.Items("Parameters", doc.Parameters);
        var others = Overloads.Where(overload => !SymbolEqualityComparer.Default.Equals(overload, Current)).Select(SymbolText.Declaration).ToArray();
        writer.Codes(detailed || others.Length <= Most ? others : [.. others.Take(Most), string.Create(CultureInfo.InvariantCulture, $"… and {others.Length - Most} more")]);
    }

    private static string Said(IParameterSymbol parameter, XmlDoc? doc) =>
        doc?.Parameter(parameter.Name) is { Length: > 0 } text ? text : SymbolText.TypeName(parameter.Type);

    private static CallSignatures Of(SemanticModel model, SyntaxNode list, int cursor, ImmutableArray<ISymbol> candidates, CancellationToken cancellation)
    {
        var commas = list.ChildTokens().Where(token => token.IsKind(SyntaxKind.CommaToken)).ToArray();
        var argument = commas.Count(comma => comma.Span.End <= cursor);
        var arguments = list.ChildNodes().ToArray();
        var names = arguments.Select(NameOf).ToArray();
        var current = model.GetSymbolInfo(list.Parent!, cancellation).Symbol is { } resolved
            && candidates.FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, resolved.OriginalDefinition)) is not null
            ? resolved
            : Fitting(model, candidates, Math.Max(argument + 1, arguments.Length), arguments);
        var overloads = candidates.Select(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, current.OriginalDefinition) ? current : candidate);
        return new CallSignatures(
            [.. overloads], current, argument, argument < names.Length ? names[argument] : null, [.. names.OfType<string>()]);
    }

    /// <summary>The first that takes at least so many arguments, preferably of the types of those that are there.</summary>
    private static ISymbol Fitting(SemanticModel model, ImmutableArray<ISymbol> candidates, int count, SyntaxNode[] arguments)
    {
        var enough = candidates.Where(candidate => Parameters(candidate) is var parameters && (parameters.Length >= count || parameters is [.., { IsParams: true }])).ToArray();
        return enough.Where(candidate => Takes(model, candidate, arguments)).MaxBy(candidate => Exact(model, candidate, arguments)) ?? enough.FirstOrDefault() ?? candidates[0];
    }

    /// <summary>How many of the arguments are of the very type that is asked for.</summary>
    private static int Exact(SemanticModel model, ISymbol candidate, SyntaxNode[] arguments) =>
        arguments.OfType<ArgumentSyntax>().Zip(Parameters(candidate)).Count(pair =>
            !pair.First.Expression.IsMissing && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(pair.First.Expression).Type, pair.Second.Type));

    private static bool Takes(SemanticModel model, ISymbol candidate, SyntaxNode[] arguments) =>
        arguments.OfType<ArgumentSyntax>().Zip(Parameters(candidate)).All(pair =>
            pair.First.Expression.IsMissing
            || model.GetTypeInfo(pair.First.Expression).Type is not { TypeKind: not TypeKind.Error } type
            || pair.Second.Type is ITypeParameterSymbol
            || model.Compilation.HasImplicitConversion(type, pair.Second.Type));

    private static bool IsArgumentList(SyntaxNode node, int cursor) => node switch
    {
        BaseArgumentListSyntax list => node.SpanStart < cursor && (list.GetLastToken(includeZeroWidth: true) is var end && (end.IsMissing || cursor <= end.SpanStart)),
        AttributeArgumentListSyntax list => node.SpanStart < cursor && (list.CloseParenToken.IsMissing || cursor <= list.CloseParenToken.SpanStart),
        _ => false,
    };

    private static ImmutableArray<ISymbol> Candidates(SemanticModel model, SyntaxNode list, CancellationToken cancellation)
    {
        ImmutableArray<ISymbol> found = list.Parent switch
        {
            InvocationExpressionSyntax call => Called(model, call, cancellation),
            BaseObjectCreationExpressionSyntax creation => Constructors(model.GetTypeInfo(creation, cancellation).Type),
            ConstructorInitializerSyntax initializer => model.GetMemberGroup(initializer, cancellation),
            ElementAccessExpressionSyntax access => model.GetIndexerGroup(access.Expression, cancellation).CastArray<ISymbol>(),
            AttributeSyntax attribute => Constructors(model.GetTypeInfo(attribute, cancellation).Type),
            PrimaryConstructorBaseTypeSyntax parent => Constructors(model.GetTypeInfo(parent.Type, cancellation).Type),
            _ => [],
        };
        return [.. found.Where(symbol => model.IsAccessible(list.SpanStart, symbol)).OrderBy(symbol => Parameters(symbol).Length)];
    }

    private static ImmutableArray<ISymbol> Called(SemanticModel model, InvocationExpressionSyntax call, CancellationToken cancellation)
    {
        var group = model.GetMemberGroup(call.Expression, cancellation);
        // called on a type, extension methods of its objects are not meant
        if (call.Expression is MemberAccessExpressionSyntax access && model.GetSymbolInfo(access.Expression, cancellation).Symbol is ITypeSymbol)
            group = group.RemoveAll(SymbolText.IsExtension);
        if (!group.IsEmpty)
            return group;
        return model.GetTypeInfo(call.Expression, cancellation).Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? [invoke] : [];
    }

    private static ImmutableArray<ISymbol> Constructors(ITypeSymbol? type) =>
        type is INamedTypeSymbol named ? named.InstanceConstructors.CastArray<ISymbol>() : [];

    private static ImmutableArray<IParameterSymbol> Parameters(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    private static string? NameOf(SyntaxNode argument) => argument switch
    {
        ArgumentSyntax { NameColon.Name.Identifier.ValueText: var name } => name,
        AttributeArgumentSyntax { NameColon.Name.Identifier.ValueText: var name } => name,
        _ => null,
    };
}
