using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using HanbinPortal.Documents.Model;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace HanbinPortal.Documents.Word;

/// <summary>发文机关标志, number and red lines: the name in a frame at its place on the page, the rest in the text below it.</summary>
internal static class WordHead
{
    private static readonly string _red = (Typography.Red & 0xFFFFFF).ToString("X6", System.Globalization.CultureInfo.InvariantCulture);

    public static IEnumerable<OpenXmlElement> Of(PaperDocument document) => document.Layout switch
    {
        PaperLayout.RedHead => RedHead(document),
        PaperLayout.Letter => Letter(document),
        PaperLayout.Minutes => Minutes(document),
        _ => Form(document),
    };

    /// <summary>信函: the thin line over the thick one, 20 mm above the page's lower edge.</summary>
    public static Paragraph LowerLine() => new(
        new ParagraphProperties(
            new ParagraphStyleId { Val = Styles.Small },
            Frame(Typography.PageHeight - Typography.LetterLineAboveEdge, (Typography.PageWidth - Typography.LetterLineLength) / 2, Typography.LetterLineLength, 12),
            new ParagraphBorders(new TopBorder { Val = BorderValues.ThinThickSmallGap, Color = _red, Size = 18, Space = 0 })));

    private static IEnumerable<OpenXmlElement> RedHead(PaperDocument document)
    {
        yield return Name(document.Issuer, Typography.RedHeadTop);
        var below = Typography.RedHeadTop - Typography.Top + Typography.LargestHead;
        var number = document.Number ?? "　　　〔　　　〕　　号";
        var line = new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Color = _red, Size = 16, Space = (uint)MathF.Round(Typography.RedLineBelowNumber) });
        if (document.Signatory is { } signatory)
        {
            yield return new Paragraph(
                new ParagraphProperties(
                    new ParagraphStyleId { Val = Styles.Flush },
                    line,
                    new Tabs(new TabStop { Val = TabStopValues.Right, Position = (int)Measure.TwipsNumber(Typography.TextWidth - Typography.CharacterPitch) }),
                    Styles.Exactly(Typography.LinePitch, below + (2 * Typography.LinePitch)),
                    new Indentation { Left = Measure.Twips(Typography.CharacterPitch) }),
                WordRenderer.Run(number, Styles.FangFace),
                new Run(new TabChar()),
                WordRenderer.Run("签发人：", Styles.FangFace),
                WordRenderer.Run(signatory, Styles.KaiFace));
        }
        else
        {
            yield return new Paragraph(
                new ParagraphProperties(
                    new ParagraphStyleId { Val = Styles.Flush },
                    line,
                    Styles.Exactly(Typography.LinePitch, below + (2 * Typography.LinePitch)),
                    new Justification { Val = JustificationValues.Center }),
                WordRenderer.Run(number, Styles.FangFace));
        }

        yield return WordRenderer.Blank();
        yield return WordRenderer.Blank();
    }

    private static IEnumerable<OpenXmlElement> Letter(PaperDocument document)
    {
        yield return Name(document.Issuer, Typography.LetterHeadTop);
        var below = Typography.LetterHeadTop + Typography.LargestHead + Typography.LetterLineBelowHead;
        yield return new Paragraph(new ParagraphProperties(
            new ParagraphStyleId { Val = Styles.Small },
            Frame(below, (Typography.PageWidth - Typography.LetterLineLength) / 2, Typography.LetterLineLength, 12),
            new ParagraphBorders(new TopBorder { Val = BorderValues.ThickThinSmallGap, Color = _red, Size = 18, Space = 0 })));
        yield return new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = Styles.Flush },
                Styles.Exactly(Typography.LinePitch, Math.Max(0, below + Typography.LetterNumberBelowLine - Typography.Top)),
                new Justification { Val = JustificationValues.Right }),
            WordRenderer.Run(document.Number ?? "　　　〔　　　〕　　号", Styles.FangFace));
        yield return WordRenderer.Blank();
        yield return WordRenderer.Blank();
    }

    private static IEnumerable<OpenXmlElement> Minutes(PaperDocument document)
    {
        yield return Name(document.Issuer, Typography.RedHeadTop);
        yield return new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = Styles.Flush },
                new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Color = _red, Size = 16, Space = (uint)MathF.Round(Typography.RedLineBelowNumber) }),
                Styles.Exactly(Typography.LinePitch, Typography.RedHeadTop - Typography.Top + Typography.LargestHead + Typography.LinePitch),
                new Justification { Val = JustificationValues.Center }),
            WordRenderer.Run(document.Number ?? string.Empty, Styles.FangFace));
        yield return WordRenderer.Blank();
        yield return WordRenderer.Blank();
    }

    private static IEnumerable<OpenXmlElement> Form(PaperDocument document)
    {
        if (document.Number is { } number)
        {
            yield return new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = Styles.Small }, new Justification { Val = JustificationValues.Right }),
                WordRenderer.Run($"编号：{number}", Styles.FangFace, Typography.TableSize));
        }
    }

    private static Paragraph Name(string issuer, float top)
    {
        var size = Math.Min(Typography.LargestHead, Typography.TextWidth / issuer.Length);
        return new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = Styles.RedHead },
                Frame(top, Typography.Left, Typography.TextWidth, size * 1.2f),
                Styles.Exactly(size * 1.1f)),
            WordRenderer.Run(issuer, Styles.SongFace, size, Typography.Red));
    }

    private static FrameProperties Frame(float top, float left, float width, float height) => new()
    {
        Wrap = TextWrappingValues.Around,
        VerticalPosition = VerticalAnchorValues.Page,
        HorizontalPosition = HorizontalAnchorValues.Page,
        X = Measure.Twips(left),
        Y = Measure.Twips(top),
        Width = Measure.Twips(width),
        Height = Measure.TwipsNumber(height),
        HeightType = HeightRuleValues.AtLeast,
    };
}
