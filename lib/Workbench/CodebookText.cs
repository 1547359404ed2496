using System.Text.Json;
using Workbench.Claims;

namespace Workbench;

/// <summary>A codebook as one text, for comparing two.</summary>
internal static class CodebookText
{
    public static string Of(Codebook codebook) => JsonSerializer.Serialize(codebook);
}
