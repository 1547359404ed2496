namespace Workbench.Extraction.Blames;

/// <summary>How a statement says that somebody is responsible.</summary>
internal enum Cue
{
    /// <summary>A verb of killing, hurting, attacking: "X shot protesters".</summary>
    Deed,

    /// <summary>A verb of force that others use too: "X seized the airport".</summary>
    Assail,

    /// <summary>A verb of doing with a violent object: "X launched the raid", "X did it".</summary>
    Doing,

    /// <summary>A turn of phrase from the list of conduct: "X stood down".</summary>
    Conduct,

    /// <summary>A verb of directing, paying, arming, letting with an object of the matter.</summary>
    Means,

    /// <summary>"Y accused X of …", "Y blamed X".</summary>
    Accused,

    /// <summary>"X was behind it", "X claimed responsibility", "X denied it".</summary>
    Implicated,

    /// <summary>"the gunman was identified as X", "X, the mastermind of …".</summary>
    Identified,

    /// <summary>A violent noun with whose deed it is: "a raid by X", "X's attack", "an X-backed coup".</summary>
    Noun,

    /// <summary>Words around a name that point to it: "the hand of X".</summary>
    Allusion,

    /// <summary>Allusive words that tell only in a sentence on the matter.</summary>
    AllusionOnMatter,

    /// <summary>Any other verb with an object of the matter: "X created this mess".</summary>
    Near,

    /// <summary>"X was the leader of the revolt", "the culprits are X".</summary>
    Being,

    /// <summary>A violent noun and "by": "a raid by X".</summary>
    NounBy,

    /// <summary>Nothing but nearness, in a text that accuses throughout.</summary>
    Association,

    /// <summary>Nothing but standing in one sentence with a word of violence or guilt.</summary>
    Presence,
}
