using Workbench.Quantities.Tokens;

namespace Workbench.Quantities.Numbers;

/// <summary>Reads vague words by the codebook's intervals, and what they multiply: "several hundred", "a couple of thousand".</summary>
internal static class VagueReader
{
    public static Core Read(in NumberView view, int at)
    {
        var first = OfWords(view, at);
        if (!first.Exists)
            return first;
        var joined = Alternative(view, first.End);
        if (joined == first.End)
            return first;
        var second = OfWords(view, joined);
        if (IsRepeated(view, first.End))
            return second.Low == first.Low && second.Form == CoreForm.Vague ? first with { End = second.End } : first;
        return second.Exists && second.Low > first.Low ? new Core(at, second.End, first.Low, second.High, CoreForm.Vague) : first;
    }

    private static Core OfWords(in NumberView view, int at)
    {
        if (!view.Is(at, NumberRoles.VagueStart | NumberRoles.Plural))
            return Core.None;
        if (view.Is(at, Words.Many) && (view.Is(at - 1, Words.How) || view.Is(at - 1, Words.As) || view.Is(at - 1, Words.Too)))
            return Core.None;
        var length = view.Is(at, NumberRoles.VagueStart) ? view.Vocabulary.Vague.Match(view.Tokens, at, 0, out var estimate) : Nothing(out estimate);
        if (length > 0)
            return IsOtherScores(view, at) ? Core.None : Multiplied(view, at, at + length, estimate);
        return view.Is(at, NumberRoles.Plural) ? OfPlural(view, at) : Core.None;
    }

    private static int Nothing(out Estimate estimate)
    {
        estimate = default;
        return 0;
    }

    /// <summary>"several hundred", "a couple of hundred", "many thousands".</summary>
    private static Core Multiplied(in NumberView view, int at, int end, Estimate estimate)
    {
        var scaleAt = view.Is(end, Words.Of) || view.IsJoin(end) ? end + 1 : end;
        var isApart = view.Has(scaleAt, TokenTraits.ParagraphStart) || (scaleAt == end && view.Is(at, NumberRoles.Plural) && view.Is(scaleAt, NumberRoles.Plural));
        if (!isApart && view.Is(scaleAt, NumberRoles.Hundred | NumberRoles.Scale | NumberRoles.Plural))
        {
            var next = WordNumber.Scale(view, scaleAt, out var scale);
            if (next == scaleAt && view.Is(scaleAt, NumberRoles.Plural))
                (next, scale) = (scaleAt + 1, view.Value(scaleAt));
            if (next > scaleAt)
                return new Core(at, next, estimate.Low * scale, estimate.High * scale, CoreForm.Vague, scale);
        }
        return new Core(at, end, estimate.Low, estimate.High, CoreForm.Vague);
    }

    /// <summary>"millions", "tens of millions" where the codebook says nothing: from two of them to short of ten, "hundreds of" to short of a thousand.</summary>
    private static Core OfPlural(in NumberView view, int at)
    {
        decimal unit = view.Value(at);
        if (view.Is(at + 1, Words.Of) && view.Is(at + 2, NumberRoles.Plural) && view.Value(at + 2) > unit)
        {
            decimal scale = view.Value(at + 2);
            return new Core(at, at + 3, 2 * unit * scale, (10 * unit * scale) - 1, CoreForm.Vague, scale);
        }
        return unit < 100 ? Core.None : new Core(at, at + 1, 2 * unit, (10 * unit) - 1, CoreForm.Vague);
    }

    /// <summary>"test scores", "scored": not a count.</summary>
    private static bool IsOtherScores(in NumberView view, int at) =>
        view.Is(at, Words.Scores) && view.Is(at - 1, TokenKind.Word) && !view.Is(at + 1, Words.Of) && !view.Is(at + 1, NumberRoles.PersonNoun)
        && !view.Is(at + 1, Words.More) && !view.Is(at + 1, Words.Were);

    /// <summary>"thousands and thousands", "hundreds upon hundreds": no more than the word once.</summary>
    private static bool IsRepeated(in NumberView view, int at) => view.Is(at, Words.And) || view.Is(at, Words.Upon);

    /// <summary>Behind "hundreds": the place after "or", "or even", ", if not", ", perhaps"; else the same place.</summary>
    private static int Alternative(in NumberView view, int at)
    {
        if (IsRepeated(view, at))
            return at + 1;
        var next = view.Is(at, TokenKind.Comma) ? at + 1 : at;
        if (view.Is(next, Words.Or))
            return view.Is(next + 1, Words.Even) || view.Is(next + 1, Words.Perhaps) || view.Is(next + 1, Words.Possibly) ? next + 2 : next + 1;
        if (view.Is(next, Words.If) && view.Is(next + 1, Words.Not))
            return next + 2;
        return next > at && (view.Is(next, Words.Perhaps) || view.Is(next, Words.Possibly)) ? next + 1 : at;
    }
}
