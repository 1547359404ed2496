using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workbench.Notebooks.Kernel;

/// <summary>How messages are written: UTF-8, names with underscores, one line each.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(EngineRequest))]
[JsonSerializable(typeof(EngineEvent))]
internal sealed partial class EngineJson : JsonSerializerContext
{
    private static readonly JsonWriterOptions s_writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Appends a message and the end of its line.</summary>
    public static void Append(Stream to, EngineRequest request)
    {
        using (var writer = new Utf8JsonWriter(to, s_writing))
            JsonSerializer.Serialize(writer, request, Default.EngineRequest);
        to.WriteByte((byte)'\n');
    }

    /// <summary>Appends a message and the end of its line.</summary>
    public static void Append(Stream to, EngineEvent message)
    {
        using (var writer = new Utf8JsonWriter(to, s_writing))
            JsonSerializer.Serialize(writer, message, Default.EngineEvent);
        to.WriteByte((byte)'\n');
    }
}
