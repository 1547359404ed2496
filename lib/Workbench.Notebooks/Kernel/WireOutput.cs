using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Kernel;

/// <summary>An output as it goes over the pipe. The texts of JSON types stay texts, as in <see cref="MimeBundle"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Stream), "stream")]
[JsonDerivedType(typeof(Display), "display_data")]
[JsonDerivedType(typeof(Result), "execute_result")]
[JsonDerivedType(typeof(Error), "error")]
internal abstract record WireOutput
{
    private WireOutput()
    {
    }

    /// <summary>The same as an output of a notebook.</summary>
    public abstract Output ToOutput();

    public static WireOutput From(Output output) => output switch
    {
        Output.Stream stream => new Stream(stream.Name, stream.Text),
        Output.DisplayData display => new Display(Texts(display.Data), Printed(display.Metadata)),
        Output.ExecuteResult result => new Result(Texts(result.Data), Printed(result.Metadata), result.ExecutionCount ?? 0),
        Output.Error error => new Error(error.Name, error.Message, error.Traceback),
        _ => throw new InvalidOperationException($"unknown output {output.GetType().Name}"),
    };

    private static ImmutableSortedDictionary<string, string> Texts(MimeBundle bundle) =>
        bundle.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static string? Printed(JsonMap metadata) => metadata.Count == 0 ? null : metadata.ToString();

    private static MimeBundle Bundle(ImmutableSortedDictionary<string, string> texts) =>
        texts.Aggregate(MimeBundle.Empty, (bundle, text) => bundle.With(text.Key, text.Value));

    private static JsonMap Parsed(string? json) => json is null ? JsonMap.Empty : JsonMap.Parse(json);

    public sealed record Stream(string Name, string Text) : WireOutput
    {
        public override Output ToOutput() => new Output.Stream(Name, Text);
    }

    public sealed record Display(ImmutableSortedDictionary<string, string> Data, string? Metadata) : WireOutput
    {
        public override Output ToOutput() => new Output.DisplayData(Bundle(Data), Parsed(Metadata));
    }

    public sealed record Result(ImmutableSortedDictionary<string, string> Data, string? Metadata, int ExecutionCount) : WireOutput
    {
        public override Output ToOutput() => new Output.ExecuteResult(Bundle(Data), Parsed(Metadata), ExecutionCount);
    }

    public sealed record Error(string Name, string Message, ImmutableArray<string> Traceback) : WireOutput
    {
        public override Output ToOutput() => new Output.Error(Name, Message, Traceback);
    }
}
