using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbench.Notebooks.Pages;

/// <summary>Source code as HTML. C# is coloured by its own lexer; anything else is plain.</summary>
internal static class CodeRenderer
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);
    private static readonly string[] CSharpNames = ["csharp", "c#", "cs"];

    public static string ToHtml(string code, string language) =>
        CSharpNames.Contains(language.ToLowerInvariant()) ? Coloured(code) : HtmlText.Escape(code);

    private static string Coloured(string code)
    {
        var html = new StringBuilder(code.Length * 2);
        foreach (var token in SyntaxFactory.ParseTokens(code, options: Script))
        {
            AppendTrivia(html, token.LeadingTrivia);
            Append(html, token.Text, ClassOf(token));
            AppendTrivia(html, token.TrailingTrivia);
        }
        return html.ToString();
    }

    private static void AppendTrivia(StringBuilder html, SyntaxTriviaList trivia)
    {
        foreach (var piece in trivia)
            Append(html, piece.ToFullString(), IsComment(piece) ? "c" : piece.IsDirective ? "d" : null);
    }

    private static void Append(StringBuilder html, string text, string? css)
    {
        var escaped = HtmlText.Escape(text);
        if (css is null || escaped.Length == 0)
            html.Append(escaped);
        else
            html.Append("<span class=\"").Append(css).Append("\">").Append(escaped).Append("</span>");
    }

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    private static string? ClassOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringToken
            or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => "s",
        SyntaxKind.NumericLiteralToken => "n",
        SyntaxKind.IdentifierToken when token.Text is "var" or "await" or "record" => "k",
        var kind when SyntaxFacts.IsKeywordKind(kind) => "k",
        _ => null,
    };
}
