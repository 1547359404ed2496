namespace Workbench.Extraction.Figures;

/// <summary>What the words between a subject and its verb say of the verb: "could not have been".</summary>
/// <param name="IsPassive">A form of "be".</param>
/// <param name="IsPerfect">A form of "have".</param>
/// <param name="IsDenied">A "not".</param>
/// <param name="IsHypothetical">A modal, so that it only could be.</param>
/// <param name="IsHedged">A modal that only weakens: "may have".</param>
/// <param name="IsRegretted">"should": with "not have" it was done.</param>
/// <param name="IsSecond">Whether another verb stood before.</param>
internal readonly record struct Auxiliaries(bool IsPassive, bool IsPerfect, bool IsDenied, bool IsHypothetical, bool IsHedged, bool IsRegretted, bool IsSecond)
{
    /// <summary>Behind another verb the auxiliaries begin anew: "were seen … and had been killed".</summary>
    public Auxiliaries BehindVerb => this with { IsPassive = false, IsPerfect = false, IsDenied = false, IsHypothetical = false, IsSecond = true };
}
