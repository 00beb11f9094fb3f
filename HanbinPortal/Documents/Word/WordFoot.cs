using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Model;
using Imprint = HanbinPortal.Documents.Model.Imprint;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace HanbinPortal.Documents.Word;

/// <summary>附件说明, 署名, 成文日期, 附注, 附件, 版记.</summary>
internal static class WordFoot
{
    // 0.35 / 0.25 / 0.35 mm in eighths of a point.
    private const uint OuterLine = 8;
    private const uint InnerLine = 6;

    public static IEnumerable<OpenXmlElement> Of(PaperDocument document, WordParts parts) =>
    [
        .. Enclosures(document.Enclosures),
        .. document.Signature is { } signature ? Signed(signature, parts) : [],
        .. document.Note is { } note ? [WordRenderer.Paragraph(Styles.Body, WordRenderer.Run($"（{note}）", Styles.FangFace))] : Array.Empty<OpenXmlElement>(),
        .. document.Annexes.SelectMany((annex, i) => Annex(annex, document.Annexes.Count == 1 ? "附件" : string.Create(CultureInfo.InvariantCulture, $"附件{i + 1}"), parts)),
        .. document.Imprint is { } imprint ? Imprint(imprint, document.Layout is not PaperLayout.Letter, parts) : [],
    ];

    private static IEnumerable<OpenXmlElement> Enclosures(IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            yield return Kept();
        }

