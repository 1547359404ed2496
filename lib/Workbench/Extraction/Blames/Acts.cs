using Workbench.Claims;
using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Blames;

/// <summary>What an actor is held responsible for, by the verb.</summary>
internal static class Acts
{
    public static Act? Of(Deed deeds) => deeds switch
    {
        _ when (deeds & (Deed.Kill | Deed.Injure | Deed.Attack | Deed.Harm | Deed.Perpetrate | Deed.Assail)) != 0 => Act.CarriedOut,
        _ when (deeds & Deed.Direct) != 0 => Act.Directed,
        _ when (deeds & Deed.Finance) != 0 => Act.Financed,
        _ when (deeds & Deed.Arm) != 0 => Act.Armed,
        _ when (deeds & Deed.Enable) != 0 => Act.Enabled,
        _ when (deeds & Deed.Benefit) != 0 => Act.Benefited,
        _ when (deeds & Deed.Support) != 0 => Act.Unspecified,
        _ => null,
    };
}
