using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Regulation;

/// <summary>What the rule needs to know of an assignment that wants more time.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Role">Assisting units follow their lead's time and ask for none of their own.</param>
/// <param name="IsRework">A rework round (第十七条).</param>
/// <param name="Applications">How often it asked; what was taken back before it was decided does not count.</param>
/// <param name="HasPendingRequest">Another request of the unit on it is still undecided.</param>
/// <param name="DueAt">Its due time now.</param>
public readonly record struct ExtensionCase(
    AssignmentStatus Status, AssignmentRole Role, bool IsRework, int Applications, bool HasPendingRequest, DateTimeOffset DueAt);

/// <summary>第十五条 工单延期: until when more time may be asked for, how much it is, how often.</summary>
/// <remarks>
/// R4: 「至少在办结期满前1个工作日」 is read as: at the latest at close of business of the working day before the due day. The
/// extension runs from the old due time and is as long as the original limit.
/// </remarks>
[Article(15)]
public static class ExtensionRule
{
    /// <summary>单个工单延期申请不得超过2次.</summary>
    public const int MostApplications = 2;

    /// <summary>The last instant, in UTC, at which an extension may be asked for.</summary>
    public static DateTimeOffset LastAskAt(DateTimeOffset dueAt, WorkingCalendar calendar) =>
        calendar.CloseOf(calendar.WorkingDayBefore(ChinaTime.DayEndingAt(dueAt)));

    /// <summary>The new deadline: 延期时限和办结期限相同, counted from the old due day.</summary>
    public static Deadline Extended(DateTimeOffset oldDueAt, TimeLimit originalLimit, WorkingCalendar calendar) =>
        TimeLimitRule.CountFrom(ChinaTime.DayEndingAt(oldDueAt), "原到期日，不计入", "延期后办结", 15, oldDueAt, originalLimit, calendar);

    /// <summary>Whether more time may be asked for at <paramref name="now"/>; null means it may.</summary>
    public static Refusal? WhyNot(ExtensionCase of, DateTimeOffset now, WorkingCalendar calendar)
    {
        if (of.IsRework)
        {
            return new Refusal(17, "重办工单办结期限为5个工作日，不得申请延期。");
        }

        if (of.Role is AssignmentRole.Assist)
        {
            return new Refusal(15, "协办时限随主办单位，请由主办单位申请延期。");
        }

        if (of.Applications >= MostApplications)
        {
            return new Refusal(15, "单个工单延期申请不得超过2次，本工单已申请2次。");
        }

        if (of.Status is not AssignmentStatus.InHand)
        {
            return new Refusal(15, of.Status is AssignmentStatus.AwaitingSigning ? "请先签收，再申请延期。" : "只有办理中的工单可以申请延期。");
        }

        if (of.HasPendingRequest)
        {
            return new Refusal(15, "本单位在该工单上还有申请未审结，请等待审核结果或先撤回。");
        }

        var last = LastAskAt(of.DueAt, calendar);
        return now > last
            ? new Refusal(15, $"延期应当至少在办结期满前1个工作日申请，最迟为{ChinaTime.ShowEnd(last)}，现已超过。")
            : null;
    }

    /// <summary>What a request for more time lacks; null when it is complete.</summary>
    public static Refusal? WhatIsMissing(string reason, string progress, string nextSteps)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal(15, "请写明在规定期限内无法办结的原因。");
        }

        if (string.IsNullOrWhiteSpace(progress))
        {
            return new Refusal(15, "请写明目前的办理进展。");
        }

        return string.IsNullOrWhiteSpace(nextSteps) ? new Refusal(15, "请写明下一步措施和预计完成时间。") : null;
    }
}
