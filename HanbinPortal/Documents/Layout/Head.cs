using System.Globalization;
using HanbinPortal.Documents.Model;

namespace HanbinPortal.Documents.Layout;

/// <summary>What stands above the title on the first page, and where the title may begin.</summary>
/// <param name="Marks">Head, number, red lines.</param>
/// <param name="NumberTop">The upper edge of the line, as high as one of the text, that holds the number.</param>
/// <param name="LineTop">The upper edge of the red line or lines under it.</param>
/// <param name="TitleTop">The upper edge of the title's first line.</param>
public sealed record Head(IReadOnlyList<Mark> Marks, float NumberTop, float LineTop, float TitleTop)
{
    /// <summary>Where a draft has no number yet, the place of one.</summary>
    public const string NoNumber = "　　　〔　　　〕　　号";

    private const float Top = Typography.Top;

    public static Head Of(PaperDocument document, TextSetter text) => document.Layout switch
    {
        PaperLayout.RedHead => RedHead(document, text),
        PaperLayout.Letter => Letter(document, text),
        PaperLayout.Minutes => Minutes(document, text),
        _ => Form(document, text),
    };

    /// <summary>「2026年1月5日」.</summary>
    public static string DateText(DateOnly date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>The size of a head: as large as fits, but never larger than the standard's own sheets show.</summary>
    public static float NameSize(string issuer, TextSetter text) =>
        Math.Min(Typography.LargestHead, Typography.TextWidth / text.Line(issuer, Face.Song, 1, pitch: 1).Width);

    private static Head RedHead(PaperDocument document, TextSetter text)
    {
        List<Mark> marks = [];
        var bottom = Name(marks, document.Issuer, Typography.RedHeadTop, text);
        var numberTop = bottom + (2 * Typography.LinePitch);
        var baseline = numberTop + TextSetter.Baseline(Typography.BodySize, Typography.LinePitch);
        if (document.Signatory is { } signatory)
        {
            // 上行文: the number one character in from the left, 签发人 one from the right.
            var (number, numberSize) = Number(document, text, Typography.TextWidth / 2);
            marks.Add(new TextMark(number, Typography.Left + Typography.CharacterPitch, baseline, numberSize));
            var label = text.Line("签发人：", Face.Fang, Typography.BodySize);
            var room = Typography.TextWidth - (3 * Typography.CharacterPitch) - number.Width - label.Width;
            var (person, size) = text.Shrunk(signatory, Face.Kai, Typography.BodySize, room);
            var x = Typography.Right - Typography.CharacterPitch - label.Width - person.Width;
            marks.Add(new TextMark(label, x, baseline, Typography.BodySize));
            marks.Add(new TextMark(person, x + label.Width, baseline, size));
        }
        else
        {
            var (number, numberSize) = Number(document, text, Typography.TextWidth);
            marks.Add(new TextMark(number, Centred(number), baseline, numberSize));
        }

        var line = numberTop + ((Typography.LinePitch + Typography.BodySize) / 2) + Typography.RedLineBelowNumber;
        marks.Add(new BarMark(Typography.Left, line, Typography.TextWidth, Typography.RedLine, Typography.Red));
        return new Head(marks, numberTop, line, line + (2 * Typography.LinePitch));
    }

    private static Head Letter(PaperDocument document, TextSetter text)
    {
        List<Mark> marks = [];
        var bottom = Name(marks, document.Issuer, Typography.LetterHeadTop, text);
        var line = bottom + Typography.LetterLineBelowHead;
        marks.AddRange(DoubleLine(line, thickAbove: true));
        var under = line + Typography.ThickLine + Typography.BetweenDoubleLines + Typography.ThinLine;
        var (number, numberSize) = Number(document, text, Typography.TextWidth);
        var numberTop = under + Typography.LetterNumberBelowLine;
        marks.Add(new TextMark(number, Typography.Right - number.Width, numberTop + TextSetter.Baseline(Typography.BodySize, Typography.BodySize), numberSize));
        marks.AddRange(DoubleLine(Typography.PageHeight - Typography.LetterLineAboveEdge, thickAbove: false));
        return new Head(marks, numberTop - ((Typography.LinePitch - Typography.BodySize) / 2), line, numberTop + Typography.BodySize + (2 * Typography.LinePitch));
    }

    private static Head Minutes(PaperDocument document, TextSetter text)
    {
        List<Mark> marks = [];
        var bottom = Name(marks, document.Issuer, Typography.RedHeadTop, text);
        var numberTop = bottom + Typography.LinePitch;
        var line = numberTop;
        if (document.Number is not null)
        {
            var (number, numberSize) = Number(document, text, Typography.TextWidth);
            marks.Add(new TextMark(number, Centred(number), line + TextSetter.Baseline(Typography.BodySize, Typography.LinePitch), numberSize));
            line += Typography.LinePitch;
        }

        line += Typography.RedLineBelowNumber;
        marks.Add(new BarMark(Typography.Left, line, Typography.TextWidth, Typography.RedLine, Typography.Red));
        return new Head(marks, numberTop, line, line + (2 * Typography.LinePitch));
    }

    private static Head Form(PaperDocument document, TextSetter text)
    {
        if (document.Number is not { } issued)
        {
            return new Head([], Top, Top, Top);
        }

        var (number, size) = text.Shrunk($"编号：{issued}", Face.Fang, Typography.TableSize, Typography.TextWidth);
        return new Head([new TextMark(number, Typography.Right - number.Width, Top + TextSetter.Baseline(Typography.TableSize, Typography.LinePitch), size)], Top, Top, Top + Typography.LinePitch);
    }

    /// <summary>发文机关标志: red, centred, as large as fits; its ink begins at <paramref name="top"/>. Answers where the ink ends.</summary>
    private static float Name(List<Mark> marks, string issuer, float top, TextSetter text)
    {
        var size = NameSize(issuer, text);
        var name = text.Line(issuer, Face.Song, size, pitch: 1);
        var (above, below) = name.Letters.Aggregate((Above: 0f, Below: 0f), (ink, letter) =>
        {
            var (a, b) = letter.File.InkOf(letter.Rune.Value);
            return (Math.Max(ink.Above, a), Math.Max(ink.Below, b));
        });
        var baseline = top + (above * size);
        marks.Add(new TextMark(name, Centred(name), baseline, size, Typography.Red));
        return baseline + (below * size);
    }

    /// <summary>发文字号, or the place of it: one line, whatever name a unit gave its series.</summary>
    private static (SetLine Line, float Size) Number(PaperDocument document, TextSetter text, float room) =>
        text.Shrunk(document.Number ?? NoNumber, Face.Fang, Typography.BodySize, room);

    private static IEnumerable<Mark> DoubleLine(float top, bool thickAbove)
    {
        var x = (Typography.PageWidth - Typography.LetterLineLength) / 2;
        var (first, second) = thickAbove ? (Typography.ThickLine, Typography.ThinLine) : (Typography.ThinLine, Typography.ThickLine);
        yield return new BarMark(x, top, Typography.LetterLineLength, first, Typography.Red);
        yield return new BarMark(x, top + first + Typography.BetweenDoubleLines, Typography.LetterLineLength, second, Typography.Red);
    }

    private static float Centred(SetLine line) => Typography.Left + ((Typography.TextWidth - line.Width) / 2);
}
