using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Inputs;

namespace Workbench.Notebooks.Directives;

/// <summary>The commands that move values: <c>#!set</c>, <c>#!share</c> and <c>#!value</c>.</summary>
/// <param name="options">The session's options: its folder, and who answers questions.</param>
/// <param name="variables">The names of the session's variables.</param>
internal sealed class ValueCommands(SessionOptions options, Func<string[]> variables)
{
    private static readonly HttpClient s_web = new();

    private readonly Dictionary<string, SharedValue> _values = new(StringComparer.Ordinal);
    private (string Name, string MimeType)? _awaited;

    /// <summary>What <c>#!set</c> asks for; null when the variable is there anyway.</summary>
    public HandedValue? Set(CellPart.Command command, CancellationToken cancellation)
    {
        var given = DirectiveOptions.Parse(command.Arguments);
        given.AllowOnly(command, "--name", "--value", "--mime-type", "--byref");
        var name = Identifier(command, given.Value("--name"));
        var value = given.ValueOrWord("--value") ?? throw command.Fault("needs --value, such as #!set --name limit --value @input:\"How many?\".");
        if (!value.StartsWith('@'))
            return new HandedValue(name, Literal(command, value, given.Value("--mime-type")));
        var (source, rest) = value[1..].Split(':', 2) is [var before, var after] ? (before, after) : (value[1..], "");
        return source switch
        {
            "input" or "password" => Ask(command, name, new InputRequest(Prompt(rest), source == "password"), cancellation) is { } answer ? new HandedValue(name, SymbolDisplay.FormatLiteral(answer, quote: true)) : null,
            _ => new HandedValue(name, From(command, source, rest)),
        };
    }

    /// <summary>What <c>#!share</c> asks for.</summary>
    public HandedValue Share(CellPart.Command command)
    {
        var given = DirectiveOptions.Parse(command.Arguments);
        given.AllowOnly(command, "--from", "--as", "--name", "--mime-type");
        var name = Identifier(command, given.ValueOrWord("--name"));
        var source = given.Value("--from") ?? throw command.Fault("needs --from, such as #!share --from value text.");
        var target = given.Value("--as") is { } other ? Identifier(command, other) : name;
        return new HandedValue(target, From(command, source, name));
    }

    /// <summary>Keeps what <c>#!value</c> names; without a source, the text that follows the line is it.</summary>
    public void Value(CellPart.Command command, CancellationToken cancellation)
    {
        var given = DirectiveOptions.Parse(command.Arguments);
        given.AllowOnly(command, "--name", "--from-file", "--from-url", "--from-value", "--mime-type");
        var name = given.ValueOrWord("--name") ?? throw command.Fault("needs --name, such as #!value --name text.");
        var mimeType = given.Value("--mime-type") ?? MimeBundle.PlainText;
        _awaited = null;
        if (given.Value("--from-file") is { } file)
            _values[name] = new SharedValue(Load(command, file), mimeType);
        else if (given.Value("--from-url") is { } address)
            _values[name] = new SharedValue(Download(command, address, cancellation), mimeType);
        else if (given.Value("--from-value") is { } text)
            _values[name] = new SharedValue(text, mimeType);
        else
            (_awaited, _values[name]) = ((name, mimeType), new SharedValue("", mimeType));
    }

    /// <summary>The text after a <c>#!value</c> line.</summary>
    public void Text(string text)
    {
        if (_awaited is not { } awaited)
            throw new CellFaultException("DirectiveError", "This text follows a #!value that has its value already, or none. Give it a name with #!value --name.", line: null);
        _values[awaited.Name] = new SharedValue(text.Trim('\n'), awaited.MimeType);
    }

    private string From(CellPart.Command command, string source, string name)
    {
        if (NotebookLanguage.Normalize(source) == NotebookLanguage.CSharp)
            return Identifier(command, name);
        if (source != CellParts.Value)
            throw command.Fault($"asks '{source}' for '{name}', and that is not here; values come from csharp, value, input and password.");
        return _values.TryGetValue(name, out var value)
            ? Checked(command, value)
            : throw command.Fault($"asks for the value '{name}', and there is none; there {(_values.Count == 0 ? "are none yet" : $"is {string.Join(", ", _values.Keys.Order(StringComparer.Ordinal))}")}. Make it with #!value --name {name}.");
    }

    private static string Literal(CellPart.Command command, string text, string? mimeType) =>
        Checked(command, new SharedValue(text, mimeType ?? MimeBundle.PlainText));

    private static string Checked(CellPart.Command command, SharedValue value)
    {
        try
        {
            return value.Expression;
        }
        catch (JsonException e)
        {
            throw command.Fault($"has a value that is said to be JSON and is not: {e.Message}");
        }
    }

    /// <summary>The answer; null when nobody is there but the variable is, as one of the notebook's parameters.</summary>
    private string? Ask(CellPart.Command command, string name, InputRequest request, CancellationToken cancellation)
    {
        if (options.Input is { } input)
            return input(request, cancellation).GetAwaiter().GetResult();
        var variable = name.TrimStart('@');
        if (variables().Contains(variable))
            return null;
        return options.Answers.TryGetValue(variable, out var answer) ? answer
            : throw command.Fault($"asks for input (\"{request.Prompt}\") and nobody is there to answer. Give it with -p {variable}=value, or put a variable of that name into a cell tagged 'parameters'.");
    }

    private static string Prompt(string text)
    {
        if (!text.StartsWith('{'))
            return text;
        try
        {
            return JsonElement.Parse(text).TryGetProperty("prompt", out var prompt) ? prompt.ToString() : "";
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private string Load(CellPart.Command command, string file)
    {
        var path = Path.GetFullPath(file, Path.GetFullPath(options.WorkingDirectory ?? "."));
        InputRecorder.Current?.Read(path);
        return File.Exists(path) ? File.ReadAllText(path) : throw command.Fault($"names the file {file}, which is not there; its path counts from the notebook's folder.");
    }

    private static string Download(CellPart.Command command, string address, CancellationToken cancellation)
    {
        try
        {
            return s_web.GetStringAsync(new Uri(address), cancellation).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is HttpRequestException or UriFormatException or NotSupportedException)
        {
            throw command.Fault($"cannot read {address}: {e.Message}");
        }
    }

    private static string Identifier(CellPart.Command command, string? name)
    {
        if (name is null)
            throw command.Fault("needs --name, the name of the variable.");
        return SyntaxFacts.IsValidIdentifier(name) ? $"@{name}"[(SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? 1 : 0)..] : throw command.Fault($"names '{name}', which cannot be a variable's name in C#.");
    }
}
