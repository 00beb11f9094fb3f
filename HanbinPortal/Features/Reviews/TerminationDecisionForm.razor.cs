using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Reviews;

/// <summary>审核终结 (第十八条).</summary>
[StepForm(OrderStep.DecideTermination)]
public sealed partial class TerminationDecisionForm
{
    private static readonly string[] _agreeing = ["履职意见书和证明材料齐全，同意报市平台审核。", "服务对象拒不配合，证明材料充分，同意报市平台审核。"];
    private static readonly string[] _refusing = ["证明材料不足以证明所述情形，请补充。", "未向服务对象明确解释说明，请继续办理。", "诉求有合理部分，请继续办理。", "履职意见书未写明法律法规依据及其条款。"];

    protected override PaperKind? Paper => PaperKind.TerminationDecision;

    protected override Verdict Agree => new(
        "同意终结",
        "报市12345热线平台审核，市平台同意后终止办理（第十八条）。" + (Others.Any(a => a.IsMain && a.IsOpen) ? "其余承办单位照常办理。" : null),
        "已同意终结，等待市平台审核结果。",
        NeedsReason: false,
        _agreeing);

    protected override Verdict Refuse => new(
        "不同意终结",
        $"退回{Assignment.UnitName}继续办理，办结时限不变：{ChinaTime.ShowEnd(Assignment.DueAt)}{(Now > Assignment.DueAt ? "，现已超期" : null)}。",
        "未同意终结，由该单位继续办理。",
        NeedsReason: true,
        _refusing);

    protected override void Carry(WorkOrder order, TerminationRequest request, bool agrees, string words, Occasion on) => order.DecideTermination(request, agrees, words, on);
}
