using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>责令改正通知书: a fault by item of 第二十七条, what is to be corrected, until when.</summary>
/// <param name="Numbers">The orders concerned.</param>
/// <param name="Fault">Item 1–7 of 第二十七条.</param>
/// <param name="Facts">查明的事实, without a requester's personal data.</param>
/// <param name="Corrections">改正要求, one each.</param>
/// <param name="DueAt">改正时限.</param>
public sealed record CorrectionOrder(
    string Unit,
    IReadOnlyList<string> Numbers,
    int Fault,
    string Facts,
    IReadOnlyList<string> Corrections,
    DateTimeOffset DueAt);

/// <summary>责令改正通知书.</summary>
public sealed class CorrectionOrderPaper : Paper<CorrectionOrder>
{
    public override PaperKind Kind => PaperKind.CorrectionOrder;

    public override PaperLayout Layout => PaperLayout.Letter;

    public override string ShippedWording => """
        标题：责令改正通知书
        主送：{承办单位}
        经查，你单位在办理{工单编号}过程中，存在下列问题：
        {违规事实}
        上述行为属于《汉滨区12345政务服务便民热线运行管理暂行办法》第二十七条第{过错情形}项“{过错情形内容}”情形。根据该条规定，现责令你单位改正：
        {改正要求}
        请于{改正时限}前改正完毕，并将改正情况书面报送区12345热线平台。逾期不改正或者情节严重的，将对直接负责的主管人员和其他直接责任人员移送有关机关依规依法追究责任。
        你单位对本通知认定的事实有异议的，可以在收到之日起提出书面说明和证明材料，由区12345热线平台调查核实。
        附注：［联系人：{联系人}］［　电话：{联系电话}］
        """;

    public override CorrectionOrder Sample => new(
        "某镇人民政府",
        ["AK2026101200076"],
        3,
        "10月16日，你单位答复“管道已更换、恢复供水”并附现场照片。11月6日经现场核实，破损管道并未更换，所附照片为2024年其他工程照片，回复结果与实际处理情况不一致。",
        ["立即组织抢修，恢复正常供水，抢修期间安排送水。", "重新办理并如实回复该工单，主动向服务对象说明情况。", "查明虚假回复的原因和责任人，建立答复审核制度。"],
        Samples.At(5, 18));

    protected override IReadOnlyList<RecordField<CorrectionOrder>> Says =>
    [
        Fact("承办单位", "责令改正的单位", order => order.Unit),
        Fact("工单编号", "所涉工单；多件时写明件数，编号见附件", order => ChineseText.Orders(order.Numbers)),
        Story("违规事实", "查明的事实", order => order.Facts),
        Fact("过错情形", "第二十七条的项号", order => ChineseText.ItemNumber(27, order.Fault)),
        Fact("过错情形内容", "第二十七条该项的原文", order => ChineseText.Item(27, order.Fault)?.TrimEnd('的')),
        Story("改正要求", "要求，一行一条", order => ChineseText.Numbered(order.Corrections)),
        Fact("改正时限", "改正的最后时刻", order => ChineseText.Until(order.DueAt)),
    ];

    protected override IReadOnlyList<Annex> Annexes(CorrectionOrder order, PaperFrame frame) => FormRows.OrderNumbers(order.Numbers);
}
