using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>退回审核意见: the office agrees to a return or refuses it (第十三条).</summary>
/// <param name="Number">The city's number of the order.</param>
/// <param name="Gist">What it is about, without personal data.</param>
/// <param name="Unit">The unit that asked.</param>
/// <param name="AskedAt">When it asked.</param>
/// <param name="Reasons">审核理由.</param>
/// <param name="NewUnit">改派单位 where it is known already.</param>
/// <param name="DueAt">Until when the unit must settle what it may not give back.</param>
public sealed record ReturnDecision(
    string Number,
    string Gist,
    string Unit,
    DateTimeOffset AskedAt,
    bool IsAgreed,
    string Reasons,
    string? NewUnit,
    DateTimeOffset DueAt);

/// <summary>退回审核意见.</summary>
public sealed class ReturnDecisionPaper : Paper<ReturnDecision>
{
    public override PaperKind Kind => PaperKind.ReturnDecision;

    public override PaperLayout Layout => PaperLayout.Letter;

    public override string ShippedWording => """
        标题：关于{工单编号}号工单退回申请的审核意见
        主送：{承办单位}
        你单位{申请日期}《关于退回{工单编号}号工单的函》收悉。根据《汉滨区12345政务服务便民热线运行管理暂行办法》第十三条规定，经审核，［{同意退回}］［{不同意退回}］。有关意见如下：
        一、审核理由
        {审核理由}
        二、办理安排
        ［{同意退回时}该工单（{诉求摘要}）由我平台重新转办，你单位不再承办。］［拟改派{改派单位}办理，请你单位于1个工作日内将已掌握的情况和材料移交该单位。］
        ［依据第十三条“审核未通过的，首接承办单位应当接收办理”的规定，该工单（{诉求摘要}）由你单位继续办理，请于{继续办理时限}前办结，并通过平台回复办理结果。不得再次申请退回，不得以办结反馈的方式退回。］
        附注：［联系人：{联系人}］［　电话：{联系电话}］
        """;

    public override ReturnDecision Sample => new(
        Samples.Order,
        Samples.Matter,
        Samples.Unit,
        Samples.At(-1, 10),
        IsAgreed: false,
        "所附《集镇路灯移交协议》移交的是集镇段路灯，民主村主干道不在移交范围；经与区城市管理局核对，该路段路灯由五里镇2023年建设，至今未办理移交，管护责任在你单位。",
        NewUnit: null,
        Samples.At(5, 18));

    protected override bool IsReadByOthers => false;

    protected override IReadOnlyList<RecordField<ReturnDecision>> Says =>
    [
        Fact("工单编号", "市平台的工单编号", decision => decision.Number),
        Story("诉求摘要", "一句话说明诉求，不含个人信息", decision => decision.Gist),
        Fact("承办单位", "申请退回的单位", decision => decision.Unit),
        Fact("申请日期", "申请退回的日期", decision => ChineseText.Day(decision.AskedAt)),
        Story("审核理由", "为何同意或不同意", decision => decision.Reasons),
        MayLack("同意退回", "同意时为“退回理由成立，同意退回”，否则为空", decision => decision.IsAgreed ? "退回理由成立，同意退回" : null),
        MayLack("不同意退回", "不同意时为“退回理由不成立，不同意退回”，否则为空", decision => decision.IsAgreed ? null : "退回理由不成立，不同意退回"),
        MayLack("同意退回时", "同意时为“自本意见作出之日起，”，否则为空", decision => decision.IsAgreed ? "自本意见作出之日起，" : null),
        MayLack("改派单位", "同意后改由哪个单位办理", decision => decision.IsAgreed ? decision.NewUnit : null),
        MayLack("继续办理时限", "不同意时，继续办理的最后时刻", decision => decision.IsAgreed ? null : ChineseText.Until(decision.DueAt)),
    ];
}
