namespace Workbench.Cli.Terminal;

/// <summary>Text from sources, codings and notebooks, made safe to print: it can move no cursor and colour nothing.</summary>
internal static class PrintableText
{
    /// <summary>The text with every control character but line ends replaced by �.</summary>
    public static string Of(string text) => string.Concat(text.Select(c => char.IsControl(c) && c != '\n' ? '\uFFFD' : c));

    /// <summary>Writes a diagnostic to standard error.</summary>
    public static void Diagnose(string line) => Console.Error.WriteLine(Of(line));
}
