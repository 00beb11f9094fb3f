using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Regulation;

/// <summary>第十七条 回访评价: what a call-back leads to, and how long a rework has.</summary>
[Article(17)]
public static class CallbackRule
{
    /// <summary>重办工单办结期限为5个工作日.</summary>
    public static readonly TimeLimit ReworkLimit = TimeLimit.WorkingDays(5);

    /// <summary>Only 不满意 asks whose fault it is; everything else is archived.</summary>
    public static bool NeedsAttribution(CallbackOutcome outcome) => outcome is CallbackOutcome.Dissatisfied;

    /// <summary>Whether a call-back can be recorded in this state; null means it can.</summary>
    public static Refusal? WhyNotRecord(OrderStatus status) => status is OrderStatus.AwaitingCallback
        ? null
        : new Refusal(17, "只有市平台审核通过、待回访的工单可以登记回访结果。");

    /// <summary>Whether somebody may decide whose fault it is; null means they may.</summary>
    public static Refusal? WhyNotAttribute(OrderStatus status) => status is OrderStatus.AwaitingAttribution
        ? null
        : new Refusal(17, "只有回访不满意、待研判归因的工单可以研判归因。");

    /// <summary>What an attribution lacks; null when it is complete.</summary>
    public static Refusal? WhatIsMissing(string reason) => string.IsNullOrWhiteSpace(reason)
        ? new Refusal(17, "请写明研判认定的理由。")
        : null;

    /// <summary>Until when a rework is settled, from the instant it was opened.</summary>
    public static Deadline ReworkDue(DateTimeOffset openedAt, WorkingCalendar calendar) =>
        TimeLimitRule.Count("重办", 17, openedAt, ReworkLimit, calendar);
}
