using Workbench.Quantities.Tokens;

namespace Workbench.Quantities.Numbers;

/// <summary>Reads cardinals in words: "four thousand four hundred and four".</summary>
internal static class WordNumber
{
    private const decimal LargestScale = 1_000_000_000_000;

    public static Core Read(in NumberView view, int first)
    {
        var state = new State(view, first);
        while (state.Take())
        {
        }
        return state.Result(first);
    }

    /// <summary>The scale words behind a number in digits: "2.3 million", "20 hundred thousand"; 1 when there is none.</summary>
    public static int Scale(in NumberView view, int at, out decimal scale)
    {
        scale = 1;
        while (true)
        {
            var next = view.IsJoin(at) && scale == 1 ? at + 1 : at;
            if (!view.Is(next, NumberRoles.Hundred | NumberRoles.Scale) || scale * view.Value(next) > LargestScale)
                return at;
            scale *= view.Value(next);
            at = next + 1;
        }
    }

    private ref struct State(in NumberView view, int at)
    {
        private readonly NumberView view = view;
        private int next = at;
        private int end = at;
        private decimal total;
        private decimal current;
        private decimal lastScale = decimal.MaxValue;
        private bool any;
        private bool afterBig;

        /// <summary>Takes one more number word, over a hyphen, an "and" or a comma where one may stand; false at the end.</summary>
        public bool Take()
        {
            var word = next;
            if (any)
                word = SkipJoint(word);
            if (!view.Is(word, NumberRoles.Cardinal) || !Fits(word))
                return any && TakeHalf();
            Apply(word);
            (next, end, any) = (word + 1, word + 1, true);
            return true;
        }

        public readonly Core Result(int first)
        {
            var value = total + current;
            return any ? Core.Of(first, end, value, CoreForm.Words, ScaleOfTail()) : Core.None;
        }

        /// <summary>What the last word multiplied by: 100 for "four hundred", 1 for "four hundred and four".</summary>
        private readonly decimal ScaleOfTail() => !afterBig ? 1 : current == 0 ? lastScale : 100;

        private readonly int SkipJoint(int at)
        {
            if (view.IsJoin(at))
                return at + 1;
            if (afterBig && view.Is(at, Words.And) && !view.Is(at + 1, NumberRoles.Scale))
                return at + 1;
            return afterBig && current == 0 && view.Is(at, TokenKind.Comma) && view.Is(at + 2, NumberRoles.Hundred) ? at + 1 : at;
        }

        private readonly bool Fits(int word)
        {
            if (view.Is(word, NumberRoles.Unit))
                return current == 0 ? view.Value(word) > 0 || !any : FitsUnit(view.Value(word));
            if (view.Is(word, NumberRoles.Tens))
                return current % 100 == 0;
            if (view.Is(word, NumberRoles.Hundred))
                return (!any && current == 0) || current is >= 1 and < 100;
            return (!any || current > 0) && view.Value(word) < lastScale;
        }

        private readonly bool FitsUnit(long value) =>
            current % 100 == 0 || (value is >= 1 and <= 9 && current % 10 == 0 && current % 100 >= 20);

        private void Apply(int word)
        {
            var value = view.Value(word);
            if (view.Is(word, NumberRoles.Unit | NumberRoles.Tens))
            {
                current += value;
                afterBig = false;
            }
            else if (view.Is(word, NumberRoles.Hundred))
            {
                current = (current == 0 ? 1 : current) * 100;
                afterBig = true;
            }
            else
            {
                total += (current == 0 ? 1 : current) * value;
                (current, lastScale, afterBig) = (0, value, true);
            }
        }

        /// <summary>"two and a half million", "one and a half".</summary>
        private bool TakeHalf()
        {
            var and = view.IsJoin(next) ? next + 1 : next;
            var article = view.IsJoin(and + 1) ? and + 2 : and + 1;
            var half = view.IsJoin(article + 1) ? article + 2 : article + 1;
            if (afterBig || current is 0 or > 99 || current != decimal.Truncate(current))
                return false;
            if (!view.Is(and, Words.And) || !view.Is(article, Words.A) || !view.Is(half, Words.Half))
                return false;
            current += 0.5m;
            (next, end) = (half + 1, half + 1);
            return true;
        }
    }
}
