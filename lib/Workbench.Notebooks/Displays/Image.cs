using System.Globalization;
using System.Text;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Formatting;

namespace Workbench.Notebooks.Displays;

/// <summary>A picture to be shown: <c>display(Image.FromFile("map.png", "the harbour"))</c>. Its kind is known by its first bytes, not by its name.</summary>
public sealed class Image
{
    private const string Svg = "image/svg+xml";
    private const string Known = "PNG, JPEG, GIF, WebP or SVG";

    private readonly byte[] _bytes;

    private Image(byte[] bytes, string mimeType, string? description)
    {
        _bytes = bytes;
        MimeType = mimeType;
        Description = description ?? string.Create(CultureInfo.InvariantCulture, $"picture ({mimeType}, {bytes.Length:N0} bytes)");
    }

    /// <summary>Such as <c>image/png</c>.</summary>
    public string MimeType { get; }

    /// <summary>What it shows, for those who do not see it.</summary>
    public string Description { get; }

    /// <summary>A picture that is in a file; a relative path counts from the notebook's folder.</summary>
    /// <exception cref="FormatException">The file holds no picture of a known kind.</exception>
    public static Image FromFile(string path, string? description = null)
    {
        var full = NotebookContext.Current?.Folder is { } folder ? Path.Combine(folder, path) : path;
        var bytes = File.ReadAllBytes(full);
        return new Image(bytes, KindOf(bytes) ?? throw NoPicture(Path.GetFileName(path), bytes), description);
    }

    /// <summary>A picture that is in memory.</summary>
    /// <exception cref="FormatException">The bytes are no picture of a known kind.</exception>
    public static Image FromBytes(byte[] bytes, string? description = null) =>
        new([.. bytes], KindOf(bytes) ?? throw NoPicture("this array", bytes), description);

    /// <inheritdoc/>
    public override string ToString() => Description;

    internal MimeBundle ToBundle() => MimeBundle.Empty.With(MimeBundle.PlainText, Description).With(MimeType, Content);

    /// <summary>The picture inside HTML.</summary>
    internal string ToHtml() => $"<img alt=\"{ShapeHtml.Escape(Description)}\" src=\"data:{MimeType};base64,{Convert.ToBase64String(_bytes)}\">";

    private string Content => MimeType == Svg ? Encoding.UTF8.GetString(_bytes).TrimStart('\uFEFF') : Convert.ToBase64String(_bytes);

    private static FormatException NoPicture(string where, byte[] bytes) => new(
        $"{where} holds no picture: expected {Known}, seen {(bytes.Length == 0 ? "nothing" : $"bytes that begin with {Convert.ToHexString(bytes.AsSpan(0, Math.Min(8, bytes.Length)))}")}.");

    private static string? KindOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        _ => IsSvg(bytes) ? Svg : null,
    };

    private static bool IsSvg(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.UTF8.GetString(bytes[..Math.Min(2048, bytes.Length)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return head.StartsWith("<svg", StringComparison.Ordinal)
            || (head.StartsWith('<') && !head.StartsWith("<html", StringComparison.OrdinalIgnoreCase) && head.Contains("<svg", StringComparison.Ordinal) && (head.StartsWith("<?xml", StringComparison.Ordinal) || head.StartsWith("<!", StringComparison.Ordinal)));
    }
}
