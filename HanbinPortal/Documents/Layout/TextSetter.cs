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
        return letters.Count == 0 ? SetLine.Empty : _breaker.Set(letters, float.MaxValue, flush: false)[0];
    }

    /// <summary>One line that may not go on to another: smaller where it would not fit.</summary>
    public (SetLine Line, float Size) Shrunk(string words, Face face, float size, float room)
    {
        var line = Line(words, face, size);
        var fitting = Math.Min(size, size * room / line.Width);
        return (fitting < size ? Line(words, face, fitting) : line, fitting);
    }

    /// <summary>A paragraph of the body in strips of one line each.</summary>
    public IEnumerable<Strip> Paragraph(Paragraph paragraph)
    {
        var lead = paragraph.Level switch { Level.First => Face.Hei, Level.Second => Face.Kai, _ => Face.Fang };
        var isHeading = paragraph.Text.Length == 0 && paragraph.Level is not Level.Body;
        return Set([new Span(paragraph.Lead, lead), new Span(paragraph.Text, Face.Fang)], paragraph.Align).Select(strip => strip with { KeepsWithNext = isHeading });
    }

    private IEnumerable<Strip> Set(IEnumerable<Span> spans, Align align)
    {
        var indent = align is Align.Indented ? Typography.Indent : 0;
        var lines = _breaker.Set(_breaker.Letters(spans, Typography.BodySize), Typography.TextWidth, indent, flush: align is Align.Indented or Align.Flush);
        for (var i = 0; i < lines.Count; i++)
        {
            var x = align switch
            {
                Align.Centre => Typography.Left + ((Typography.TextWidth - lines[i].Width) / 2),
                Align.Right => Typography.Right - lines[i].Width,
                _ => Typography.Left + (i == 0 ? indent : 0),
            };
            yield return Body(lines[i], x);
        }
    }

    /// <summary>出席 and the like: later lines begin under the first name.</summary>
    public IEnumerable<Strip> NameList(NameList list)
    {
        var label = Line($"{list.Label}：", Face.Hei, Typography.BodySize);

        // Beside a label of half a line there is no room for a column of names.
        return label.Width > Typography.TextWidth / 2
            ? Set([new Span($"{list.Label}：", Face.Hei), new Span(list.Names, Face.Fang)], Align.Indented)
            : NameList(label, list.Names);
    }

    private IEnumerable<Strip> NameList(SetLine label, string people)
    {
        var hanging = Typography.Indent + label.Width;
        var lines = _breaker.Set(_breaker.Letters([new Span(people, Face.Fang)], Typography.BodySize), Typography.TextWidth - hanging, flush: false);
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
