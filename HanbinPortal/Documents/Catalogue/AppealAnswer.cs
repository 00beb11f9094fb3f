using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>A figure before and after the appeal; rates come with their numerator and denominator in the text.</summary>
public sealed record FigureChange(string Name, string Before, string After);

/// <summary>申诉复核答复: a unit questioned its figures (第二十三条).</summary>
/// <param name="AppealedOn">申诉日期.</param>
/// <param name="Subject">One phrase: 「2026年10月按时办结率」.</param>
/// <param name="Appeal">申诉事项.</param>
/// <param name="Findings">核查情况.</param>
/// <param name="Conclusion">结论.</param>
/// <param name="Figures">Figures before and after; none where nothing changed.</param>
public sealed record AppealAnswer(
    string Unit,
    DateOnly AppealedOn,
    string Subject,
    string Appeal,
    string Findings,
    string Conclusion,
    IReadOnlyList<FigureChange> Figures);

/// <summary>申诉复核答复.</summary>
public sealed class AppealAnswerPaper : Paper<AppealAnswer>
{
    public override PaperKind Kind => PaperKind.AppealAnswer;

    public override PaperLayout Layout => PaperLayout.Letter;

    public override string ShippedWording => """
        标题：关于{申诉内容}申诉的复核答复
        主送：{申诉单位}
        你单位{申诉日期}提出的关于{申诉内容}的申诉收悉。根据《汉滨区12345政务服务便民热线运行管理暂行办法》第二十三条规定，我平台进行了调查核实，现答复如下：
        一、申诉事项
        {申诉事项}
        二、核查情况
        {核查情况}
        三、复核结论
        {复核结论}
        {更正数据表}
        附注：［联系人：{联系人}］［　电话：{联系电话}］
        """;

    public override AppealAnswer Sample => new(
        Samples.CityUnit,
        Samples.Today.AddDays(-8),
        "2026年10月按时办结率",
        "你单位认为AK2026092800151号工单因法定时限另有规定，不应计为超期。",
        "经查，该工单涉及行政处罚立案，你单位9月29日已提交适用法定时限的申请并附《中华人民共和国行政处罚法》第六十条，因系统更正不及时，10月统计时仍按5个工作日计算。",
        "申诉理由成立。该工单按法定时限计算，不计为超期；已发布的通报不作改动，更正结果在下一期通报中列明。",
        [new FigureChange("按时办结数（件）", "46", "47"), new FigureChange("超期办结数（件）", "2", "1"), new FigureChange("按时办结率", "95.8%（46/48）", "97.9%（47/48）")]);

    protected override IReadOnlyList<RecordField<AppealAnswer>> Says =>
    [
        Fact("申诉单位", "提出申诉的单位", answer => answer.Unit),
        Fact("申诉日期", "提出申诉的日期", answer => ChineseText.Day(answer.AppealedOn)),
        Fact("申诉内容", "对什么数据有疑问", answer => answer.Subject),
        Story("申诉事项", "申诉的事实和理由", answer => answer.Appeal),
        Story("核查情况", "查明的事实", answer => answer.Findings),
        Story("复核结论", "成立或不成立，如何处理", answer => answer.Conclusion),
        Blocks("更正数据表", "更正前后的数据；没有更正时写明不作更正", (answer, _) => answer.Figures.Count == 0
            ? [new Paragraph("有关数据不作更正。")]
            : [Figures(answer.Figures)]),
    ];

    private static Table Figures(IReadOnlyList<FigureChange> figures) => new(
        [3, 2.5, 2.5],
        [
            FormRows.Head("指标", "更正前", "更正后"),
            .. figures.Select(figure => new TableRow([new Cell(figure.Name), new Cell(figure.Before, Align: Align.Centre), new Cell(figure.After, Align: Align.Centre)])),
        ],
        HeadRows: 1,
        Caption: "数据更正对照表");
}
