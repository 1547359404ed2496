namespace Workbench.Notebooks.Language;

/// <summary>C#'s keywords by the kind of place they stand at.</summary>
internal static class KeywordGroups
{
    public static readonly string[] Types =
    [
        "bool", "byte", "char", "decimal", "double", "dynamic", "float", "int", "long", "nint", "nuint", "object", "sbyte", "short", "string",
        "uint", "ulong", "ushort",
    ];

    public static readonly string[] Expressions =
    [
        "async", "await", "base", "checked", "default", "delegate", "false", "from", "nameof", "new", "null", "sizeof", "stackalloc", "static", "this",
        "throw", "true", "typeof", "unchecked", .. Types,
    ];

    public static readonly string[] Statements =
    [
        "break", "const", "continue", "do", "fixed", "for", "foreach", "goto", "if", "lock", "return", "switch", "try", "unsafe", "using", "var",
        "void", "while", "yield", .. Expressions,
    ];

    public static readonly string[] TypeDeclarations =
    [
        "abstract", "class", "enum", "interface", "internal", "namespace", "partial", "private", "public", "readonly", "record", "sealed", "struct",
    ];

    public static readonly string[] Members =
    [
        "abstract", "async", "class", "const", "delegate", "enum", "event", "explicit", "extern", "implicit", "interface", "internal", "new",
        "operator", "override", "partial", "private", "protected", "public", "readonly", "record", "ref", "required", "sealed", "static", "struct",
        "unsafe", "virtual", "void", "volatile", .. Types,
    ];

    public static readonly string[] Accessors = ["get", "init", "internal", "private", "protected", "set"];

    public static readonly string[] Parameters = ["in", "out", "params", "ref", "scoped", "this", .. Types];

    public static readonly string[] Arguments = ["in", "out", "ref", .. Expressions];

    public static readonly string[] Patterns = ["and", "not", "null", "or", "var", .. Types];

    public static readonly string[] AfterExpression = ["and", "as", "in", "is", "or", "switch", "when", "with"];

    public static readonly string[] QueryClauses =
    [
        "ascending", "by", "descending", "equals", "from", "group", "in", "into", "join", "let", "on", "orderby", "select", "where",
    ];
}
