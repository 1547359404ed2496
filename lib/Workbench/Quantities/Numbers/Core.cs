namespace Workbench.Quantities.Numbers;

/// <summary>How a number is written.</summary>
internal enum CoreForm : byte
{
    /// <summary>No number stands here.</summary>
    None,

    /// <summary>With digits: "1,200", "2.3 million".</summary>
    Digits,

    /// <summary>In words: "twenty-six".</summary>
    Words,

    /// <summary>"dozens", "several hundred".</summary>
    Vague,

    /// <summary>"no", "none", "not a single".</summary>
    Zero,

    /// <summary>"half", "two thirds", "one in five", "most".</summary>
    Fraction,
}

/// <summary>A number without its bounds: tokens from <paramref name="First"/> up to, not including, <paramref name="End"/>.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after it.</param>
/// <param name="Low">The least it means.</param>
/// <param name="High">The most it means.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Scale">What its last scale word multiplies by: 1 for "600", a million for "2.3 million".</param>
internal readonly record struct Core(int First, int End, decimal? Low, decimal? High, CoreForm Form, decimal Scale = 1)
{
    public static Core None { get; }

    public bool Exists => Form != CoreForm.None;

    public bool IsSingle => Form is CoreForm.Digits or CoreForm.Words;

    public static Core Of(int first, int end, decimal value, CoreForm form, decimal scale = 1) => new(first, end, value, value, form, scale);
}
