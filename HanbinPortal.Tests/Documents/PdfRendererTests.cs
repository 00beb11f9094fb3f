using System.Globalization;
using System.Text;
using HanbinPortal.Documents;
using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Model;
using HanbinPortal.Documents.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace HanbinPortal.Tests.Documents;

/// <summary>The finished PDF as a library reads it that had no part in writing it; half a millimetre is the most that anything may be off.</summary>
public sealed class PdfRendererTests : IDisposable
{
    private const double HalfMillimetre = 0.5 * 72 / 25.4;

    private readonly PdfRenderer _renderer = new(PaperSamples.Shelf);

    public void Dispose() => _renderer.Dispose();

    [Fact]
    public void Text_copied_from_the_page_is_the_text_put_in_rare_names_included()
    {
        var text = TextOf(_renderer.Render(PaperSamples.Letter));

        Assert.Contains("服务对象㛃䶮堃喆昇翀頔犇龘同志反映的3盏路灯已断电15日。", text, StringComparison.Ordinal);
        Assert.Contains("《汉滨区权责清单（2024年版）》第128项：“负责城区道路照明设施的管理和维护”。", text, StringComparison.Ordinal);
        Assert.Contains("五镇热线函〔2026〕12号", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_page_has_22_lines_and_a_full_line_28_characters_from_edge_to_edge()
    {
        var document = PaperSamples.Letter with { Body = [new Paragraph(new string('路', 28 * 60))], Enclosures = [], Signature = null, Note = null, Imprint = null };

        using var pdf = PdfDocument.Open(_renderer.Render(document));

        var lines = pdf.GetPage(2).Letters.Where(l => l.Value == "路").GroupBy(l => Math.Round(l.StartBaseLine.Y)).ToList();
        Assert.Equal(22, lines.Count);
        Assert.All(lines, line =>
        {
            Assert.Equal(28, line.Count());
            Near(Typography.Left, line.Min(l => l.StartBaseLine.X));
            Near(Typography.Right, line.Max(l => l.StartBaseLine.X) + Typography.CharacterPitch);
        });
        Near(Typography.TextHeight / 22 * 21, lines.Max(l => l.Key) - lines.Min(l => l.Key));
    }

    [Fact]
    public void Odd_pages_are_numbered_at_the_right_and_even_ones_at_the_left_and_the_first_of_a_letter_not_at_all()
    {
        using var letter = PdfDocument.Open(_renderer.Render(PaperSamples.Letter));
        using var report = PdfDocument.Open(_renderer.Render(PaperSamples.Report));

        Assert.Empty(NumberOf(letter.GetPage(1)));
        Near(Typography.Left + Typography.CharacterPitch, NumberOf(letter.GetPage(2)).Min(l => l.StartBaseLine.X));
        Assert.Equal("—1—", string.Concat(NumberOf(report.GetPage(1)).Select(l => l.Value)));
        Near(Typography.Right - Typography.CharacterPitch, NumberOf(report.GetPage(1)).Max(l => l.EndBaseLine.X));
    }

    [Fact]
    public void Nothing_but_page_numbers_stands_outside_the_text_area_below_the_head()
    {
        using var report = PdfDocument.Open(_renderer.Render(PaperSamples.Report));

        Assert.All(report.GetPages(), page => Assert.All(page.Letters.Where(l => l.FontSize < 20 && l.Value != " " && !NumberOf(page).Contains(l)), letter =>
        {
            // The blank half of a closing mark may give way at the edge; its ink may not.
            var end = "，。、；：）》”".Contains(letter.Value, StringComparison.Ordinal) ? (letter.StartBaseLine.X + letter.EndBaseLine.X) / 2 : letter.EndBaseLine.X;
            Assert.InRange(letter.StartBaseLine.X, Typography.Left - HalfMillimetre, Typography.Right + HalfMillimetre);
            Assert.InRange(end, Typography.Left - HalfMillimetre, Typography.Right + HalfMillimetre);
            Assert.InRange(Typography.PageHeight - letter.StartBaseLine.Y, Typography.Top - HalfMillimetre, Typography.Bottom + HalfMillimetre);
        }));
    }

    [Fact]
    public void The_heading_of_a_table_is_repeated_on_every_page_it_reaches()
    {
        using var report = PdfDocument.Open(_renderer.Render(PaperSamples.Report));

        var pages = report.GetPages().Select(TextOf).Where(text => text.Contains("AK20261121", StringComparison.Ordinal) && text.Contains("群众反映路灯不亮", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count > 1, "the table does not reach a second page");
        Assert.All(pages, text => Assert.Contains("序号工单编号诉求内容", text, StringComparison.Ordinal));
    }

    [Fact]
    public void In_a_batch_each_document_begins_on_an_odd_page()
    {
        using var file = new MemoryStream();
        var one = PaperSamples.Letter with { Body = [new Paragraph("请予审核。")], Enclosures = [] };

        _renderer.RenderAll([one, PaperSamples.Letter, one], file);

        using var pdf = PdfDocument.Open(file.ToArray());
        var starts = pdf.GetPages().Where(page => TextOf(page).Contains(one.Number!, StringComparison.Ordinal)).Select(page => page.Number);
        Assert.Equal([1, 3, 5], starts);
    }

    [Fact]
    public void A_draft_says_so_across_the_page_and_not_in_its_text()
    {
        var draft = PaperSamples.Letter with { Number = null };

        Assert.DoesNotContain("草稿", TextOf(_renderer.Render(draft)), StringComparison.Ordinal);
        Assert.IsType<DraftMark>(new Composer(PaperSamples.Shelf).Compose(draft)[0].Marks.OfType<DraftMark>().Single());
    }

    [Fact]
    public void A_character_that_no_font_has_is_named()
    {
        var refused = Assert.Throws<NoGlyphException>(() => _renderer.Render(PaperSamples.Letter with { Title = "关于𓀀的函" }));

        Assert.Equal("没有字体能够印出“𓀀”（U+13000），请换一个写法。", refused.Message);
    }

    [Fact]
    public void A_picture_that_is_none_is_named() => Assert.Equal(
        "“现场.jpg”不是可以打印的图片，请换成 PNG 或 JPEG 图片。",
        Assert.Throws<NotAPictureException>(() => _renderer.Render(PaperSamples.Letter with { Body = [new Picture(new PictureFile("现场.jpg", "no picture"u8.ToArray()))] })).Message);

    private static IEnumerable<UglyToad.PdfPig.Content.Letter> NumberOf(Page page) =>
        page.Letters.Where(l => Typography.PageHeight - l.StartBaseLine.Y > Typography.Bottom + 5 && l.Value != " ");

    private static string TextOf(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return string.Concat(pdf.GetPages().Select(TextOf));
    }

    private static string TextOf(Page page) => page.Letters.Aggregate(new StringBuilder(), (text, letter) => text.Append(letter.Value), text => text.ToString());

    private static void Near(double expected, double actual) =>
        Assert.True(Math.Abs(expected - actual) <= HalfMillimetre, string.Create(CultureInfo.InvariantCulture, $"{actual:F2} points and not {expected:F2}"));
}
