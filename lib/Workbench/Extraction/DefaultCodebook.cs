using System.Reflection;
using Workbench.Claims;

namespace Workbench.Extraction;

/// <summary>The codebook that ships with the library: the manual's categories and vague words, and some actors of the world.</summary>
public static class DefaultCodebook
{
    private static readonly Lazy<Codebook> Lazy = new(ShippedCodebook.Create);

    /// <summary>The codebook; made once.</summary>
    public static Codebook Value => Lazy.Value;

    /// <summary>Its YAML text, for those who start a codebook of their own from it.</summary>
    public static string Text()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Workbench.Extraction.Codebook.default.yaml")
            ?? throw new InvalidOperationException("the default codebook is not embedded in the library");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
