using System.Globalization;
using System.Text;
using HanbinPortal.Documents.Model;

namespace HanbinPortal.Documents.Layout;

/// <summary>Sets charts: axes, bars or lines, labels; vectors in the PDF, and the same marks drawn as a picture for DOCX.</summary>
public sealed class ChartSetter(TextSetter text)
{
    private const float Size = Typography.ChartSize;
    private const float Row = Size * 1.3f;
    private const int MostLabelLines = 2;

    private static readonly uint[] _shades = [0xFF1A1A1A, 0xFF8C8C8C, 0xFFD0D0D0];
    private static readonly (uint Shade, float Dash)[] _strokes = [(0xFF1A1A1A, 0), (0xFF8C8C8C, 5), (0xFF1A1A1A, 1.2f)];

    public IEnumerable<Strip> Set(Chart chart)
    {
        var around = Typography.LinePitch / 4;
        yield return new Strip(Height(chart) + (2 * around), [.. Draw(chart, Typography.Left).Select(mark => mark.Down(around))]) { KeepsWithNext = chart.Caption is not null };
        if (chart.Caption is { } caption)
        {
            yield return text.Caption(caption);
        }
    }

    public static float Height(Chart chart) => Math.Clamp((float)chart.HeightMm * 72 / 25.4f, 8 * Row, Typography.TextHeight / 2);

    /// <summary>Its marks, from its own upper edge down; <paramref name="left"/> is where the text area begins.</summary>
    public IReadOnlyList<Mark> Draw(Chart chart, float left)
    {
        chart.Check();
        var scale = ChartScale.Of(chart.Series.SelectMany(s => s.Values), fromZero: chart.Kind is ChartKind.Bars);
        List<Mark> marks = [];
        var figures = scale.Ticks.Select(tick => Line(Figure(tick))).ToList();
        var plotLeft = left + figures.Max(f => f.Width) + 6;
        var slot = (left + Typography.TextWidth - plotLeft) / chart.Labels.Count;
        var labels = Labels(chart.Labels, slot, out var every);
        var top = Row + 6;
        var bottom = Height(chart) - (labels.Max(l => l.Count) * Row) - 4;
        float At(double value) => bottom - ((float)((value - scale.Least) / (scale.Most - scale.Least)) * (bottom - top));

        for (var i = 0; i < scale.Ticks.Count; i++)
        {
            var y = At(scale.Ticks[i]);
            var isBase = i == 0 || Math.Abs(scale.Ticks[i]) < scale.Step / 1000;
            marks.Add(new BarMark(plotLeft, y - 0.25f, left + Typography.TextWidth - plotLeft, isBase ? 0.75f : 0.35f, isBase ? Typography.Black : 0xFFC8C8C8));
            marks.Add(new TextMark(figures[i], plotLeft - 5 - figures[i].Width, y + (Size * 0.36f), Size));
        }

        for (var i = 0; i < labels.Count; i++)
        {
            var middle = plotLeft + (((i * every) + 0.5f) * slot);
            for (var n = 0; n < labels[i].Count; n++)
            {
                marks.Add(new TextMark(labels[i][n], Within(middle - (labels[i][n].Width / 2), labels[i][n].Width, left), bottom + 3 + (n * Row) + Size, Size));
            }
        }

        var written = chart.Series.Count == 1 && every == 1;
        for (var s = 0; s < chart.Series.Count; s++)
        {
            marks.AddRange(chart.Kind is ChartKind.Bars ? Bars(chart, s, plotLeft, slot, At) : Lines(chart, s, plotLeft, slot, At));
            if (written)
            {
                marks.AddRange(Figures(chart.Series[s].Values, plotLeft, slot, left, At));
            }
        }

        Legend(marks, chart, left);
        return marks;
    }

    private static IEnumerable<Mark> Bars(Chart chart, int series, float left, float slot, Func<double, float> at)
    {
        var width = Math.Min(slot * 0.7f / chart.Series.Count, Typography.WidestBar);
        for (var i = 0; i < chart.Labels.Count; i++)
        {
            var value = chart.Series[series].Values[i];
            if (!double.IsNaN(value))
            {
                var (y, zero) = (at(value), at(0));
                var x = left + ((i + 0.5f) * slot) + ((series - (chart.Series.Count / 2f)) * width);
                yield return new BarMark(x, Math.Min(y, zero), width * 0.94f, Math.Abs(zero - y), _shades[series]);
            }
        }
    }

