namespace Workbench.Extraction.Lexicon;

/// <summary>The regular forms of English nouns and verbs.</summary>
/// <remarks>Quirk et al., A Comprehensive Grammar of the English Language (1985), 3.5–3.10 and 5.80.</remarks>
internal static class Inflection
{
    public static string Plural(string noun) =>
        noun.EndsWith("man", StringComparison.Ordinal) && noun is not ("german" or "human" or "roman" or "shaman" or "ottoman" or "muslim")
            ? noun[..^2] + "en"
            : WithS(noun);

    public static string Third(string verb) => verb switch
    {
        "be" => "is",
        "have" => "has",
        _ => WithS(verb),
    };

    public static string Past(string verb) => verb switch
    {
        _ when verb.EndsWith('e') => verb + "d",
        _ when EndsInConsonantY(verb) => verb[..^1] + "ied",
        _ when Doubles(verb) => verb + verb[^1] + "ed",
        _ => verb + "ed",
    };

    /// <summary>The form in -ing; <paramref name="past"/> shows whether the last consonant is doubled.</summary>
    public static string Gerund(string verb, string past) => verb switch
    {
        _ when verb.EndsWith("ie", StringComparison.Ordinal) => verb[..^2] + "ying",
        _ when verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) && verb.Length > 2 => verb[..^1] + "ing",
        _ when Doubles(verb) || past == verb + verb[^1] + "ed" => verb + verb[^1] + "ing",
        _ => verb + "ing",
    };

    /// <summary>The forms of a verb, given its past and its participle.</summary>
    public static (string Spelling, Form Form)[] Forms(string verb, string past, string participle) =>
        [(verb, Form.Base), (Third(verb), Form.Third), (past, Form.Past), (participle, Form.Participle), (Gerund(verb, past), Form.Gerund)];

    private static string WithS(string word) => word switch
    {
        _ when EndsInConsonantY(word) => word[..^1] + "ies",
        _ when word[^1] is 's' or 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) => word + "es",
        _ => word + "s",
    };

    private static bool EndsInConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && !IsVowel(word[^2]);

    /// <summary>A short verb of one vowel and one consonant after it: stab, rob, plot, hit.</summary>
    private static bool Doubles(string verb) =>
        verb.Length is 3 or 4 && verb.Count(IsVowel) == 1 && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y') && IsVowel(verb[^2]) && !IsVowel(verb[^3]);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
