using System.Globalization;
using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>One time that the unit talked to the requester: when, by what means, who of the unit, what came of it.</summary>
public sealed record Talk(DateTimeOffset At, ContactMeans Means, string ByWhom, string Result);

/// <summary>履职意见书: a unit has done its duty and explained, and asks that the order be closed (第十八条).</summary>
/// <param name="Number">The city's number of the order.</param>
/// <param name="Gist">What it is about, without personal data.</param>
/// <param name="Request">诉求基本情况.</param>
/// <param name="Findings">调查核实情况.</param>
/// <param name="LegalBasis">法律法规政策依据.</param>
/// <param name="Talks">Each 沟通解释.</param>
/// <param name="Conclusion">结论.</param>
/// <param name="Evidence">证明材料, by name.</param>
/// <param name="LegalReview">法制审核意见; null leaves room to write.</param>
/// <param name="LeadOpinion">Of the unit's leader; null leaves room to write.</param>
public sealed record DutyStatement(
    string Number,
    string Gist,
    TerminationGround Ground,
    string Request,
    string Findings,
    string LegalBasis,
    IReadOnlyList<Talk> Talks,
    string Conclusion,
    IReadOnlyList<string> Evidence,
    string? LegalReview,
    string? LeadOpinion);

/// <summary>履职意见书.</summary>
public sealed class DutyStatementPaper : Paper<DutyStatement>
{
    public override PaperKind Kind => PaperKind.DutyStatement;

    public override PaperLayout Layout => PaperLayout.Letter;

    public override string ShippedWording => """
        标题：关于{工单编号}号工单的履职意见书
        主送：区12345热线平台
        你平台交办的{工单编号}号工单（{诉求摘要}）收悉。{终结情形}。根据《汉滨区12345政务服务便民热线运行管理暂行办法》第十八条规定，现提出履职意见如下：
        一、诉求基本情况
        {诉求基本情况}
        二、调查核实情况
        {调查核实情况}
        三、法律法规政策依据
        {法律法规政策依据}
        四、履职与沟通解释情况
        我单位先后与服务对象沟通解释{沟通次数}次，时间、方式、人员和结果如下：
        {沟通记录}
        五、结论
        {结论}
        综上，申请终止办理该工单，请予审核。
        {审核签字栏}
        附件：{证明材料}
        附注：［联系人：{联系人}］［　电话：{联系电话}］
        """;

    public override DutyStatement Sample => new(
        Samples.Order,
        "请求镇政府为其在永久基本农田上新建的住房办理手续",
        TerminationGround.AgainstLaw,
        "服务对象反映其2025年在五里镇民主村自家承包地上新建住房一处，面积约140平方米，多次申请办理宅基地手续未果，请求镇政府予以办理。",
        "经镇自然资源所、村委会现场核查，该住房占用永久基本农田0.21亩，未经批准擅自建设；服务对象在本村另有合法宅基地一处，房屋完好，不符合另行申请的条件。",
        "《中华人民共和国土地管理法》第六十二条：“农村村民一户只能拥有一处宅基地”“农村村民建住宅，应当符合乡（镇）土地利用总体规划、村庄规划，不得占用永久基本农田”。",
        [
            new Talk(Samples.At(-16, 10, 30), ContactMeans.Visit, "杨梅、李建国", "当面宣讲土地管理法规，服务对象表示不接受"),
            new Talk(Samples.At(-9, 15), ContactMeans.Phone, "杨梅", "再次说明不予办理的依据和自行拆除的期限"),
            new Talk(Samples.At(-3, 9, 20), ContactMeans.OnSite, "何军、杨梅", "会同村委会、司法所现场释法，服务对象仍不满意"),
        ],
        "该诉求不符合法律法规规定，我单位已依法履职，并多次向服务对象明确解释说明；对违法占地行为，已移送自然资源部门依法处理。",
        ["现场核查笔录.pdf", "永久基本农田套合图.pdf", "沟通解释记录及照片.pdf"],
        LegalReview: null,
        LeadOpinion: null);

    protected override IReadOnlyList<RecordField<DutyStatement>> Says =>
    [
        Fact("工单编号", "市平台的工单编号", statement => statement.Number),
        Story("诉求摘要", "一句话说明诉求，不含个人信息", statement => statement.Gist),
        Fact("终结情形", "按第十八条写成的一句话", statement => statement.Ground is TerminationGround.AgainstLaw
            ? "经核实，该诉求不符合法律法规或者违反社会公序良俗，我单位已经明确解释说明，服务对象仍不满意"
            : "因服务对象拒不配合，该诉求事项无法办理"),
        Story("诉求基本情况", "服务对象反映什么", statement => statement.Request),
        Story("调查核实情况", "查明的事实", statement => statement.Findings),
        Story("法律法规政策依据", "名称和条款", statement => statement.LegalBasis),
        Fact("沟通次数", "沟通解释的次数", statement => statement.Talks.Count == 0 ? null : statement.Talks.Count.ToString(CultureInfo.InvariantCulture)),
        Blocks("沟通记录", "每次沟通的时间、方式、人员和结果", (statement, _) => statement.Talks.Count == 0 ? [] : [Talks(statement.Talks)]),
        Story("结论", "履职结论", statement => statement.Conclusion),
        Blocks("审核签字栏", "法制审核意见、单位负责人签字", (statement, _) => [new Gap(), FormRows.Table(
            FormRows.SignedOpinion("法制审核\n意见", statement.LegalReview),
            FormRows.SignedOpinion("单位负责\n人意见", statement.LeadOpinion))]),
        Fact("证明材料", "证明材料清单，一行一份", statement => ChineseText.Enclosures(statement.Evidence)),
    ];

    private static Table Talks(IReadOnlyList<Talk> talks) => new(
        [39, 80, 66, 66, 191],
        [
            FormRows.Head("序号", "时间", "方式", "人员", "结果"),
            .. talks.Select((talk, i) => new TableRow(
            [
                new Cell(string.Create(CultureInfo.InvariantCulture, $"{i + 1}"), Align: Align.Centre),
                new Cell(ChineseText.InTable(talk.At), Align: Align.Centre),
                new Cell(Names.Of(talk.Means), Align: Align.Centre),
                new Cell(talk.ByWhom.Replace('、', '\n'), Align: Align.Centre),
                new Cell(PrivacyRule.MaskIn(talk.Result)),
            ])),
        ],
        HeadRows: 1);
}
