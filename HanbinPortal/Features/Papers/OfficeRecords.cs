using System.Globalization;
using HanbinPortal.Documents.Catalogue;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Papers;

/// <summary>The records of the documents that the office makes, from what it handed over and decided.</summary>
internal static class OfficeRecords
{
    public static DispatchSlip DispatchSlip(PaperSource from)
    {
        var (order, given) = (from.Order, from.Given);
        var requester = order.Requester;
        var isSecret = requester.IsConfidential;
        return new DispatchSlip(
            order.Number,
            order.Kind,
            order.IsEmergency,
            order.Channel,
            order.Category,
            from.Title,
            from.Content,
            new RequesterShown(
                isSecret ? PrivacyRule.Confidential : PrivacyRule.MaskName(requester.Name),
                isSecret ? PrivacyRule.Confidential : PrivacyRule.MaskPhone(requester.Phone),
                isSecret ? PrivacyRule.Confidential : PrivacyRule.MaskAddress(requester.Address)),
            given.UnitName,
            [.. order.Live.Where(a => IsTogether(a, given)).Select(a => new HandedTo(a.UnitName, a.Role))],
            given.BasisText is { Length: > 0 } why ? $"{Names.Of(given.Basis)}：{from.Hide(why)}" : Names.Of(given.Basis),
            from.HideOrNull(given.Requirement),
            given.DispatchedAt,
            given.SignBy,
            given.RespondBy,
            given.DueAt,
            given.Limit.ToString(),
            ArticleOf(order, given));
    }

    public static ReworkNotice ReworkNotice(PaperSource from)
    {
        var given = from.Given;
        var callback = from.Order.Timeline.LastOrDefault(line => line.Step is OrderStep.RecordCallback && line.At <= given.DispatchedAt);
        return new ReworkNotice(
            from.Order.Number,
            from.Gist,
            given.UnitName,
            callback?.At ?? given.DispatchedAt,
            from.HideOrNull(callback?.Detail) ?? "服务对象评价为不满意。",
            from.HideOrNull(given.Requirement) ?? "属承办单位原因。",
            given.DueAt,
            Requirement: null);
    }

    public static ReturnDecision ReturnDecision(PaperSource from)
    {
        var (asked, given) = (from.Asked<ReturnRequest>(), from.Given);
        var isAgreed = asked.State is RequestState.Agreed;
        var after = from.Order.Assignments.FirstOrDefault(a => a.IsLive && a.IsMain && a != given && a.DispatchedAt >= asked.DecidedAt);
        return new ReturnDecision(
            from.Order.Number,
            from.Gist,
            given.UnitName,
            asked.SubmittedAt ?? asked.DraftedAt,
            isAgreed,
            from.HideOrNull(asked.Decision) ?? (isAgreed ? "退回理由和依据成立。" : "退回理由和依据不成立。"),
            isAgreed ? after?.UnitName : null,
            given.DueAt);
    }

    public static TerminationDecision TerminationDecision(PaperSource from)
    {
        var (asked, given) = (from.Asked<TerminationRequest>(), from.Given);
        var isAgreed = asked.State is RequestState.Agreed;
        return new TerminationDecision(
            from.Order.Number,
            from.Gist,
            given.UnitName,
            asked.SubmittedAt ?? asked.DraftedAt,
            isAgreed,
            from.HideOrNull(asked.Decision) ?? (isAgreed ? "符合终结办理的条件。" : "不符合终结办理的条件。"),
            given.DueAt,
            from.Evidence);
    }

    public static CityReturnLetter CityReturnLetter(PaperSource from)
    {
        var returning = from.Order.CityReturns.Last(r => r.State is CityReturnState.SentToCity or CityReturnState.Confirmed);
        return new CityReturnLetter(from.Order.Number, from.Gist, from.Order.ReceivedAt, returning.Ground, from.Hide(returning.Reason), SuggestedUnit: null, Evidence: []);
    }

    public static ReminderSlip ReminderSlip(PaperSource from)
    {
        var given = from.Given;
        return new ReminderSlip(given.UnitName, [new ListedOrder(from.Order.Number, from.Gist, given.DueAt, StateOf(from))], from.Earlier + 1, NextClose(from, 1));
    }

    public static SupervisionNotice SupervisionNotice(PaperSource from)
    {
        // Overdue without a reason that was accepted is what the clock can find by itself: 第二十条第6项.
        const int Overdue = 6;
        var given = from.Given;
        return new SupervisionNotice(
            from.Order.Number,
            from.Gist,
            given.UnitName,
            Overdue,
            from.Content,
            string.Join(string.Empty, HandlingOf(from)),
            ["立即查明超期原因，明确办理措施和完成时间。", "主动联系服务对象，说明办理进展，做好解释沟通。", "按反馈时限书面报告办理结果。"],
            NextClose(from, 3));
    }

    // Units side by side do not learn of each other.
    private static bool IsTogether(Assignment other, Assignment given) =>
        other == given || (other.Role is AssignmentRole.Lead or AssignmentRole.Assist && given.Role is AssignmentRole.Lead or AssignmentRole.Assist);

    private static string ArticleOf(WorkOrder order, Assignment given) => given switch
    {
        { IsMain: false } => "第十二条",
        { IsRework: true } => "第十七条",
        { LimitBasis: { Length: > 0 } basis } => basis,
        _ when order.IsEmergency => "第十四条第3项",
        _ => "第十四条第1项",
    };

    private static DateTimeOffset NextClose(PaperSource from, int workingDays) =>
        TimeLimitRule.DueAt(from.Now, TimeLimit.WorkingDays(workingDays), from.Rules.CalendarAt(from.Now));

    private static string StateOf(PaperSource from)
    {
        var given = from.Given;
        if (!given.IsOverdueAt(from.Now))
        {
            return given.Status is AssignmentStatus.AwaitingSigning ? "未签收，即将到期" : "办理中，即将到期";
        }

        var days = from.Rules.CalendarAt(from.Now).WorkingDaysBetween(ChinaTime.DayEndingAt(given.DueAt), ChinaTime.DateOf(from.Now));
        return days == 0 ? "已超期" : string.Create(CultureInfo.InvariantCulture, $"超期{days}个工作日");
    }

    private static IEnumerable<string> HandlingOf(PaperSource from)
    {
        var given = from.Given;
        yield return $"该工单于{ChinaTime.Show(given.DispatchedAt)}交{given.UnitName}办理，";
        yield return given.SignedAt is { } signed ? $"{ChinaTime.Show(signed)}签收，" : "至今未签收，";
        yield return given.Contacts.Count == 0 ? "没有联系服务对象的记录，" : string.Create(CultureInfo.InvariantCulture, $"已登记联系{given.Contacts.Count}次，");
        yield return $"应于{ChinaTime.ShowEnd(given.DueAt)}前办结，{StateOf(from)}。";
    }
}
