using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Regulation;

/// <summary>第十一条 受理分析: a unit signs for what it is given within one working day.</summary>
/// <remarks>R5: signing late is recorded as late and not refused, or the order would be stuck.</remarks>
[Article(11)]
public static class SigningRule
{
    /// <summary>应在1个工作日内及时签收.</summary>
    public static readonly TimeLimit Limit = TimeLimit.WorkingDays(1);

    /// <summary>Until when the unit signs, from the instant of dispatch.</summary>
    public static Deadline SignBy(DateTimeOffset dispatchedAt, WorkingCalendar calendar) =>
        TimeLimitRule.Count("签收", 11, dispatchedAt, Limit, calendar);

    /// <summary>Whether the assignment can be signed for; null means it can.</summary>
    public static Refusal? WhyNot(AssignmentStatus status) => status switch
    {
        AssignmentStatus.AwaitingSigning => null,
        AssignmentStatus.Withdrawn => new Refusal(11, "该工单的交办已被热线办撤回，无需签收。"),
        AssignmentStatus.ReturnPending => new Refusal(11, "退回申请正在审核，请等待热线办审核结果；要继续办理请先撤回申请。"),
        AssignmentStatus.Returned => new Refusal(11, "该工单已退回热线办，无需签收。"),
        _ => new Refusal(11, "该工单已经签收，无需重复签收。"),
    };
}