        for (var i = 0; i < names.Count; i++)
        {
            var number = names.Count == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{i + 1}. ");
            var left = Measure.Twips(Typography.Indent + (3 * Typography.CharacterPitch));
            var properties = new ParagraphProperties(
                new ParagraphStyleId { Val = Styles.Flush },
                new KeepNext(),
                i == 0 ? new Indentation { Left = left, Hanging = Measure.Twips(3 * Typography.CharacterPitch) } : new Indentation { Left = left });
            yield return new Paragraph(properties, WordRenderer.Run((i == 0 ? "附件：" : string.Empty) + number + names[i], Styles.FangFace));
        }
    }

    private static IEnumerable<OpenXmlElement> Signed(Signature signature, WordParts parts)
    {
        yield return Kept();
        if (signature.HasSeal)
        {
            yield return Kept();
        }

        // With a seal the date ends four characters before the edge and the name is centred over it; characters decide, as hands would.
        var date = Head.DateText(signature.Date);
        var dateWidth = Width(date);
        var nameWidth = Width(signature.Name);
        var (dateRight, nameRight) = signature.HasSeal
            ? (4f, Math.Max(0, 4 + ((dateWidth - nameWidth) / 2)))
            : (Math.Max(0, nameWidth - dateWidth), 2f);
        yield return Right(signature.Name, nameRight);
        var dated = Right(date, dateRight);
        if (signature.Seal is { } seal)
        {
            var (width, height) = PictureSetter.Measure(seal, Typography.SealSize, Typography.SealSize);
            var middle = Typography.TextWidth - ((dateRight + (dateWidth / 2)) * Typography.CharacterPitch);
            dated.Append(WordPictures.Behind(seal, middle - (width / 2), Typography.SealBelowText - (3 * Typography.LinePitch), width, height, parts));
        }

        yield return dated;
    }

    private static IEnumerable<OpenXmlElement> Annex(Annex annex, string label, WordParts parts)
    {
        yield return new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = Styles.Flush }, new PageBreakBefore()),
            WordRenderer.Run(label, Styles.HeiFace));
        yield return WordRenderer.Blank();
        foreach (var line in WordRenderer.TitleLines(annex.Title, parts))
        {
            var title = WordRenderer.Paragraph(Styles.Title, WordRenderer.Run(line, Styles.SongFace, Typography.TitleSize));
            title.ParagraphProperties!.Indentation = WordRenderer.Wider();
            yield return title;
        }

        yield return WordRenderer.Blank();
        foreach (var element in annex.Body.SelectMany(block => WordBlocks.Of(block, parts)))
        {
            yield return element;
        }
    }

    /// <summary>
    /// At the foot of the page it stands on, wherever the text above it ends. Each line of it, drawn or written, is a frame of its own at its place: word
    /// processors do not agree about a frame that holds both.
    /// </summary>
    private static IEnumerable<OpenXmlElement> Imprint(Imprint imprint, bool hasLines, WordParts parts)
    {
        List<(Paragraph Paragraph, float Height)> lines = [];
        if (imprint.CopiesTo is { } copies)
        {
            var text = $"{copies.TrimEnd('。')}。";
            var inner = Typography.TextWidth - (2 * Typography.CharacterPitch) - (3 * Typography.Size4);
            var count = parts.Text.Breaker.Set(parts.Text.Breaker.Letters([new Span(text, Face.Fang)], Typography.Size4), inner, flush: false).Count;
            lines.Add((Line($"抄送：{text}", null), count * Typography.ImprintPitch));
        }

        if (hasLines && imprint.PrintedBy is { } by)
        {
            lines.Add((Line(by, $"{Head.DateText(imprint.PrintedOn)}印发"), Typography.ImprintPitch));
        }

        if (lines.Count == 0)
        {
            yield break;
        }

        var top = Typography.Bottom - lines.Sum(line => line.Height);
        foreach (var (index, (paragraph, height)) in lines.Index())
        {
            if (hasLines)
            {
                yield return Framed(Ruled(index == 0 ? OuterLine : InnerLine), top, 1);
            }

            yield return Framed(paragraph, top, height);
            top += height;
        }

        if (hasLines)
        {
            yield return Framed(Ruled(OuterLine), top - Typography.ImprintOuterLine, 1);
        }

        // The line that frames belong to takes next to no room.
        yield return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = Styles.Small }, Styles.Exactly(1)));
    }

    private static Paragraph Framed(Paragraph paragraph, float top, float height)
    {
        paragraph.ParagraphProperties!.FrameProperties = WordHead.Frame(top, Typography.Left, Typography.TextWidth, height);
        return paragraph;
    }

    private static Paragraph Ruled(uint eighths) => new(new ParagraphProperties(
        new ParagraphStyleId { Val = Styles.Small },
        new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = eighths, Space = 0, Color = "000000" }),
        Styles.Exactly(1)));

    /// <summary>An empty line that is not parted from what follows.</summary>
    private static Paragraph Kept() => new(new ParagraphProperties(new ParagraphStyleId { Val = Styles.Flush }, new KeepNext()));

    private static Paragraph Line(string left, string? right)
    {
        // Lines of 抄送 after the first stand under the first name.
        var (one, hanging) = (Typography.CharacterPitch, right is null ? 3 * Typography.Size4 : 0);
        var line = new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = Styles.Small },
                new Tabs(new TabStop { Val = TabStopValues.Right, Position = (int)Measure.TwipsNumber(Typography.TextWidth - one) }),
                Styles.Exactly(Typography.ImprintPitch),
                new Indentation { Left = Measure.Twips(one + hanging), Right = Measure.Twips(one), Hanging = Measure.Twips(hanging) }),
            WordRenderer.Run(left, Styles.FangFace, Typography.Size4));
        if (right is not null)
        {
            line.Append(new Run(new TabChar()), WordRenderer.Run(right, Styles.FangFace, Typography.Size4));
        }

        return line;
    }

    private static Paragraph Right(string text, float characters) => new(
        new ParagraphProperties(
            new ParagraphStyleId { Val = Styles.Flush },
            new KeepNext(),
            new Indentation { Right = Measure.Twips(characters * Typography.CharacterPitch) },
            new Justification { Val = JustificationValues.Right }),
        WordRenderer.Run(text, Styles.FangFace));

    private static float Width(string text) => text.Sum(c => char.IsAscii(c) ? 0.5f : 1f);
}
