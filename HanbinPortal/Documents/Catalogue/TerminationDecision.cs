using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>终结审核意见: the office passes a termination on to the city, or sends it back to the unit (第十八条).</summary>
/// <param name="Number">The city's number of the order.</param>
/// <param name="Gist">What it is about, without personal data.</param>
/// <param name="Unit">The unit that asked.</param>
/// <param name="AskedAt">When it asked.</param>
/// <param name="IsAgreed">Agreed goes to the city, refused to the unit.</param>
/// <param name="Reasons">审核理由.</param>
/// <param name="DueAt">Until when the unit must settle it after a refusal.</param>
/// <param name="Evidence">What goes to the city with it, by name.</param>
public sealed record TerminationDecision(
    string Number,
    string Gist,
    string Unit,
    DateTimeOffset AskedAt,
    bool IsAgreed,
    string Reasons,
    DateTimeOffset DueAt,
    IReadOnlyList<string> Evidence);

/// <summary>终结审核意见.</summary>
public sealed class TerminationDecisionPaper : Paper<TerminationDecision>
{
    private const string City = "安康市12345政务服务便民热线平台";

    public override PaperKind Kind => PaperKind.TerminationDecision;

    public override PaperLayout Layout => PaperLayout.Letter;

    public override string ShippedWording => """
        标题：关于{工单编号}号工单终结申请的审核意见
        主送：{主送单位}
        {承办单位}提交的{工单编号}号工单（{诉求摘要}）履职意见书及证明材料，于{申请日期}收悉。根据《汉滨区12345政务服务便民热线运行管理暂行办法》第十八条规定，经区12345热线平台初审，意见如下：
        一、初审意见
        {审核理由}
        二、处理结果
        ［{同意终结}，现报请市级平台审核。市级平台审核同意后，终止办理该工单。］
        ［{不同意终结}，由{承办单位}继续办理，请于{继续办理时限}前办结，并做好与服务对象的沟通解释。］
        ［附件：{证明材料}］
        附注：［联系人：{联系人}］［　电话：{联系电话}］
        """;

    public override TerminationDecision Sample => new(
        Samples.Order,
        "请求镇政府为其在永久基本农田上新建的住房办理手续",
        Samples.Unit,
        Samples.At(-1, 11),
        IsAgreed: true,
        "该诉求不符合《中华人民共和国土地管理法》第六十二条规定，五里镇人民政府已现场核查，3次向服务对象明确解释说明，履职意见书要素齐全，法制审核和负责人签字完备，证明材料能够相互印证，符合终结条件。",
        Samples.At(5, 18),
        ["五里镇人民政府履职意见书", "现场核查笔录.pdf", "沟通解释记录及照片.pdf"]);

    protected override IReadOnlyList<RecordField<TerminationDecision>> Says =>
    [
        Fact("工单编号", "市平台的工单编号", decision => decision.Number),
        Story("诉求摘要", "一句话说明诉求，不含个人信息", decision => decision.Gist),
        Fact("主送单位", "同意时为市平台，不同意时为承办单位", decision => decision.IsAgreed ? City : decision.Unit),
        Fact("承办单位", "申请终结的单位", decision => decision.Unit),
        Fact("申请日期", "申请终结的日期", decision => ChineseText.Day(decision.AskedAt)),
        Story("审核理由", "为何同意或不同意", decision => decision.Reasons),
        MayLack("同意终结", "同意时为“同意终结申请”，否则为空", decision => decision.IsAgreed ? "同意终结申请" : null),
        MayLack("不同意终结", "不同意时为“不同意终结申请”，否则为空", decision => decision.IsAgreed ? null : "不同意终结申请"),
        MayLack("继续办理时限", "不同意时，继续办理的最后时刻", decision => decision.IsAgreed ? null : ChineseText.Until(decision.DueAt)),
        MayLack("证明材料", "报市平台的材料清单，一行一份", decision => decision.IsAgreed ? ChineseText.Enclosures(decision.Evidence) : null),
    ];
}
