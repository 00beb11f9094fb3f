using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Model;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace HanbinPortal.Documents.Word;

/// <summary>
/// Writes a document as DOCX, to be finished in WPS or Word: real styles, real tables, page numbers that are fields, the geometry of
/// the paper. What moves with the text is left to the word processor; only heads and red lines are placed.
/// </summary>
public sealed class WordRenderer(FontShelf shelf)
{
    private const float NumberPitch = 16;

    // Six lines.
    private const int LongParagraph = 6 * Typography.CharactersALine;

    // The footer reaches down to where a letter has its lower line; the number's own line ends higher.
    private const float NumberAboveFooter = Typography.PageHeight - Typography.Bottom - Typography.PageNumberBelow - NumberPitch - Typography.LetterLineAboveEdge;

    /// <summary>The finished file.</summary>
    /// <exception cref="NoGlyphException">No font has a character of its head.</exception>
    /// <exception cref="NotAPictureException">A picture in it is none.</exception>
    public byte[] Render(PaperDocument document)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.PackageProperties.Title = document.Title.Replace("\n", string.Empty, StringComparison.Ordinal);
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles.Sheet();
            main.AddNewPart<DocumentSettingsPart>().Settings = new W.Settings(new EvenAndOddHeaders(), new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation }, new Compatibility(new CompatibilitySetting
            {
                Name = CompatSettingNameValues.CompatibilityMode,
                Uri = "http://schemas.microsoft.com/office/word",
                Val = "15",
            }));

            var body = new Body(Content(document, new WordParts(main, new TextSetter(shelf))));
            body.Append(Section(document, main));
            main.Document = new W.Document(body);
        }

        return file.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(PaperDocument document, WordParts parts)
    {
        var head = Head.Of(document, parts.Text);
        foreach (var element in WordHead.Of(document, head, parts))
        {
            yield return element;
        }

        var room = document.Layout is PaperLayout.Form ? 0 : head.TitleTop - head.NumberTop - Typography.LinePitch;
        foreach (var line in TitleLines(document.Title, parts))
        {
            yield return new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = Styles.Title }, Styles.Exactly(Typography.LinePitch, room), Wider()),
                Run(line, Styles.SongFace, Typography.TitleSize));
            room = 0;
        }

        yield return document.Layout is PaperLayout.Form
            ? new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = Styles.Flush }, Styles.Exactly(Typography.LinePitch / 2)))
            : Blank();
        if (document.Addressee is { } addressee)
        {
            yield return Paragraph(Styles.Flush, Run($"{addressee}：", Styles.FangFace));
        }

        var body = document.Body.SelectMany(block => WordBlocks.Of(block, parts)).ToList();
        if (document.Signature is not null && body.LastOrDefault() is Paragraph { ParagraphProperties: { } last, InnerText.Length: <= LongParagraph })
        {
            // A page with nothing but a signature on it could be put under any letter; but not all word processors tear a paragraph for that.
            last.KeepNext = new KeepNext();
        }

        foreach (var element in body)
        {
            yield return element;
        }

        foreach (var element in WordFoot.Of(document, parts))
        {
            yield return element;
        }
    }

    /// <summary>Room beyond the text area for a title's line: another face's figures may be wider than ours, and must not send a character to a line of its own.</summary>
    internal static Indentation Wider() => new() { Left = Measure.Twips(-Typography.CharacterPitch), Right = Measure.Twips(-Typography.CharacterPitch) };

    /// <summary>标题 in the lines of the layout: where a title is broken is part of how it reads.</summary>
    internal static IEnumerable<string> TitleLines(string title, WordParts parts) =>
        parts.Text.Title(title).SelectMany(strip => strip.Marks).OfType<TextMark>().Select(mark => string.Concat(mark.Line.Letters.Select(letter => letter.Rune)));

    private static SectionProperties Section(PaperDocument document, MainDocumentPart main)
    {
        var section = new SectionProperties();
        var hasFirst = document.Layout is PaperLayout.Letter or PaperLayout.Form;
        if (document.IsDraft)
        {
            section.Append(WordDraft.Headers(main, [HeaderFooterValues.Default, HeaderFooterValues.Even, .. hasFirst ? [HeaderFooterValues.First] : Array.Empty<HeaderFooterValues>()]));
        }

        var (odd, even) = (main.AddNewPart<FooterPart>(), main.AddNewPart<FooterPart>());
        odd.Footer = new Footer(PageNumber(JustificationValues.Right));
        even.Footer = new Footer(PageNumber(JustificationValues.Left));
        WordCode.Add(document, odd, isOdd: true);
        WordCode.Add(document, even, isOdd: false);
        section.Append(
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(odd) },
            new FooterReference { Type = HeaderFooterValues.Even, Id = main.GetIdOfPart(even) });
        if (hasFirst)
        {
            // The first page of a letter has its second red line where others have a number; a form of one page needs none.
            var first = main.AddNewPart<FooterPart>();
            first.Footer = new Footer([.. document.Layout is PaperLayout.Letter ? [WordHead.LowerLine()] : Array.Empty<Paragraph>(), Paragraph(Styles.Small)]);
            WordCode.Add(document, first, isOdd: true);
            section.Append(new FooterReference { Type = HeaderFooterValues.First, Id = main.GetIdOfPart(first) });
        }

        section.Append(
            new PageSize { Width = Measure.TwipsNumber(Typography.PageWidth), Height = Measure.TwipsNumber(Typography.PageHeight) },
            new PageMargin
            {
                Top = (int)Measure.TwipsNumber(Typography.Top),
                Bottom = (int)Measure.TwipsNumber(Typography.PageHeight - Typography.Bottom),
                Left = Measure.TwipsNumber(Typography.Left),
                Right = Measure.TwipsNumber(Typography.PageWidth - Typography.Right),
                Header = Measure.TwipsNumber(Typography.LetterHeadTop),
                Footer = Measure.TwipsNumber(Typography.LetterLineAboveEdge),
            });
        if (hasFirst)
        {
            section.Append(new TitlePage());
        }

        // Lines alone: word processors disagree about a grid of characters, so their pitch is set with the run's own spacing.
        section.Append(new DocGrid { Type = DocGridValues.Lines, LinePitch = Measure.TwipsDown(Typography.LinePitch) });
        return section;
    }

    private static Paragraph PageNumber(JustificationValues edge)
    {
        var indent = Measure.Twips(Typography.CharacterPitch);
        return new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = Styles.Small }, Styles.Exactly(NumberPitch, after: NumberAboveFooter), new Indentation { Left = indent, Right = indent }, new Justification { Val = edge }),
            Plain("— "),
            new SimpleField(Plain("1")) { Instruction = " PAGE " },
            Plain(" —"));

        // 半角宋体 for figures and dashes alike.
        static Run Plain(string text) => new(
            new RunProperties(new RunFonts { Ascii = "宋体", HighAnsi = "宋体", EastAsia = "宋体" }, new FontSize { Val = Measure.HalfPoints(Typography.Size4) }),
            new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }

    public static Paragraph Paragraph(string style, params OpenXmlElement[] content) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. content]);

    public static Paragraph Blank() => Paragraph(Styles.Flush);

    public static Run Run(string text, string face, float? size = null, uint color = Typography.Black)
    {
        var properties = new RunProperties(Styles.Fonts(face));
        if (color != Typography.Black)
        {
            properties.Append(new Color { Val = (color & 0xFFFFFF).ToString("X6", System.Globalization.CultureInfo.InvariantCulture) });
        }

        if (size is { } points)
        {
            properties.Append(new FontSize { Val = Measure.HalfPoints(points) });
        }

        return new Run(properties, new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>XML has no place for control characters, and one of them in a citizen's text would make a file that does not open.</summary>
    private static string Printable(string text) => string.Concat(text.Where(c => !char.IsControl(c) && c is not '\uFFFE' and not '\uFFFF'));
}
