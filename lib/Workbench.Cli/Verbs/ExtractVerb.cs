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
        var documents = result.GetRequiredValue(Paths).SelectMany(Documents).ToArray();
        return CountProgress.Show("reading", documents.Length, read => Write(documents, extractor, read));
    }

    /// <summary>Documents are read side by side; their claims come out in the order of the documents.</summary>
    private static int Write(string[] documents, Extractor extractor, Action read)
    {
        var exit = ExitCode.Success;
        using var output = new StreamWriter(Console.OpenStandardOutput());
        var results = documents.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(path => Claims(path, extractor));
        foreach (var (claims, problem) in results)
        {
            output.Write(claims);
            if (problem is not null)
            {
                PrintableText.Diagnose($"workbench extract: {problem}");
                exit = ExitCode.Failed;
            }

            read();
        }

        return exit;
    }

    private static (string Claims, string? Problem) Claims(string path, Extractor extractor)
    {
        try
        {
            return (ClaimLines.Write(extractor.Read(Read(path))), null);
        }
        catch (Exception e) when (e is NotTextException or IOException or UnauthorizedAccessException)
        {
            return ("", e.Message);
        }
    }

    private static Source Read(string path) => path == "-"
        ? SourceFolder.Of("-", DecodeInput())
        : SourceFolder.Of(Path.GetFileNameWithoutExtension(path), SourceText.Read(path));

    private static string DecodeInput()
    {
        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return SourceText.Decode(bytes.ToArray(), "standard input");
    }

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
}
