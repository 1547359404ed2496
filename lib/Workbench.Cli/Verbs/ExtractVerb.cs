using System.CommandLine;
using Workbench.Claims;
using Workbench.Cli.Terminal;
using Workbench.Extraction;
using Workbench.Sources;

namespace Workbench.Cli.Verbs;

/// <summary><c>workbench extract</c>: what the machine alone finds.</summary>
internal static class ExtractVerb
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Documents, or folders of them; - reads one document from standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "How the claims are written.",
        DefaultValueFactory = _ => "jsonl",
    }.AcceptOnlyFromAmong("jsonl");

    private static readonly Option<FileInfo?> CodebookFileOption = new("--codebook")
    {
        Description = "The codebook to read by [default: the workspace's; outside of one, the codebook that ships with the command].",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var verb = new Command("extract", "Prints what the machine alone finds in each document, one claim a line. Needs no workspace.") { Paths, Format, CodebookFileOption };
        verb.SetAction(Extract);
        return verb;
    }

    private static int Extract(ParseResult result)
    {
        if (FindCodebook(result) is not { } codebook)
            return ExitCode.Unusable;
        var extractor = Extractor.Create(codebook);
        var found = result.GetRequiredValue(Paths).Select(path => (Path: path, Documents: Documents(path).ToArray())).ToArray();
        var empty = found.Where(path => path.Documents.Length == 0).ToArray();
        foreach (var (path, _) in empty)
            PrintableText.Diagnose($"workbench extract: {path} holds no documents. The files in a folder that end in .txt or .md are read, not those of folders within it: name each folder of documents, as in {Path.Combine(path, "*")}.");
        string[] documents = [.. found.SelectMany(path => path.Documents)];
        var exit = ByteProgress.Show("reading", documents.Sum(LengthOf), read => Write(documents, extractor, read));
        return empty.Length > 0 ? ExitCode.Failed : exit;
    }

    /// <summary>Documents are read side by side, long ones in parts; their claims come out in the order of the documents.</summary>
    private static int Write(string[] documents, Extractor extractor, Action<long> read)
    {
        var exit = ExitCode.Success;
        using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (var (claims, bytes, problem) in SideBySide.Select(documents.SelectMany(Parts), part => Claims(part, extractor)))
        {
            output.Write(claims);
            if (problem is not null)
            {
                PrintableText.Diagnose($"workbench extract: {problem}");
                exit = ExitCode.Failed;
            }

            read(bytes);
        }

        return exit;
    }

    private static (string Claims, int Bytes, string? Problem) Claims(Part part, Extractor extractor) => part.Text is { } text
        ? (ClaimLines.Write(extractor.Read(SourceFolder.Of(part.Document, text.Text)), text.Start), text.Bytes, null)
        : ("", 0, part.Problem);

    /// <summary>The parts of a document; one that cannot be read ends with its problem.</summary>
    private static IEnumerable<Part> Parts(string path)
    {
        var id = path == "-" ? path : Path.GetFileNameWithoutExtension(path);
        using var parts = (path == "-" ? ReadInput() : SourceParts.Read(path)).GetEnumerator();
        while (true)
        {
            Part part;
            try
            {
                if (!parts.MoveNext())
                    yield break;
                part = new(id, parts.Current, null);
            }
            catch (NotTextException error)
            {
                part = new(id, null, error.Message);
            }

            yield return part;
            if (part.Problem is not null)
                yield break;
        }
    }

    private static IEnumerable<TextPart> ReadInput()
    {
        using var input = Console.OpenStandardInput();
        foreach (var part in SourceParts.Read(input, "standard input"))
            yield return part;
    }

    private static long LengthOf(string path) => path != "-" && new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private static IEnumerable<string> Documents(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path).Where(file => Path.GetExtension(file) is ".txt" or ".md" && !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal)
        : [path];

    private static Codebook? FindCodebook(ParseResult result)
    {
        var path = result.GetValue(CodebookFileOption)?.FullName ?? WorkspaceCodebook(result);
        if (path is null)
            return DefaultCodebook.Value;
        var (codebook, problems) = CodebookFile.Read(path);
        foreach (var problem in problems)
            Console.Error.WriteLine(problem);
        return codebook;
    }

    private static string? WorkspaceCodebook(ParseResult result)
    {
        try
        {
            return WorkbenchCommand.WorkspaceOf(result).CodebookPath is var path && File.Exists(path) ? path : null;
        }
        catch (NoWorkspaceException) when (result.GetValue(WorkbenchCommand.Workspace) is null)
        {
            return null;
        }
    }

    private sealed record Part(string Document, TextPart? Text, string? Problem);
}
