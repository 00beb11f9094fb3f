using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Vml;
using DocumentFormat.OpenXml.Wordprocessing;
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

    private static WordprocessingDocument Open(PaperDocument document) => WordprocessingDocument.Open(new MemoryStream(new WordRenderer(PaperSamples.Shelf).Render(document)), isEditable: false);
}
