using HanbinPortal.Documents.Model;

namespace HanbinPortal.Documents.Layout;

/// <summary>Sets single lines and paragraphs of the text area.</summary>
public sealed class TextSetter(FontShelf shelf)
{
    // Where the letters of a Chinese face stand in the square of their size.
    private const float Ascent = 0.88f;

    private readonly LineBreaker _breaker = new(shelf);

    public FontShelf Shelf => shelf;

    public LineBreaker Breaker => _breaker;

    /// <summary>The baseline of text of a size, centred in a line of a pitch.</summary>
    public static float Baseline(float size, float pitch) => ((pitch - size) / 2) + (size * Ascent);

    /// <summary>One line that is not broken.</summary>
    public SetLine Line(string text, Face face, float size, float pitch = LineBreaker.OnGrid)
    {
        var letters = _breaker.Letters([new Span(text, face)], size, pitch);
        return letters.Count == 0 ? new SetLine([], []) : _breaker.Set(letters, float.MaxValue, flush: false)[0];
    }

    /// <summary>A paragraph of the body in strips of one line each.</summary>
    public IEnumerable<Strip> Paragraph(Paragraph paragraph)
    {
        var lead = paragraph.Level switch { Level.First => Face.Hei, Level.Second => Face.Kai, _ => Face.Fang };
        var letters = _breaker.Letters([new Span(paragraph.Lead, lead), new Span(paragraph.Text, Face.Fang)], Typography.BodySize);
        var indent = paragraph.Align is Align.Indented ? Typography.Indent : 0;
        var lines = _breaker.Set(letters, Typography.TextWidth, indent, flush: paragraph.Align is Align.Indented or Align.Flush);
        var isHeading = paragraph.Text.Length == 0 && paragraph.Level is not Level.Body;
        for (var i = 0; i < lines.Count; i++)
        {
            var x = paragraph.Align switch
            {
                Align.Centre => Typography.Left + ((Typography.TextWidth - lines[i].Width) / 2),
                Align.Right => Typography.Right - lines[i].Width,
                _ => Typography.Left + (i == 0 ? indent : 0),
            };
            yield return Body(lines[i], x) with { KeepsWithNext = isHeading };
        }
    }

    /// <summary>出席 and the like: later lines begin under the first name.</summary>
    public IEnumerable<Strip> NameList(NameList list)
    {
        var label = Line($"{list.Label}：", Face.Hei, Typography.BodySize);
        var hanging = Typography.Indent + label.Width;
        var lines = _breaker.Set(_breaker.Letters([new Span(list.Names, Face.Fang)], Typography.BodySize), Typography.TextWidth - hanging, flush: false);
        for (var i = 0; i < lines.Count; i++)
        {
            var names = Body(lines[i], Typography.Left + hanging);
            yield return i > 0 ? names : names with { Marks = [.. Body(label, Typography.Left + Typography.Indent).Marks, .. names.Marks] };
        }
    }

    /// <summary>A line of the body's grid with a set line at a place.</summary>
    public static Strip Body(SetLine line, float x) =>
        new(Typography.LinePitch, [new TextMark(line, x, Baseline(Typography.BodySize, Typography.LinePitch), Typography.BodySize)]);

    /// <summary>题 of a table, picture or chart: one line where it fits, centred.</summary>
    public Strip Caption(string caption, Face face = Face.Fang)
    {
        var lines = _breaker.Set(_breaker.Letters([new Span(caption, face)], Typography.TableSize, pitch: 1), Typography.TextWidth, flush: false);
        return new Strip(
            Math.Max(Typography.LinePitch, (lines.Count * Typography.TablePitch) + Typography.CellPadding),
            [.. lines.Select((line, i) => new TextMark(
                line,
                Typography.Left + ((Typography.TextWidth - line.Width) / 2),
                (i * Typography.TablePitch) + Baseline(Typography.TableSize, lines.Count == 1 ? Typography.LinePitch : Typography.TablePitch),
                Typography.TableSize))]);
    }

    /// <summary>标题: centred, in lines of much the same length, broken where the meaning breaks.</summary>
    public IEnumerable<Strip> Title(string title)
    {
        foreach (var part in title.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            foreach (var line in TitleBreaker.Set(_breaker.Letters([new Span(part, Face.Song)], Typography.TitleSize, pitch: 1), Typography.TextWidth))
            {
                var x = Typography.Left + ((Typography.TextWidth - line.Width) / 2);
                yield return new Strip(Typography.LinePitch, [new TextMark(line, x, Baseline(Typography.TitleSize, Typography.LinePitch), Typography.TitleSize)]) { KeepsWithNext = true };
            }
        }
    }
}
