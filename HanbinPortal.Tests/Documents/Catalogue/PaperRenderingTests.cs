using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using HanbinPortal.Documents;
using HanbinPortal.Documents.Catalogue;
using HanbinPortal.Documents.Model;
using HanbinPortal.Documents.Pdf;
using HanbinPortal.Documents.Word;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace HanbinPortal.Tests.Documents.Catalogue;

/// <summary>Every document of the catalogue as paper, read by a library that had no part in writing it.</summary>
public sealed class PaperRenderingTests : IDisposable
{
    private const double HalfMillimetre = 0.5 * 72 / 25.4;

    private readonly PdfRenderer _renderer = new(PaperSamples.Shelf);

    public static TheoryData<PaperKind> Kinds => [.. Enum.GetValues<PaperKind>()];

    public void Dispose() => _renderer.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Its_PDF_says_every_word_of_it(PaperKind kind)
    {
        var document = PaperIndex.Of(kind).FillSample().Document;

        var printed = PrintedBy(document);

        Assert.All(PaperWords.Of(document), words => Assert.Contains(Bare(words), printed, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Its_DOCX_says_the_same_and_opens_without_repair(PaperKind kind)
    {
        var document = PaperIndex.Of(kind).FillSample().Document;

        using var package = WordprocessingDocument.Open(new MemoryStream(new WordRenderer(PaperSamples.Shelf).Render(document)), isEditable: false);

        var written = Bare(package.MainDocumentPart!.Document!.Body!.InnerText);
        Assert.All(PaperWords.Of(document), words => Assert.Contains(Bare(words), written, StringComparison.Ordinal));
        Assert.Empty(new OpenXmlValidator().Validate(package, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Names_of_sixty_characters_stay_on_the_paper(PaperKind kind)
    {
        var name = string.Concat(Enumerable.Repeat("安康市汉滨区某某专业合作联合社", 4));
        Assert.Equal(60, name.Length);
        var paper = PaperIndex.Of(kind);
        var record = AnyRecord.Of(paper.RecordType, name);

        var filled = paper.Fill(record, new PaperFrame("汉滨区行政审批服务局", new DateOnly(2026, 11, 25)) { Number = "汉热线函〔2026〕1号", Signatory = "赵敏" });

        Assert.Contains(name, Bare(PrintedBy(filled.Document)), StringComparison.Ordinal);
        using var pdf = PdfDocument.Open(_renderer.Render(filled.Document));
        Assert.All(pdf.GetPages().SelectMany(page => page.Letters).Where(letter => letter.Value is not " "), letter =>
        {
            Assert.InRange(letter.StartBaseLine.X, Typography.Left - HalfMillimetre, Typography.Right + HalfMillimetre);
            Assert.InRange(Typography.PageHeight - letter.StartBaseLine.Y, Typography.LetterHeadTop, Typography.Bottom + (12 * 72 / 25.4));
        });
    }

    [Fact]
    public void An_account_of_five_thousand_characters_is_printed_whole_in_a_letter()
    {
        var account = string.Concat(Enumerable.Range(1, 500).Select(i => string.Create(CultureInfo.InvariantCulture, $"经核实第{i:D4}处。")));
        Assert.Equal(5000, account.Length);

        var document = PaperIndex.Of(PaperKind.ReturnLetter).Fill(new ReturnLetterPaper().Sample with { Text = account }, Frame).Document;

        Assert.Contains(account, PrintedBy(document), StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_of_five_thousand_characters_is_printed_whole_in_the_cell_of_a_form()
    {
        var account = string.Concat(Enumerable.Range(1, 500).Select(i => string.Create(CultureInfo.InvariantCulture, $"经核实第{i:D4}处。")));

        var printed = PrintedBy(new ExtensionFormPaper().Fill(new ExtensionFormPaper().Sample with { Reason = account }, Frame).Document);

        Assert.Equal(500, printed.Split("经核实第").Length - 1);
        Assert.All(["0001", "0250", "0500"], number => Assert.Contains($"经核实第{number}处。", printed, StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_of_forty_orders_says_each_of_them_once_and_repeats_its_heading()
    {
        var orders = Enumerable.Range(1, 40).Select(i => new ListedOrder(string.Create(CultureInfo.InvariantCulture, $"AK20261121{i:D5}"), "集镇路灯不亮，群众夜间出行不便", new DateTimeOffset(2026, 11, 30, 10, 0, 0, TimeSpan.Zero), "办理中")).ToList();

        var document = new WarningLetterPaper().Fill(new WarningLetterPaper().Sample with { Orders = orders }, Frame).Document;

        using var pdf = PdfDocument.Open(_renderer.Render(document));
        var listed = pdf.GetPages().Select(WordsOf).Where(words => words.Contains("AK20261121", StringComparison.Ordinal)).ToList();
        Assert.All(orders, order => Assert.Single(listed, words => words.Contains(order.Number, StringComparison.Ordinal)));
        Assert.True(listed.Count > 1, "forty rows do not reach a second page");
        Assert.All(listed, words => Assert.Contains("序号工单编号诉求内容办结时限办理情况", words, StringComparison.Ordinal));
        Assert.Contains("工单清单", document.Enclosures);
    }

    [Fact]
    public void A_caption_stands_on_the_page_of_its_table()
    {
        var answer = new AppealAnswerPaper();

        using var pdf = PdfDocument.Open(_renderer.Render(answer.Fill(answer.Sample, Frame).Document));

        var page = Assert.Single(pdf.GetPages().Select(WordsOf), words => words.Contains("数据更正对照表", StringComparison.Ordinal));
        Assert.Contains("数据更正对照表指标更正前更正后按时办结数（件）4647", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_orders_are_listed_behind_a_report_and_one_stands_in_its_text()
    {
        var report = new EscalationReportPaper();

        var several = report.Fill(report.Sample, Frame).Document;
        var one = report.Fill(report.Sample with { Numbers = ["AK1"] }, Frame).Document;

        Assert.Contains("（AK2026112100332号等3件工单）", PrintedBy(several), StringComparison.Ordinal);
        Assert.Equal("涉及工单清单", Assert.Single(several.Annexes).Title);
        Assert.Contains("（AK1号工单）", PrintedBy(one), StringComparison.Ordinal);
        Assert.Empty(one.Annexes);
    }

    [Theory]
    [InlineData(PaperKind.DispatchSlip)]
    [InlineData(PaperKind.ExtensionForm)]
    [InlineData(PaperKind.ReminderSlip)]
    public void A_form_of_usual_length_is_one_sheet(PaperKind kind)
    {
        using var pdf = PdfDocument.Open(_renderer.Render(PaperIndex.Of(kind).FillSample().Document));

        Assert.Equal(1, pdf.NumberOfPages);
    }

    [Fact]
    public void An_empty_field_is_printed_as_a_blank_and_the_issue_is_refused_by_its_name()
    {
        var filled = new ReturnLetterPaper().Fill(new ReturnLetterPaper().Sample with { Text = " ", SuggestedUnit = null, Evidence = [] }, Frame);

        Assert.Equal("尚未填写：退回理由、证明材料。", filled.WhyNotIssue);
        var printed = PrintedBy(filled.Document);
        Assert.Contains("一、退回理由＿＿＿＿二、退回依据", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("建议由", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "退回理由成立，同意退回", "拟改派汉滨区城市管理局办理", "继续办理")]
    [InlineData(false, "退回理由不成立，不同意退回", "依据第十三条“审核未通过的，首接承办单位应当接收办理”的规定", "重新转办")]
    public void A_decision_says_the_one_and_not_the_other(bool agreed, string said, string also, string not)
    {
        var decision = new ReturnDecisionPaper();

        var printed = PrintedBy(decision.Fill(decision.Sample with { IsAgreed = agreed, NewUnit = "汉滨区城市管理局" }, Frame).Document);

        Assert.Contains(said, printed, StringComparison.Ordinal);
        Assert.Contains(also, printed, StringComparison.Ordinal);
        Assert.DoesNotContain(not, printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_termination_agreed_to_goes_to_the_city_and_a_refused_one_to_the_unit()
    {
        var paper = new TerminationDecisionPaper();

        Assert.Equal("安康市12345政务服务便民热线平台", paper.Fill(paper.Sample, Frame).Document.Addressee);
        Assert.Equal("五里镇人民政府", paper.Fill(paper.Sample with { IsAgreed = false }, Frame).Document.Addressee);
        Assert.Empty(paper.Fill(paper.Sample with { IsAgreed = false }, Frame).Document.Enclosures);
    }

    [Fact]
    public void What_others_read_has_no_number_of_a_person_even_if_the_record_brings_one()
    {
        var report = new EscalationReportPaper();

        var printed = PrintedBy(report.Fill(report.Sample with { Request = "来电人（13891551234）反映路灯不亮。" }, Frame).Document);

        Assert.Contains("来电人（138****1234）反映路灯不亮。", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OutOfScope.OtherDistrict, "发生在本行政区划以外")]
    [InlineData(OutOfScope.AlreadySettled, "属于诉求问题已依法依规办结，但同一服务对象仍以同一事实和理由重复提出的事项")]
    public void A_return_to_the_city_says_which_item_of_article_8_it_is(OutOfScope ground, string said)
    {
        var letter = new CityReturnLetterPaper();

        Assert.Contains(said, PrintedBy(letter.Fill(letter.Sample with { Ground = ground }, Frame).Document), StringComparison.Ordinal);
    }

    [Fact]
    public void Nor_has_a_list_or_a_table_of_talks()
    {
        var (warning, statement) = (new WarningLetterPaper(), new DutyStatementPaper());

        var listed = PrintedBy(warning.Fill(warning.Sample with { Orders = [warning.Sample.Orders[0] with { Gist = "请回电13891551234" }] }, Frame).Document);
        var told = PrintedBy(statement.Fill(statement.Sample with { Talks = [statement.Sample.Talks[0] with { Result = "拨打13891551234告知" }] }, Frame).Document);

        Assert.Contains("请回电138****1234", listed, StringComparison.Ordinal);
        Assert.Contains("拨打138****1234告知", told, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_that_has_not_been_chosen_is_missing_like_any_field()
    {
        var (notice, order) = (new SupervisionNoticePaper(), new CorrectionOrderPaper());

        Assert.Equal("尚未填写：督办情形、督办情形内容。", notice.Fill(notice.Sample with { Trigger = 0 }, Frame).WhyNotIssue);
        Assert.Equal("尚未填写：过错情形、过错情形内容。", order.Fill(order.Sample with { Fault = 8 }, Frame).WhyNotIssue);
    }

    [Theory]
    [InlineData(6, 11, "上升83.3%")]
    [InlineData(8, 4, "下降50.0%")]
    [InlineData(4, 4, "与上期持平")]
    [InlineData(0, 4, "上期为0件")]
    public void A_warning_compares_with_the_period_before(int before, int now, string said)
    {
        var letter = new WarningLetterPaper();

        Assert.Contains(said, PrintedBy(letter.Fill(letter.Sample with { Count = now, CountBefore = before }, Frame).Document), StringComparison.Ordinal);
    }

    private static PaperFrame Frame { get; } = new("汉滨区行政审批服务局", new DateOnly(2026, 11, 25)) { Signatory = "赵敏" };

    private string PrintedBy(PaperDocument document)
    {
        using var pdf = PdfDocument.Open(_renderer.Render(document));
        return string.Concat(pdf.GetPages().Select(WordsOf));
    }

    // Without page numbers, which would stand in the middle of a sentence that goes on overleaf.
    private static string WordsOf(Page page) =>
        Bare(string.Concat(page.Letters.Where(letter => Typography.PageHeight - letter.StartBaseLine.Y < Typography.Bottom + 5).Select(letter => letter.Value)));

    private static string Bare(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c) && c is not '\u200B'));
}