    private static IEnumerable<Mark> Lines(Chart chart, int series, float left, float slot, Func<double, float> at)
    {
        List<(float X, float Y)> run = [];
        foreach (var (value, i) in chart.Series[series].Values.Append(double.NaN).Select((value, i) => (value, i)))
        {
            if (!double.IsNaN(value))
            {
                run.Add((left + ((i + 0.5f) * slot), at(value)));
                yield return new BarMark(run[^1].X - 2, run[^1].Y - 2, 4, 4, _strokes[series].Shade);
                continue;
            }

            if (run.Count > 1)
            {
                yield return new StrokeMark([.. run], 1.2f, _strokes[series].Shade, _strokes[series].Dash);
            }

            run.Clear();
        }
    }

    /// <summary>The figures themselves, where there is room for them.</summary>
    private IEnumerable<Mark> Figures(IReadOnlyList<double> values, float plotLeft, float slot, float left, Func<double, float> at)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (double.IsNaN(values[i]))
            {
                continue;
            }

            var figure = Line(Figure(values[i]));
            if (figure.Width <= slot)
            {
                yield return new TextMark(figure, Within(plotLeft + ((i + 0.5f) * slot) - (figure.Width / 2), figure.Width, left), at(values[i]) - 4, Size);
            }
        }
    }

    private void Legend(List<Mark> marks, Chart chart, float left)
    {
        if (chart.Unit.Length > 0)
        {
            marks.Add(new TextMark(Line($"单位：{chart.Unit}"), left, Size, Size));
        }

        if (chart.Series.Count < 2)
        {
            return;
        }

        var x = left + Typography.TextWidth;
        for (var s = chart.Series.Count - 1; s >= 0; s--)
        {
            var name = Line(Shortened(chart.Series[s].Name, Typography.TextWidth / 4));
            x -= name.Width;
            marks.Add(new TextMark(name, x, Size, Size));
            x -= 22;
            marks.Add(chart.Kind is ChartKind.Bars
                ? new BarMark(x + 4, Size - 8, 14, 8, _shades[s])
                : new StrokeMark([(x, Size - 4), (x + 18, Size - 4)], 1.2f, _strokes[s].Shade, _strokes[s].Dash));
            x -= 12;
        }
    }

    /// <summary>What stands under the axis: every label, or every so many where they are too many to read.</summary>
    private List<IReadOnlyList<SetLine>> Labels(IReadOnlyList<string> labels, float slot, out int every)
    {
        every = Math.Max(1, (int)Math.Ceiling(Math.Min(labels.Max(l => Line(l).Width / MostLabelLines) + 2, 3 * Size) / slot));
        var (step, room) = (every, (slot * every) - 2);
        return [.. labels.Where((_, i) => i % step == 0).Select(label => Wrapped(label, room))];
    }

    private IReadOnlyList<SetLine> Wrapped(string label, float room)
    {
        var lines = text.Breaker.Set(text.Breaker.Letters([new Span(label, Face.Fang)], Size, pitch: 1), Math.Max(room, Size), flush: false);
        return lines.Count <= MostLabelLines ? lines : [.. lines.Take(MostLabelLines - 1), Line(Shortened(string.Concat(lines.Skip(MostLabelLines - 1).SelectMany(l => l.Letters).Select(l => l.Rune)), Math.Max(room, Size)))];
    }

    private string Shortened(string name, float room)
    {
        List<Rune> runes = [.. name.EnumerateRunes()];
        for (var kept = runes.Count - 1; kept >= 0 && Line(name).Width > room; kept--)
        {
            name = string.Concat(runes.Take(kept)) + "…";
        }

        return name;
    }

    private static float Within(float x, float width, float left) => Math.Max(left, Math.Min(x, left + Typography.TextWidth - width));

    private static string Figure(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private SetLine Line(string part) => text.Line(part, Face.Fang, Size, pitch: 1);
}
