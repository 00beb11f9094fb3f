using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Vml;
using DocumentFormat.OpenXml.Wordprocessing;
using HanbinPortal.Documents;
using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Model;
using HanbinPortal.Documents.Word;
using Level = HanbinPortal.Documents.Model.Level;
using Paragraph = HanbinPortal.Documents.Model.Paragraph;

namespace HanbinPortal.Tests.Documents;

public sealed class WordRendererTests
{
    public static TheoryData<PaperLayout> Layouts => [.. Enum.GetValues<PaperLayout>()];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_layout_is_a_file_that_word_processors_open_without_repair(PaperLayout layout)
    {
        using var package = Open(PaperSamples.Report with { Layout = layout });

        Assert.Empty(new OpenXmlValidator().Validate(package, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public void The_text_is_the_text_put_in_and_a_control_character_of_a_citizen_breaks_nothing()
    {
        using var package = Open(PaperSamples.Letter with { Body = [new Paragraph("路灯\u0001不亮。", Level.Second, "（一）情况。")] });

        var body = package.MainDocumentPart!.Document.Body!;
        Assert.Contains("（一）情况。路灯不亮。", body.InnerText, StringComparison.Ordinal);
        Assert.Contains(package.MainDocumentPart.FooterParts, footer => footer.Footer.Descendants<SimpleField>().Any(field => field.Instruction == " PAGE "));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_draft_says_so_across_every_page_and_what_is_issued_does_not(PaperLayout layout)
    {
        using var draft = Open(PaperSamples.Report with { Layout = layout, Number = null });
        using var issued = Open(PaperSamples.Report with { Layout = layout });

        var section = draft.MainDocumentPart!.Document.Descendants<SectionProperties>().Single();
        Assert.Equal(
            section.Elements<FooterReference>().Select(f => f.Type!.Value).Order(),
            section.Elements<HeaderReference>().Select(h => h.Type!.Value).Order());
        Assert.All(draft.MainDocumentPart.HeaderParts, header => Assert.Single(header.Header.Descendants<TextPath>(), path => path.String == "草稿"));
        Assert.Empty(new OpenXmlValidator().Validate(draft, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        Assert.Empty(issued.MainDocumentPart!.HeaderParts);
    }

    [Fact]
    public void The_imprint_stands_at_the_foot_of_its_page_between_its_three_lines()
    {
        using var package = Open(PaperSamples.Report);

        var frames = package.MainDocumentPart!.Document.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Reverse().Skip(1).TakeWhile(p => p.ParagraphProperties?.FrameProperties is not null).Reverse().ToList();
        Assert.Equal(["", "抄送：区政府督查室，区城市管理局。", "", "汉滨区行政审批服务局办公室2026年1月5日印发", ""], frames.Select(f => f.InnerText));
        Assert.Equal([8u, 6, 8], frames.Select(f => f.ParagraphProperties!.ParagraphBorders?.TopBorder?.Size?.Value).OfType<uint>());
        Assert.Equal(
            [-44f, -44, -22, -22, -1],
            frames.Select(f => MathF.Round((int.Parse(f.ParagraphProperties!.FrameProperties!.Y!, CultureInfo.InvariantCulture) / 20f) - Typography.Bottom)));
    }

    [Fact]
    public void The_code_stands_at_the_inner_edge_of_every_page()
    {
        using var package = Open(PaperSamples.Letter with { ProofAddress = "https://hotline.hanbin.gov.cn/p/1" });

        var (main, section) = (package.MainDocumentPart!, package.MainDocumentPart!.Document.Descendants<SectionProperties>().Single());
        foreach (var footer in section.Elements<FooterReference>())
        {
            var part = (FooterPart)main.GetPartById(footer.Id!);
            var across = part.Footer.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.HorizontalPosition>().Single();
            var wanted = footer.Type!.Value == HeaderFooterValues.Even ? Typography.Right - Typography.CodeSize : Typography.Left;
            Assert.Equal(wanted, int.Parse(across.InnerText, CultureInfo.InvariantCulture) / 12700f, tolerance: 0.5f);
            Assert.Single(part.ImageParts);
        }

        Assert.Empty(new OpenXmlValidator().Validate(package, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public void The_title_is_broken_where_the_PDF_breaks_it_and_the_last_words_stay_with_the_signature()
    {
        using var package = Open(PaperSamples.Report);

        var paragraphs = package.MainDocumentPart!.Document.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().ToList();
        var title = new Composer(PaperSamples.Shelf).Compose(PaperSamples.Report)[0].Marks.OfType<TextMark>().Where(m => m.Size == Typography.TitleSize).Select(m => string.Concat(m.Line.Letters.Select(l => l.Rune)));
        Assert.Equal(title, paragraphs.Where(p => p.ParagraphProperties!.ParagraphStyleId!.Val == HanbinPortal.Documents.Word.Styles.Title).Select(p => p.InnerText).SkipLast(1));
        var (last, date) = (paragraphs.FindIndex(p => p.InnerText == "请予审核。"), paragraphs.FindIndex(p => p.InnerText == "2026年1月5日"));
        Assert.All(paragraphs[last..date], p => Assert.NotNull(p.ParagraphProperties!.KeepNext));
    }

    private static WordprocessingDocument Open(PaperDocument document) => WordprocessingDocument.Open(new MemoryStream(new WordRenderer(PaperSamples.Shelf).Render(document)), isEditable: false);
}
