using System.Globalization;
using HanbinPortal.Documents.Model;

namespace HanbinPortal.Documents.Layout;

/// <summary>From what a document says to where everything stands on its pages; both renderers draw what comes out of here.</summary>
public sealed class Composer(FontShelf shelf)
{
    private readonly TextSetter _text = new(shelf);

    /// <exception cref="NoGlyphException">No font has a character of the document.</exception>
    /// <exception cref="NotAPictureException">A picture in it is none.</exception>
    public IReadOnlyList<PageDrawing> Compose(PaperDocument document)
    {
        var head = Head.Of(document, _text);
        var foot = Imprint(document);
        var footHeight = foot.Sum(s => s.Height);
        var pages = new Paginator(head.TitleTop).Place([.. Flow(document)], footHeight);
        pages[0].InsertRange(0, head.Marks);
        var y = Typography.Bottom - footHeight;
        foreach (var strip in foot)
        {
            pages[^1].AddRange(strip.Marks.Select(mark => mark.Down(y)));
            y += strip.Height;
        }

        for (var i = 0; i < pages.Count; i++)
        {
            Furnish(pages[i], document, number: i + 1, pages.Count);
        }

        return [.. pages.Select(marks => new PageDrawing(marks))];
    }

    private IEnumerable<Strip> Flow(PaperDocument document)
    {
        foreach (var strip in _text.Title(document.Title))
        {
            yield return strip;
        }

        yield return Strip.Blank(document.Layout is PaperLayout.Form ? Typography.LinePitch / 2 : Typography.LinePitch) with { KeepsWithNext = true };
        if (document.Addressee is { } addressee)
        {
            foreach (var strip in _text.Paragraph(new Paragraph($"{addressee}：", Align: Align.Flush)))
            {
                yield return strip with { KeepsWithNext = true };
            }
        }

        var body = document.Body.SelectMany(Block).ToList();
        var signed = Signed(document).ToList();

        // A page with nothing but a signature on it could be put under any letter.
        for (var i = 0; i < body.Count; i++)
        {
            yield return signed.Count > 0 && i >= body.Count - 2 && body[i].Split is null ? body[i] with { KeepsWithNext = true } : body[i];
        }

        foreach (var strip in signed)
        {
            yield return strip;
        }

        for (var i = 0; i < document.Annexes.Count; i++)
        {
            foreach (var strip in Annex(document.Annexes[i], document.Annexes.Count == 1 ? "附件" : string.Create(CultureInfo.InvariantCulture, $"附件{i + 1}")))
            {
                yield return strip;
            }
        }
    }

    private IEnumerable<Strip> Block(Block block) => block switch
    {
        Paragraph paragraph => _text.Paragraph(paragraph),
        NameList list => _text.NameList(list),
        Table table => new TableSetter(_text).Set(table),
        Picture picture => PictureSetter.Set(picture, _text),
        Chart chart => new ChartSetter(_text).Set(chart),
        Gap gap => Enumerable.Repeat(Strip.Blank(Typography.LinePitch), gap.Lines),
        _ => throw new InvalidOperationException($"No setter for {block.GetType().Name}."),
    };

    /// <summary>附件说明, 署名, 成文日期, 附注: kept together.</summary>
    private IEnumerable<Strip> Signed(PaperDocument document)
    {
        if (document.Enclosures.Count > 0)
        {
            yield return Strip.Blank(Typography.LinePitch) with { KeepsWithNext = true };
            foreach (var strip in Enclosures(document.Enclosures))
            {
                yield return strip with { KeepsWithNext = true };
            }
        }

        if (document.Signature is { } signature)
        {
            yield return Strip.Blank((signature.HasSeal ? 2 : 1) * Typography.LinePitch) with { KeepsWithNext = true };
            var (name, date) = (_text.Line(signature.Name, Face.Fang, Typography.BodySize), _text.Line(Head.DateText(signature.Date), Face.Fang, Typography.BodySize));
            var (nameX, dateX) = SignaturePlaces(signature, name.Width, date.Width);
            if (nameX < Typography.Left)
            {
                // A name longer than a line goes on to the next, at the right like the date.
                foreach (var line in _text.Breaker.Set(name.Letters, Typography.TextWidth - (2 * Typography.CharacterPitch), flush: false))
                {
                    yield return TextSetter.Body(line, Typography.Right - (2 * Typography.CharacterPitch) - line.Width) with { KeepsWithNext = true };
                }

                dateX = Typography.Right - (4 * Typography.CharacterPitch) - date.Width;
            }
            else
            {
                yield return TextSetter.Body(name, nameX) with { KeepsWithNext = true };
            }

            yield return Sealed(TextSetter.Body(date, dateX), signature, dateX + (date.Width / 2));
        }

        if (document.Note is { } note)
        {
            foreach (var strip in _text.Paragraph(new Paragraph($"（{note}）")))
            {
                yield return strip;
            }
        }
    }

