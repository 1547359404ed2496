using Workbench.Quantities.Tokens;
using Workbench.Sources;

namespace Workbench.Extraction.Documents;

/// <summary>Reads the name of a site from what its pages say to their readers.</summary>
internal static class SiteNameReader
{
    private static readonly ulong Join = WordKey.Of("join");
    private static readonly ulong The = WordKey.Of("the");
    private static readonly ulong Mailing = WordKey.Of("mailing");
    private static readonly ulong Newsletter = WordKey.Of("newsletter");
    private static readonly ulong Copyright = WordKey.Of("copyright");

    /// <summary>"Join the X mailing list", "Sign up for the X newsletter", "© 2022 X", "Copyright 2018 X. All rights reserved."</summary>
    public static Metadata Read(DocumentText document, DocumentLine line)
    {
        var (begin, end) = (-1, -1);
        var head = document.Token(line.First);
        for (var at = line.First; at < line.End; at++)
        {
            var token = document.Token(at);
            if (token.Is(The) && begin < 0 && (head.Is(Join) || LinePhrases.Asks.Length(document.Tokens(line), 0) > 0))
                begin = at + 1;
            if (begin >= 0 && end < 0 && (token.Is(Mailing) || token.Is(Newsletter)))
                end = at;
        }
        if (begin < 0 || end < 0)
            (begin, end) = CopyrightOwner(document, line);
        return end > begin && begin >= 0
            ? new Metadata { Outlet = new Stated<string>(document.Words(begin, end), document.Words(line)) }
            : Metadata.None;
    }

    private static (int Begin, int End) CopyrightOwner(DocumentText document, DocumentLine line)
    {
        var at = line.First;
        if (!document.Token(at).IsMark('\u00A9') && !document.Token(at).Is(Copyright))
            return (-1, -1);
        while (at < line.End && (document.Token(at).Kind != TokenKind.Word || document.Token(at).Is(Copyright)))
            at++;
        var end = at;
        while (end < line.End && !EndsName(document, line, end))
            end++;
        return (at, end);
    }

    /// <summary>A full stop inside a name ("GlobalSecurity.org") has no space behind it.</summary>
    private static bool EndsName(DocumentText document, DocumentLine line, int at)
    {
        var kind = document.Token(at).Kind;
        if (kind == TokenKind.Stop)
            return at + 1 == line.End || !document.Token(at + 1).IsGlued;
        return kind is TokenKind.Comma or TokenKind.Symbol or TokenKind.Dash or TokenKind.Number || LinePhrases.Footer.Length(document.Tokens(line), at - line.First) > 0;
    }
}
