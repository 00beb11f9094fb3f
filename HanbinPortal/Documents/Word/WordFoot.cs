using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Model;
using Imprint = HanbinPortal.Documents.Model.Imprint;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace HanbinPortal.Documents.Word;

/// <summary>附件说明, 署名, 成文日期, 附注, 附件, 版记.</summary>
internal static class WordFoot
{
    public static IEnumerable<OpenXmlElement> Of(PaperDocument document, MainDocumentPart main) =>
    [
        .. Enclosures(document.Enclosures),
        .. document.Signature is { } signature ? Signed(signature) : [],
        .. document.Note is { } note ? [WordRenderer.Paragraph(Styles.Body, WordRenderer.Run($"（{note}）", Styles.FangFace))] : Array.Empty<OpenXmlElement>(),
        .. document.Annexes.SelectMany((annex, i) => Annex(annex, document.Annexes.Count == 1 ? "附件" : string.Create(CultureInfo.InvariantCulture, $"附件{i + 1}"), main)),
        .. document.Imprint is { } imprint ? Imprint(imprint, document.Layout is not PaperLayout.Letter) : [],
    ];

    private static IEnumerable<OpenXmlElement> Enclosures(IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            yield return WordRenderer.Blank();
        }

        for (var i = 0; i < names.Count; i++)
        {
            var number = names.Count == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{i + 1}. ");
            var left = Measure.Twips(Typography.Indent + (3 * Typography.CharacterPitch));
            var properties = new ParagraphProperties(
                new ParagraphStyleId { Val = Styles.Flush },
                i == 0 ? new Indentation { Left = left, Hanging = Measure.Twips(3 * Typography.CharacterPitch) } : new Indentation { Left = left });
            yield return new Paragraph(properties, WordRenderer.Run((i == 0 ? "附件：" : string.Empty) + number + names[i], Styles.FangFace));
        }
    }

    private static IEnumerable<OpenXmlElement> Signed(Signature signature)
    {
        yield return WordRenderer.Blank();
        if (signature.HasSeal)
        {
            yield return WordRenderer.Blank();
        }

        // With a seal the date ends four characters before the edge and the name is centred over it; characters decide, as hands would.
        var date = Head.DateText(signature.Date);
        var dateWidth = Width(date);
        var nameWidth = Width(signature.Name);
        var (dateRight, nameRight) = signature.HasSeal
            ? (4f, Math.Max(0, 4 + ((dateWidth - nameWidth) / 2)))
            : (Math.Max(0, nameWidth - dateWidth), 2f);
        yield return Right(signature.Name, nameRight);
        yield return Right(date, dateRight);
    }

    private static IEnumerable<OpenXmlElement> Annex(Annex annex, string label, MainDocumentPart main)
    {
        yield return new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = Styles.Flush }, new PageBreakBefore()),
            WordRenderer.Run(label, Styles.HeiFace));
        yield return WordRenderer.Blank();
        yield return WordRenderer.Paragraph(Styles.Title, WordRenderer.Run(annex.Title, Styles.SongFace, Typography.TitleSize));
        yield return WordRenderer.Blank();
        foreach (var element in annex.Body.SelectMany(block => WordBlocks.Of(block, main)))
        {
            yield return element;
        }
    }

    private static IEnumerable<OpenXmlElement> Imprint(Imprint imprint, bool hasLines)
    {
        // At the foot of the page it stands on, wherever the text above it ends.
        List<Paragraph> lines = [];
        if (imprint.CopiesTo is { } copies)
        {
            lines.Add(Line($"抄送：{copies.TrimEnd('。')}。", null));
        }

        if (hasLines && imprint.PrintedBy is { } by)
        {
            lines.Add(Line(by, $"{Head.DateText(imprint.PrintedOn)}印发"));
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (hasLines)
            {
                var borders = new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = i == 0 ? 8u : 6u, Space = 1, Color = "000000" });
                if (i == lines.Count - 1)
                {
                    borders.Append(new BottomBorder { Val = BorderValues.Single, Size = 8u, Space = 1, Color = "000000" });
                }

                lines[i].ParagraphProperties!.InsertAfter(borders, lines[i].ParagraphProperties!.GetFirstChild<FrameProperties>());
            }

            yield return lines[i];
        }
    }

    private static Paragraph Line(string left, string? right)
    {
        var indent = Measure.Twips(Typography.CharacterPitch);
        var properties = new ParagraphProperties(
            new ParagraphStyleId { Val = Styles.Small },
            new FrameProperties
            {
                Wrap = TextWrappingValues.Around,
                HorizontalPosition = HorizontalAnchorValues.Margin,
                VerticalPosition = VerticalAnchorValues.Margin,
                XAlign = HorizontalAlignmentValues.Center,
                YAlign = VerticalAlignmentValues.Bottom,
                Width = Measure.Twips(Typography.TextWidth),
            },
            new Tabs(new TabStop { Val = TabStopValues.Right, Position = (int)Measure.TwipsNumber(Typography.TextWidth - Typography.CharacterPitch) }),
            Styles.Exactly(Typography.ImprintPitch),
            new Indentation { Left = indent, Right = indent });
        var line = new Paragraph(properties, WordRenderer.Run(left, Styles.FangFace, Typography.Size4));
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