    /// <summary>
    /// With a seal: the date four characters in from the right, the name centred over it. Without: the name two characters in, the date on
    /// the next line beginning two characters further right than the name; a date longer than that allows stands two in, and the name moves.
    /// </summary>
    private static (float Name, float Date) SignaturePlaces(Signature signature, float name, float date)
    {
        const float One = Typography.CharacterPitch;
        if (signature.HasSeal)
        {
            var dateX = Typography.Right - (4 * One) - date;
            return (Math.Min(dateX + ((date - name) / 2), Typography.Right - name), dateX);
        }

        var nameX = Typography.Right - (2 * One) - name;
        return nameX + (2 * One) + date <= Typography.Right
            ? (nameX, nameX + (2 * One))
            : (Typography.Right - (2 * One) - date - (2 * One), Typography.Right - (2 * One) - date);
    }

    /// <summary>
    /// 印章: upright and centred on the date, over name and date, which stand a little below its middle; its upper edge is within a line of
    /// the text above, three lines over the date.
    /// </summary>
    private static Strip Sealed(Strip date, Signature signature, float middle)
    {
        if (signature.Seal is not { } seal)
        {
            return date;
        }

        var (width, height) = PictureSetter.Measure(seal, Typography.SealSize, Typography.SealSize);
        return date with { Marks = [.. date.Marks, new PictureMark(seal, middle - (width / 2), Typography.SealBelowText - (3 * Typography.LinePitch), width, height, IsSeal: true)] };
    }

    private IEnumerable<Strip> Enclosures(IReadOnlyList<string> names)
    {
        const float Hanging = Typography.Indent + (3 * Typography.CharacterPitch);
        for (var i = 0; i < names.Count; i++)
        {
            var number = names.Count == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{i + 1}. ");
            var label = _text.Line(i == 0 ? "附件：" : string.Empty, Face.Fang, Typography.BodySize);
            var letters = _text.Breaker.Letters([new Span(number + names[i], Face.Fang)], Typography.BodySize);
            var first = true;
            foreach (var line in _text.Breaker.Set(letters, Typography.TextWidth - Hanging))
            {
                var strip = TextSetter.Body(line, Typography.Left + Hanging);
                yield return first && i == 0
                    ? strip with { Marks = [.. TextSetter.Body(label, Typography.Left + Typography.Indent).Marks, .. strip.Marks] }
                    : strip;
                first = false;
            }
        }
    }

    private IEnumerable<Strip> Annex(Annex annex, string label)
    {
        yield return TextSetter.Body(_text.Line(label, Face.Hei, Typography.BodySize), Typography.Left) with { StartsPage = true, KeepsWithNext = true };
        yield return Strip.Blank(Typography.LinePitch) with { KeepsWithNext = true };
        foreach (var strip in _text.Title(annex.Title).Append(Strip.Blank(Typography.LinePitch) with { KeepsWithNext = true }).Concat(annex.Body.SelectMany(Block)))
        {
            yield return strip;
        }
    }

