namespace Workbench.Extraction.Lexicon;

/// <summary>What is known of one spelling.</summary>
/// <param name="Kinds">What it can be apart from a verb.</param>
/// <param name="Deeds">What it says was done, where it can be a verb.</param>
/// <param name="Forms">The forms of the verb it can be.</param>
/// <param name="Phrases">Verbs of several words that begin with it.</param>
/// <param name="Common">The forms of a common verb, whatever it means, that it can be.</param>
internal sealed record Word(Kind Kinds, Deed Deeds, Form Forms, Phrase[] Phrases, Form Common = Form.None)
{
    private const int LongestRoot = 4;

    private Form guess;

    public static Word Unknown { get; } = new(Kind.None, Deed.None, Form.None, []);

    private static Word UnknownAdverb { get; } = Unknown with { Kinds = Kind.Adverb };

    private static Word UnknownPast { get; } = Unknown with { guess = Form.Past | Form.Participle };

    private static Word UnknownGerund { get; } = Unknown with { guess = Form.Gerund };

    private static Word UnknownBase { get; } = Unknown with { guess = Form.Base };

    /// <summary>"putschists", "revanchists": those who hold with a thing.</summary>
    private static Word UnknownPeople { get; } = Unknown with { Kinds = Kind.Person | Kind.Plural };

    /// <summary>All forms of verbs that it can be; of a word that no list has, what its ending says.</summary>
    public Form VerbForms => Forms | Common | guess;

    /// <summary>What it says was done, alone or with the words behind it.</summary>
    public Deed AllDeeds { get; } = Phrases.Length == 0 ? Deeds : Phrases.Aggregate(Deeds, (deeds, phrase) => deeds | phrase.Deeds);

    /// <summary>What the letters of a name such as "U.S." or "WHO" can be: no word of the lists, whatever they look like.</summary>
    public Word AsName => Common == Form.None ? Unknown : Unknown with { Common = Common };

    /// <summary>Whether the lists leave open what it is, so that its ending may tell.</summary>
    public bool IsOpen => Kinds == Kind.None && Forms == Form.None;

    /// <summary>The word as it is written, with what its ending says where the lists know too little of it.</summary>
    public Word As(ReadOnlySpan<char> letters)
    {
        if (!IsOpen || letters.Length <= LongestRoot)
            return this;
        if (letters.EndsWith("ly") && !char.IsUpper(letters[0]))
            return Common == Form.None ? UnknownAdverb : this with { Kinds = Kind.Adverb };
        if (Common != Form.None)
            return this;
        return letters switch
        {
            [.., not 'e', 'e', 'd'] => UnknownPast,
            [.., 'i', 'n', 'g'] => UnknownGerund,
            [.., 'i', 'z', 'e'] or [.., 'l' or 'n', 'i', 's', 'e'] or [.., 'i', 'f', 'y'] => UnknownBase,
            [.., not 'l', 'i', 's', 't', 's'] when letters.Length > LongestSimple => UnknownPeople,
            _ => this,
        };
    }

    /// <summary>"fists" and "wrists" are no people.</summary>
    private const int LongestSimple = 6;

    /// <summary>What both say.</summary>
    public Word And(Word other) =>
        new(Kinds | other.Kinds, Deeds | other.Deeds, Forms | other.Forms, other.Phrases.Length == 0 ? Phrases : [.. Phrases, .. other.Phrases], Common | other.Common);

    public bool Is(Kind kinds) => (Kinds & kinds) != 0;

    /// <summary>Whether it is the plural of such a noun.</summary>
    public bool IsPlural(Kind kinds) => Is(kinds) && Is(Kind.Plural);

    public bool Does(Deed deeds) => (Deeds & deeds) != 0;

    public bool Has(Form forms) => (Forms & forms) != 0;
}

/// <summary>The words that follow a verb to make it another one: "open" "fire".</summary>
/// <param name="Rest">The keys of the words after the verb.</param>
/// <param name="Deeds">What the whole says was done.</param>
internal sealed record Phrase(ulong[] Rest, Deed Deeds);
