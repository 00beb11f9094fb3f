namespace HanbinPortal.Documents.Layout;

/// <summary>
/// Breaks a title by meaning, as far as a program can: lines of much the same length, which end rather behind 的、和、及、关于's object or a
/// mark than in the middle of a word, and never begin with a particle.
/// </summary>
public static class TitleBreaker
{
    // More lines than the width asks for by this many, and it is not worth looking further.
    private const int MostMoreLines = 4;

    private const string GoodEnds = "的和及与暨、，》）”区县镇局办办会";
    private const string BadStarts = "的和及与了等》）”、，";

    public static IReadOnlyList<SetLine> Set(List<Letter> letters, float width)
    {
        var total = letters.Sum(l => l.Width);
        var count = Math.Max(1, (int)Math.Ceiling((total - 0.05f) / width));
        for (var more = 0; more <= MostMoreLines; more++)
        {
            if (new Search(letters, width, total / (count + more)).Best(0, count + more) is { } best)
            {
                return [.. best.Lines.Select(line => Line(letters, line.From, line.To))];
            }
        }

        return Plain(letters, width);
    }

    /// <summary>A title that no search can break well: a number longer than the line, or nothing but marks.</summary>
    private static List<SetLine> Plain(List<Letter> letters, float width)
    {
        List<SetLine> lines = [];
        for (var from = 0; from < letters.Count;)
        {
            var (to, used, good) = (from, 0f, from);
            while (to < letters.Count && (to == from || used + letters[to].Width <= width))
            {
                used += letters[to++].Width;
                good = to == letters.Count || Letter.MayBreak(letters, to) ? to : good;
            }

            var end = good > from ? good : to;
            lines.Add(Line(letters, from, end));
            from = end;
        }

        return lines;
    }

    private static SetLine Line(List<Letter> letters, int from, int to)
    {
        var places = new float[to - from];
        float x = 0;
        for (var i = from; i < to; i++)
        {
            places[i - from] = x;
            x += letters[i].Width;
        }

        return new SetLine(letters.GetRange(from, to - from), places, x);
    }

    /// <summary>The cheapest way to set what follows a letter in so many lines; each place is asked once.</summary>
    private sealed class Search(List<Letter> letters, float width, float ideal)
    {
        private readonly Dictionary<(int From, int Lines), (float Cost, List<(int From, int To)> Lines)?> _known = [];

        public (float Cost, List<(int From, int To)> Lines)? Best(int from, int lines)
        {
            if (!_known.TryGetValue((from, lines), out var best))
            {
                _known[(from, lines)] = best = Find(from, lines);
            }

            return best;
        }

        private (float Cost, List<(int From, int To)> Lines)? Find(int from, int lines)
        {
            if (lines == 1)
            {
                var rest = Width(from, letters.Count);
                return rest <= width + 0.05f || letters.Count - from <= 1 ? (Uneven(rest), [(from, letters.Count)]) : null;
            }

            (float Cost, List<(int From, int To)> Lines)? best = null;
            for (var to = from + 1; to <= letters.Count - (lines - 1) && Width(from, to) is var here && here <= width + 0.05f; to++)
            {
                // A word longer than the line is broken all the same, at the very end of the line.
                var mayBreak = Letter.MayBreak(letters, to) || Width(from, to + 1) > width;
                if (mayBreak && here >= ideal / 2 && Best(to, lines - 1) is { } rest)
                {
                    var cost = Uneven(here) + Penalty(to) + rest.Cost;
                    if (best is null || cost < best.Value.Cost)
                    {
                        best = (cost, [(from, to), .. rest.Lines]);
                    }
                }
            }

            return best;
        }

        private float Uneven(float line) => MathF.Pow((line - ideal) / Typography.TitleSize, 2);

        private float Penalty(int at) =>
            (Letter.MayBreak(letters, at) ? 0 : 100) + (Is(letters[at - 1], GoodEnds) ? 0 : 6) + (Is(letters[at], BadStarts) ? 40 : 0);

        private static bool Is(Letter letter, string set) => letter.Rune.IsBmp && set.Contains((char)letter.Rune.Value, StringComparison.Ordinal);

        private float Width(int from, int to)
        {
            float sum = 0;
            for (var i = from; i < to; i++)
            {
                sum += letters[i].Width;
            }

            return sum;
        }
    }
}
