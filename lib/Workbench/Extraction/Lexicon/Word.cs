namespace Workbench.Extraction.Lexicon;

/// <summary>What is known of one spelling.</summary>
/// <param name="Kinds">What it can be apart from a verb.</param>
/// <param name="Deeds">What it says was done, where it can be a verb.</param>
/// <param name="Forms">The forms of the verb it can be.</param>
/// <param name="Phrases">Verbs of several words that begin with it.</param>
internal sealed record Word(Kind Kinds, Deed Deeds, Form Forms, Phrase[] Phrases)
{
    public static Word Unknown { get; } = new(Kind.None, Deed.None, Form.None, []);

    /// <summary>A word that the lists do not know but that ends like an adverb.</summary>
    public static Word UnknownAdverb { get; } = new(Kind.Adverb, Deed.None, Form.None, []);

    public bool Is(Kind kinds) => (Kinds & kinds) != 0;

    public bool Does(Deed deeds) => (Deeds & deeds) != 0;

    public bool Has(Form forms) => (Forms & forms) != 0;
}

/// <summary>The words that follow a verb to make it another one: "open" "fire".</summary>
/// <param name="Rest">The keys of the words after the verb.</param>
/// <param name="Deeds">What the whole says was done.</param>
internal sealed record Phrase(ulong[] Rest, Deed Deeds);
