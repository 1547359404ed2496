using System.Globalization;
using System.Text.RegularExpressions;
using Workbench.Claims;
using Workbench.Quantities;
using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>Finds fields of a coding that do not go together; none of it is an error.</summary>
internal sealed partial class CodingConsistency(Codebook codebook)
{
    private readonly KnownActors actors = new(codebook);

    /// <summary>What does not go together in one file; nothing when the file was refused.</summary>
    public IEnumerable<Problem> Check(CodingFileResult file)
    {
        if (file.Coding is not { } coding)
            return [];
        var ofFigures = coding.Figures.SelectMany(figure => CheckFigure(figure).Select(message => At(file, figure.Id, message)));
        var ofVoices = coding.Figures.Concat<Claim>(coding.Blames).SelectMany(claim => CheckVoice(claim, coding).Select(message => At(file, claim.Id, message, Severity.Note)));
        return [.. ofFigures, .. CheckMentions(file, coding), .. ofVoices, .. CheckNesting(file, coding)];
    }

    private IEnumerable<string> CheckFigure(Claim.Figure figure)
    {
        var estimate = figure.Estimate;
        if (Expected(estimate) is { } expected)
            yield return $"{figure.Id} is {Code.Of(estimate.Qualifier)} with low {Show(estimate.Low)} and high {Show(estimate.High)}; {expected} was expected.";
        if (VagueWord(figure) is { } vague && (vague.Low != estimate.Low || vague.High != estimate.High))
            yield return $"{figure.Id} says \"{figure.NumberText}\" with low {Show(estimate.Low)} and high {Show(estimate.High)}; the codebook gives it {Show(vague.Low)} and {Show(vague.High)}.";
        if (estimate.Qualifier != Qualifier.Vague && OnlyNumberIn(figure.NumberText) is { } number && number != estimate.Low && number != estimate.High)
            yield return $"{figure.Id} says \"{figure.NumberText}\", but neither low {Show(estimate.Low)} nor high {Show(estimate.High)} is {Show(number)}.";
    }

    /// <summary>By the coding manual: which ends a qualifier has; null when the interval has them.</summary>
    private static string? Expected(Estimate estimate) => (estimate.Qualifier, estimate.Low, estimate.High) switch
    {
        (Qualifier.Exact or Qualifier.Approximate, { } low, { } high) when low == high => null,
        (Qualifier.Exact or Qualifier.Approximate, _, _) => "the same number for both",
        (Qualifier.AtLeast, not null, null) => null,
        (Qualifier.AtLeast, _, _) => "a low and high null",
        (Qualifier.AtMost, null, not null) => null,
        (Qualifier.AtMost, _, _) => "low null and a high",
        (Qualifier.Range, { } low, { } high) when low < high => null,
        (Qualifier.Range, _, _) => "a low below a high",
        _ => null,
    };

    private VagueWord? VagueWord(Claim.Figure figure) =>
        figure.Estimate.Qualifier == Qualifier.Vague
            ? codebook.VagueWords.FirstOrDefault(word => word.Words.Equals(figure.NumberText, StringComparison.OrdinalIgnoreCase))
            : null;

    /// <summary>The number in the words if they hold one in digits, and no other word that multiplies or divides it.</summary>
    private static decimal? OnlyNumberIn(string words)
    {
        var numbers = Digits().Matches(words);
        return numbers.Count == 1 && !Scale().IsMatch(words)
            ? decimal.Parse(numbers[0].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            : null;
    }

    private static IEnumerable<Problem> CheckMentions(CodingFileResult file, SourceCoding coding) =>
        coding.Figures.GroupBy(figure => figure.NumberSpan)
            .SelectMany(group => group.Skip(1).Select(figure => At(file, figure.Id, $"{figure.Id} has its number words in common with {group.First().Id}; each mention is one figure.")));

    /// <summary>What stands in somebody's account is said by them, unless the coder knows better.</summary>
    private IEnumerable<string> CheckVoice(Claim claim, SourceCoding coding)
    {
        var account = coding.Accounts.Where(account => account.Span.Overlaps(claim.Span)).MinBy(account => account.Span.Length);
        if (account?.Voice is { } voice && !claim.Attribution.Chain.Any(name => IsSame(name, voice)))
            yield return $"{claim.Id} stands in account {account.Id}, whose voice is \"{voice}\", but its chain is {claim.Attribution.ChainText}.";
    }

    private bool IsSame(string name, string voice) =>
        actors.NameOf(name).Equals(actors.NameOf(voice), StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Problem> CheckNesting(CodingFileResult file, SourceCoding coding)
    {
        foreach (var account in coding.Accounts)
        {
            var enclosing = coding.Accounts.FirstOrDefault(other => other.Id == account.Within);
            if (enclosing is not null && !enclosing.Span.Contains(account.Span))
                yield return At(file, account.Id, $"account {account.Id} is said to lie within {enclosing.Id} but reaches beyond it.");
        }
    }

    private static Problem At(CodingFileResult file, string id, string message, Severity severity = Severity.Warning)
    {
        var place = file.Places.GetValueOrDefault(id);
        return new Problem(file.File, place.Line, place.Column, message, severity);
    }

    private static string Show(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "null";

    [GeneratedRegex(@"\d+(?:,\d{3})*(?:\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b(?:dozens?|scores?|hundreds?|thousands?|millions?|half|percent|per cent|times|k|m)\b|%|\d[km]\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Scale();
}
