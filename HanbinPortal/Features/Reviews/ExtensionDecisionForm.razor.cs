using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Reviews;

/// <summary>审核延期 (第十五条).</summary>
[StepForm(OrderStep.DecideExtension)]
public sealed partial class ExtensionDecisionForm
{
    private static readonly string[] _agreeing = ["理由充分，同意延期，请抓紧办理。", "请在延期内办结，并及时告知服务对象。"];
    private static readonly string[] _refusing = ["延期理由不充分，请按原时限办结。", "未说明办理进展和下一步措施。", "未告知服务对象，请先沟通说明。", "事项简单，可在原时限内办结。"];

    private WorkingCalendar Calendar => Rules.CalendarAt(Assignment.ClockStartsAt);

    // From what the clock comes to by today's rules, as the model will count it.
    private Deadline Extended => ExtensionRule.Extended(Assignment.ExplainWith(Assignment.Limit, Rules)[^1].DueAt, Assignment.Limit, Calendar);

    private DateTimeOffset LastAskAt => ExtensionRule.LastAskAt(Assignment.DueAt, Calendar);

    private int Left => ExtensionRule.MostApplications - Assignment.ExtensionApplications;

    private string AskAgain => Left > 0 ? $"该单位还可申请{Left}次延期。" : "该单位不能再申请延期。";

    protected override Verdict Agree => new(
        "同意延期",
        $"办结时限由{ChinaTime.ShowEnd(Assignment.DueAt)}延长到{ChinaTime.ShowEnd(Extended.DueAt)}，延期时限与办结期限相同（{Assignment.Limit}）。{AskAgain}",
        "已同意延期，办结时限已重新计算。",
        NeedsReason: false,
        _agreeing);

    protected override Verdict Refuse => new(
        "不同意延期",
        $"办结时限仍为{ChinaTime.ShowEnd(Assignment.DueAt)}{(Now > Assignment.DueAt ? "，该单位已经超期" : null)}。本次计入申请次数，{AskAgain}",
        "未同意延期，办结时限不变。",
        NeedsReason: true,
        _refusing);

    protected override void Carry(WorkOrder order, ExtensionRequest request, bool agrees, string words, Occasion on) => order.DecideExtension(request, agrees, words, on);
}