    /// <summary>版记: at the foot of the last page, between its lines; a letter has neither lines nor 印发机关.</summary>
    private List<Strip> Imprint(PaperDocument document)
    {
        if (document.Imprint is not { } imprint)
        {
            return [];
        }

        var hasLines = document.Layout is not PaperLayout.Letter;
        List<Strip> strips = [];
        if (imprint.CopiesTo is { } copies)
        {
            // One character in on either side; lines after the first stand under the first name.
            var label = _text.Line("抄送：", Face.Fang, Typography.Size4);
            var inner = Typography.TextWidth - (2 * Typography.CharacterPitch) - label.Width;
            var lines = _text.Breaker.Set(_text.Breaker.Letters([new Span(copies.TrimEnd('。') + "。", Face.Fang)], Typography.Size4), inner, flush: false);
            for (var i = 0; i < lines.Count; i++)
            {
                List<Mark> marks = [Small(lines[i], Typography.Left + Typography.CharacterPitch + label.Width)];
                if (i == 0)
                {
                    marks.Add(Small(label, Typography.Left + Typography.CharacterPitch));
                }

                strips.Add(new Strip(Typography.ImprintPitch, marks));
            }
        }

        if (hasLines && imprint.PrintedBy is { } by)
        {
            var on = _text.Line($"{Head.DateText(imprint.PrintedOn)}印发", Face.Fang, Typography.Size4);
            var names = _text.Breaker.Set(_text.Breaker.Letters([new Span(by, Face.Fang)], Typography.Size4), Typography.TextWidth - (3 * Typography.CharacterPitch) - on.Width, flush: false);
            for (var i = 0; i < names.Count; i++)
            {
                List<Mark> marks = [Small(names[i], Typography.Left + Typography.CharacterPitch)];
                if (i == names.Count - 1)
                {
                    marks.Add(Small(on, Typography.Right - Typography.CharacterPitch - on.Width));
                }

                strips.Add(new Strip(Typography.ImprintPitch, marks));
            }
        }

        return hasLines ? [.. Ruled(strips)] : strips;

        static TextMark Small(SetLine line, float x) => new(line, x, TextSetter.Baseline(Typography.Size4, Typography.ImprintPitch), Typography.Size4);
    }

    private static IEnumerable<Strip> Ruled(List<Strip> strips)
    {
        for (var i = 0; i < strips.Count; i++)
        {
            List<Mark> marks = [.. strips[i].Marks];
            if (i == 0)
            {
                marks.Add(new BarMark(Typography.Left, 0, Typography.TextWidth, Typography.ImprintOuterLine));
            }
            else if (i == strips.Count - 1)
            {
                marks.Add(new BarMark(Typography.Left, 0, Typography.TextWidth, Typography.ImprintInnerLine));
            }

            if (i == strips.Count - 1)
            {
                marks.Add(new BarMark(Typography.Left, strips[i].Height - Typography.ImprintOuterLine, Typography.TextWidth, Typography.ImprintOuterLine));
            }

            yield return strips[i] with { Marks = marks };
        }
    }

    /// <summary>页码 — 1 —, odd right and even left, one character in; the code at the other edge; 草稿.</summary>
    private void Furnish(List<Mark> marks, PaperDocument document, int number, int count)
    {
        var isOdd = number % 2 == 1;
        var hasNumber = document.Layout switch
        {
            PaperLayout.Letter => number > 1,
            PaperLayout.Form => count > 1,
            _ => true,
        };
        if (hasNumber)
        {
            var line = _text.Line(string.Create(CultureInfo.InvariantCulture, $"— {number} —"), Face.Numbers, Typography.Size4, pitch: 1);
            var x = isOdd ? Typography.Right - Typography.CharacterPitch - line.Width : Typography.Left + Typography.CharacterPitch;
            marks.Add(new TextMark(line, x, Typography.Bottom + Typography.PageNumberBelow + TextSetter.Baseline(Typography.Size4, Typography.Size4), Typography.Size4));
        }

        if (document.ProofAddress is { } address)
        {
            marks.Add(new CodeMark(address, isOdd ? Typography.Left : Typography.Right - Typography.CodeSize, Typography.Bottom + Typography.CodeBelow, Typography.CodeSize));
        }

        if (document.IsDraft)
        {
            marks.Insert(0, new DraftMark());
        }
    }
}
