using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Model;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace HanbinPortal.Documents.Word;

/// <summary>发文机关标志, number and red lines: the name in a frame at its place on the page, the rest in the text below it.</summary>
internal static class WordHead
{
    // Of a Chinese letter's square, what is blank above its ink.
    private const float InkBelowEdge = 0.06f;

    private static readonly string _red = (Typography.Red & 0xFFFFFF).ToString("X6", System.Globalization.CultureInfo.InvariantCulture);

    public static IEnumerable<OpenXmlElement> Of(PaperDocument document, Head head, WordParts parts) => document.Layout switch
    {
        PaperLayout.RedHead or PaperLayout.Minutes => RedHead(document, head, parts),
        PaperLayout.Letter => Letter(document, head, parts),
        _ => Form(document),
    };

    /// <summary>信函: the thin line over the thick one, 20 mm above the page's lower edge.</summary>
    public static Paragraph LowerLine() => new(new ParagraphProperties(
        new ParagraphStyleId { Val = Styles.Small },
        Frame(Typography.PageHeight - Typography.LetterLineAboveEdge, (Typography.PageWidth - Typography.LetterLineLength) / 2, Typography.LetterLineLength, 6),
        new ParagraphBorders(new TopBorder { Val = BorderValues.ThinThickSmallGap, Color = _red, Size = 18, Space = 0 }),
        Styles.Exactly(6)));

    private static IEnumerable<OpenXmlElement> RedHead(PaperDocument document, Head head, WordParts parts)
    {
        yield return Name(document.Issuer, Typography.RedHeadTop, parts);

        // The red line is the lower edge of the number's line, as far below it as the layout puts it.
        var below = MathF.Round(Math.Max(0, head.LineTop - head.NumberTop - Typography.LinePitch));
        var line = new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Color = _red, Size = 16, Space = (uint)below });
        var place = Styles.Exactly(Typography.LinePitch, head.LineTop - below - Typography.LinePitch - Typography.Top);
        var number = WordRenderer.Run(document.Number ?? (document.Layout is PaperLayout.Minutes ? string.Empty : Head.NoNumber), Styles.FangFace);
        yield return document.Signatory is { } signatory
            ? new Paragraph(
                new ParagraphProperties(
                    new ParagraphStyleId { Val = Styles.Flush },
                    line,
                    new Tabs(new TabStop { Val = TabStopValues.Right, Position = (int)Measure.TwipsNumber(Typography.TextWidth - Typography.CharacterPitch) }),
                    place,
                    new Indentation { FirstLine = Measure.Twips(Typography.CharacterPitch) },
                    new Justification { Val = JustificationValues.Left }),
                number,
                new Run(new TabChar()),
                WordRenderer.Run("签发人：", Styles.FangFace),
                WordRenderer.Run(signatory, Styles.KaiFace))
            : new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = Styles.Flush }, line, place, new Justification { Val = JustificationValues.Center }),
                number);
    }

    private static IEnumerable<OpenXmlElement> Letter(PaperDocument document, Head head, WordParts parts)
    {
        yield return Name(document.Issuer, Typography.LetterHeadTop, parts);
        yield return new Paragraph(new ParagraphProperties(
            new ParagraphStyleId { Val = Styles.Small },
            Frame(head.LineTop, (Typography.PageWidth - Typography.LetterLineLength) / 2, Typography.LetterLineLength, 6),
            new ParagraphBorders(new TopBorder { Val = BorderValues.ThickThinSmallGap, Color = _red, Size = 18, Space = 0 }),
            Styles.Exactly(6)));
        yield return new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = Styles.Flush },
                Styles.Exactly(Typography.LinePitch, Math.Max(0, head.NumberTop - Typography.Top)),
                new Justification { Val = JustificationValues.Right }),
            WordRenderer.Run(document.Number ?? Head.NoNumber, Styles.FangFace));
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

    private static Paragraph Name(string issuer, float top, WordParts parts)
    {
        // The ink begins a little below the upper edge of its line. A little narrower than the frame, or rounding would wrap it; with
        // figures in it (12345) narrower still, since word processors put room round them.
        var size = Head.NameSize(issuer, parts.Text) * (issuer.Any(char.IsAscii) ? 0.94f : 0.99f);
        var pitch = size * 1.2f;
        return new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = Styles.RedHead },
                Frame(top - (pitch - size) / 2 - (size * InkBelowEdge), Typography.Left, Typography.TextWidth, pitch),
                Styles.Exactly(pitch)),
            new Run(
                new RunProperties(Styles.Fonts(Styles.SongFace), new Color { Val = _red }, new FontSize { Val = Measure.HalfPointsDown(size) }),
                new Text(issuer) { Space = SpaceProcessingModeValues.Preserve }));
    }

    public static FrameProperties Frame(float top, float left, float width, float height) => new()
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
