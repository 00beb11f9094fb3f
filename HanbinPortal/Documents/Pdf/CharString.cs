using SkiaSharp;

namespace HanbinPortal.Documents.Pdf;

/// <summary>
/// An outline as a Type 2 charstring (Adobe Technical Note 5177): moves, lines and curves by their differences, most of which take one
/// byte where the font's grid is coarse.
/// </summary>
internal sealed class CharString
{
    private const byte HorizontalMove = 22;
    private const byte VerticalMove = 4;
    private const byte Move = 21;
    private const byte Lines = 5;
    private const byte HorizontalLines = 6;
    private const byte VerticalLines = 7;
    private const byte Curves = 8;
    private const byte End = 14;
    private const int MostNumbers = 48;

    private readonly List<byte> _bytes = [];
    private readonly List<int> _numbers = [];
    private readonly List<(int X, int Y)> _lines = [];
    private (int X, int Y) _at;
    private int? _width;

    private CharString(int? width) => _width = width;

    /// <param name="outline">In the units of its font, y downwards.</param>
    /// <param name="width">Null where it is the font's own.</param>
    public static byte[] Of(SKPath? outline, int? width)
    {
        var text = new CharString(width);
        if (outline is not null)
        {
            text.Draw(outline);
        }

        text.SayWidth();
        text.Say(End);
        return [.. text._bytes];
    }

    private void Draw(SKPath outline)
    {
        using var verbs = outline.CreateRawIterator();
        var points = new SKPoint[4];
        (int X, int Y) start = default;
        for (var verb = verbs.Next(points); verb is not SKPathVerb.Done; verb = verbs.Next(points))
        {
            switch (verb)
            {
                case SKPathVerb.Move:
                    EndLines(start);
                    start = Round(points[0]);
                    MoveTo(start);
                    break;
                case SKPathVerb.Line:
                    LineTo(Round(points[1]));
                    break;
                case SKPathVerb.Quad:
                    EndLines(null);
                    CurveTo(Third(points[0], points[1]), Third(points[2], points[1]), Round(points[2]));
                    break;
                case SKPathVerb.Cubic:
                    EndLines(null);
                    CurveTo(Round(points[1]), Round(points[2]), Round(points[3]));
                    break;
                default:
                    break;
            }
        }

        EndLines(start);
    }

    private static (int X, int Y) Round(SKPoint point) => ((int)MathF.Round(point.X), (int)MathF.Round(-point.Y));

    private static (int X, int Y) Third(SKPoint end, SKPoint control) => Round(new SKPoint(end.X + ((control.X - end.X) * 2 / 3), end.Y + ((control.Y - end.Y) * 2 / 3)));

    private void MoveTo((int X, int Y) to)
    {
        var (dx, dy) = (to.X - _at.X, to.Y - _at.Y);
        _at = to;
        SayWidth();
        if (dy == 0)
        {
            _numbers.Add(dx);
            Say(HorizontalMove);
        }
        else if (dx == 0)
        {
            _numbers.Add(dy);
            Say(VerticalMove);
        }
        else
        {
            _numbers.Add(dx);
            _numbers.Add(dy);
            Say(Move);
        }
    }

    /// <summary>It stands before the first move.</summary>
    private void SayWidth()
    {
        if (_width is { } own)
        {
            _numbers.Add(own);
            _width = null;
        }
    }

    private void LineTo((int X, int Y) to)
    {
        if (to != _at)
        {
            _lines.Add((to.X - _at.X, to.Y - _at.Y));
            _at = to;
        }
    }

    private void CurveTo((int X, int Y) first, (int X, int Y) second, (int X, int Y) to)
    {
        if (_numbers.Count + 6 > MostNumbers)
        {
            Say(Curves);
        }

        _numbers.AddRange([first.X - _at.X, first.Y - _at.Y, second.X - first.X, second.Y - first.Y, to.X - second.X, to.Y - second.Y]);
        _at = to;
    }

    /// <summary>Puts down what has been gathered; a last line back to the start of its contour goes without saying.</summary>
    private void EndLines((int X, int Y)? closingAt)
    {
        if (_numbers.Count > 0 && (_lines.Count > 0 || closingAt is not null))
        {
            Say(Curves);
        }

        if (closingAt is { } start && _lines.Count > 0 && _at == start)
        {
            _at = (_at.X - _lines[^1].X, _at.Y - _lines[^1].Y);
            _lines.RemoveAt(_lines.Count - 1);
        }

        for (var from = 0; from < _lines.Count;)
        {
            var along = from;
            while (along < _lines.Count && IsAlong(_lines[along], isHorizontal: (along - from) % 2 == 0 == (_lines[from].Y == 0)))
            {
                along++;
            }

            from = along - from > 1 || along == _lines.Count ? Along(from, along) : Slanting(from);
        }

        _lines.Clear();
    }

    private static bool IsAlong((int X, int Y) line, bool isHorizontal) => isHorizontal ? line.Y == 0 : line.X == 0;

    /// <summary>Lines alternately along the axes take one number each.</summary>
    private int Along(int from, int to)
    {
        if (to == from)
        {
            return Slanting(from);
        }

        var verb = _lines[from].Y == 0 ? HorizontalLines : VerticalLines;
        to = Math.Min(to, from + MostNumbers);
        for (var i = from; i < to; i++)
        {
            _numbers.Add(_lines[i].X + _lines[i].Y);
        }

        Say(verb);
        return to;
    }

    private int Slanting(int from)
    {
        var to = from;
        do
        {
            _numbers.Add(_lines[to].X);
            _numbers.Add(_lines[to].Y);
            to++;
        }
        while (to < _lines.Count && _numbers.Count + 2 <= MostNumbers && !BeginsAlong(to));

        Say(Lines);
        return to;
    }

    private bool BeginsAlong(int at) => at + 2 < _lines.Count
        && IsAlong(_lines[at], _lines[at].Y == 0) && IsAlong(_lines[at + 1], _lines[at].Y != 0) && IsAlong(_lines[at + 2], _lines[at].Y == 0);

    private void Say(byte verb)
    {
        foreach (var number in _numbers)
        {
            CompactFont.Number(_bytes, number, isCharString: true);
        }

        _numbers.Clear();
        _bytes.Add(verb);
    }
}
