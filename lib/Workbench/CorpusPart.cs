namespace Workbench;

/// <summary>A part of a corpus that a notebook can depend on.</summary>
public enum CorpusPart
{
    /// <summary>What the sources say of themselves.</summary>
    Sources,

    /// <summary>The figures.</summary>
    Figures,

    /// <summary>The blames.</summary>
    Blames,

    /// <summary>The stances.</summary>
    Stances,

    /// <summary>The codebook.</summary>
    Codebook,

    /// <summary>The sources' texts.</summary>
    Texts,
}
