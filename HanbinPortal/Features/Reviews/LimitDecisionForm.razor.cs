using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Reviews;

/// <summary>审核法定时限 (第十四条).</summary>
[StepForm(OrderStep.DecideLimit)]
public sealed partial class LimitDecisionForm
{
    private static readonly string[] _agreeing = ["经核对条款属实，同意从其规定。", "同意按行业规定时限办理，请及时告知服务对象。"];
    private static readonly string[] _refusing = ["所列依据未规定办结时限。", "未写明具体条款，请补充依据后重新申请。", "该规定不适用于本事项，请按原时限办结。"];

    private Deadline Wanted => Assignment.ExplainWith(Request.Wanted, Rules)[^1];

    private Refusal? WhyNotAgree => TimeLimitRule.WhyNoOtherLimit(Assignment.Status, Order.IsEmergency, Assignment.IsRework, hasPendingRequest: false);

    protected override Verdict Agree => new(
        "同意适用",
        $"办结时限由{ChinaTime.ShowEnd(Assignment.DueAt)}改为{ChinaTime.ShowEnd(Wanted.DueAt)}，按{Request.Wanted}重新计算{(Assignment.Extensions > 0 ? $"（含已同意的{Assignment.Extensions}次延期）" : null)}。",
        "已同意适用法定时限，办结时限已重新计算。",
        NeedsReason: false,
        _agreeing);

    protected override Verdict Refuse => new(
        "不同意适用",
        $"办结时限仍为{ChinaTime.ShowEnd(Assignment.DueAt)}。",
        "未同意适用其他时限，办结时限不变。",
        NeedsReason: true,
        _refusing);

    protected override void Carry(WorkOrder order, LimitRequest request, bool agrees, string words, Occasion on) => order.DecideLimit(request, agrees, words, on);
}
