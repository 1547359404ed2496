using Workbench.Quantities.Tokens;

namespace Workbench.Quantities.Numbers;

/// <summary>Numbers in a row share their word: "ages 22 and 24", "18, 19, 20-year-olds", "sections 4 and 5".</summary>
internal static class SharedWord
{
    private const int OldestAge = 122;

    /// <summary>Looks at the last two of the numbers from <paramref name="first"/> on.</summary>
    public static void Share(in NumberView view, List<Quantity> numbers, int first)
    {
        if (numbers.Count - first < 2)
            return;
        var (before, last) = (numbers[^2], numbers[^1]);
        if (before.Kind == last.Kind || !AreJoined(view, before, last))
            return;
        if (before.Kind == QuantityKind.Label && last.Kind == QuantityKind.Count && !view.IsPlural(last.EndToken) && !(last.Estimate.Low < before.Estimate.Low))
            numbers[^1] = last with { Kind = QuantityKind.Label };
        if (before.Kind == QuantityKind.Age && CanBeAge(last) && !view.Is(last.EndToken, TokenKind.Word))
            numbers[^1] = last with { Kind = QuantityKind.Age };
        else if (last.Kind == QuantityKind.Age && CanBeAge(before))
            numbers[^2] = before with { Kind = QuantityKind.Age };
    }

    private static bool AreJoined(in NumberView view, Quantity before, Quantity last) =>
        last.FirstToken == before.EndToken + 1
        && (view.Is(before.EndToken, TokenKind.Comma) || view.Is(before.EndToken, Words.And) || view.Is(before.EndToken, Words.Or))
        && view.Is(before.FirstToken, TokenKind.Number) == view.Is(last.FirstToken, TokenKind.Number);

    private static bool CanBeAge(Quantity quantity) => quantity.Kind == QuantityKind.Count && quantity.Estimate.High <= OldestAge;
}
