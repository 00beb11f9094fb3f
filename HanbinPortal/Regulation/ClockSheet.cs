using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Regulation;

/// <summary>
/// Every clock of one hand-over that its kind and the instant of dispatch tell, before anything has happened to it: what a page or a
/// verb shows to whoever tries the calendar.
/// </summary>
/// <param name="Sign">签收 (第十一条).</param>
/// <param name="Return">申请退回 (第十三条).</param>
/// <param name="Respond">响应介入 (第十四条第3项); null unless it is an emergency.</param>
/// <param name="Settle">办结 (第十四条) or 重办 (第十七条).</param>
/// <param name="LastExtensionAskAt">Until when an extension may be asked for (第十五条); null for a rework.</param>
/// <param name="Extended">The time after one extension; null for a rework.</param>
public sealed record ClockSheet(
    Deadline Sign, Deadline Return, Deadline? Respond, Deadline Settle, DateTimeOffset? LastExtensionAskAt, Deadline? Extended)
{
    /// <summary>Some emergencies end so soon, or so deep in a holiday, that the time for asking is over when they are dispatched.</summary>
    public bool CanBeExtended => LastExtensionAskAt > Settle.StartsAt;

    public static ClockSheet For(OrderKind kind, bool isEmergency, DateTimeOffset dispatchedAt, RegulationSettings settings, WorkingCalendar calendar)
    {
        var settle = TimeLimitRule.Explain(dispatchedAt, TimeLimitRule.LimitFor(kind, isEmergency, emergency: settings.EmergencySettle), calendar);
        return new ClockSheet(
            SigningRule.SignBy(dispatchedAt, calendar),
            ReturnRule.ReturnBy(dispatchedAt, calendar),
            isEmergency ? TimeLimitRule.RespondBy(dispatchedAt, calendar) : null,
            settle,
            ExtensionRule.LastAskAt(settle.DueAt, calendar),
            ExtensionRule.Extended(settle.DueAt, settle.Limit, calendar));
    }

    public static ClockSheet ForRework(DateTimeOffset openedAt, WorkingCalendar calendar) => new(
        SigningRule.SignBy(openedAt, calendar),
        ReturnRule.ReturnBy(openedAt, calendar),
        Respond: null,
        CallbackRule.ReworkDue(openedAt, calendar),
        LastExtensionAskAt: null,
        Extended: null);
}
