using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Ui.Controls;

namespace HanbinPortal.Features;

/// <summary>What a row of a list says is due, what to do about it, and which step its button takes.</summary>
public static class NextStep
{
    /// <summary>In a unit's list: the unit's own clock and step.</summary>
    public static OrderRow AddTo(OrderRow row, OrderFacts order, HandOverFacts own, Actor viewer)
    {
        row = row with { AssignmentId = own.Id, AssignmentStatus = own.Status, Role = own.Role, IsRework = own.Round > 1, Units = [own.UnitName] };
        if (own.Round != order.Round || IsClosed(order.Status) || own.Status is AssignmentStatus.Returned or AssignmentStatus.Withdrawn)
        {
            return row with { Next = "无需再办理" };
        }

        var settle = ClockOf(own);
        var asked = own.OpenRequestKind is { } kind ? StepTable.Of(StepOf(kind)).Name : null;
        return own switch
        {
            { OpenRequestState: RequestState.AwaitingUnitLead } when viewer.Is(PortalRole.UnitLead) =>
                Do(OrderStep.ApproveInUnit, $"审批“{asked}”", settle, own.ActBy, own.OpenRequestId),
            { OpenRequestState: RequestState.AwaitingUnitLead } => Wait($"“{asked}”等待本单位负责人审批", settle, own.ActBy),
            { Status: AssignmentStatus.AwaitingSigning, RespondBy: { } respond, RespondedAt: null } => Do(OrderStep.SignFor, "立即签收，2小时内介入处理", "响应介入", respond),
            { Status: AssignmentStatus.InHand, RespondBy: { } respond, RespondedAt: null } => Do(OrderStep.Contact, "立即联系并介入处理", "响应介入", respond),
            { Status: AssignmentStatus.AwaitingSigning } => Do(OrderStep.SignFor, "签收", "签收", own.ActBy),
            { Status: AssignmentStatus.ReturnPending } => Wait("退回申请待热线办审核", settle, own.DueAt),
            { Status: AssignmentStatus.InHand, OpenRequestState: RequestState.Submitted } => Wait($"“{asked}”待热线办审核，请继续办理", settle, own.DueAt),
            { Status: AssignmentStatus.InHand, Role: AssignmentRole.Assist } => Do(OrderStep.SubmitAssist, "提交协办意见", settle, own.DueAt),
            { Status: AssignmentStatus.InHand, HasContact: false } => Do(OrderStep.Contact, "联系服务对象", settle, own.DueAt),
            { Status: AssignmentStatus.InHand } => Do(OrderStep.Reply, "办理并答复", settle, own.DueAt),
            { Status: AssignmentStatus.ReplyPending } => Wait("答复待热线办初审", settle, own.DueAt),
            { Status: AssignmentStatus.AssistSubmitted } => Wait("等待主办单位答复", settle, own.DueAt),
            { Status: AssignmentStatus.TerminationPending } => Wait("终结申请待审核", settle, own.DueAt),
            _ => Wait(order.Status is OrderStatus.InProgress or OrderStatus.AwaitingDistrictReview ? "等待其他单位办结" : "等待市平台结果", settle, own.DueAt),
        };

        OrderRow Do(OrderStep step, string next, string what, DateTimeOffset? due, long? request = null) => row with
        {
            Next = next,
            DueWhat = what,
            Due = due,
            Action = StepTable.Of(step).Roles.Any(viewer.Is) ? new RowAction(StepTable.Of(step).Name, PortalRoutes.Order(order.Id, step, own.Id, request)) : null,
        };

        OrderRow Wait(string next, string what, DateTimeOffset? due) => row with { Next = next, DueWhat = what, Due = due, SettledAt = own.SettledAt };
    }

    /// <summary>In the office's lists: the next clock to run out, whoever holds it, and the step of the office.</summary>
    public static OrderRow AddTo(OrderRow row, OrderFacts order, IReadOnlyList<HandOverFacts> live, Actor viewer)
    {
        var asked = live.Where(h => h is { OpenRequestState: RequestState.Submitted, OpenRequestKind: not "Assist" }).ToList();
        var first = live.Where(h => h.ActBy is not null).MinBy(h => h.ActBy);
        var running = first is null ? null : first.ActBy == first.RespondBy ? "响应介入" : first.Status is AssignmentStatus.AwaitingSigning ? "签收" : ClockOf(first);
        row = row with { Units = [.. live.OrderBy(h => h.Role is AssignmentRole.Assist).Select(h => h.Role is AssignmentRole.Assist ? $"{h.UnitName}（协办）" : h.UnitName)], Due = order.ActBy };
        return order.Status switch
        {
            OrderStatus.AwaitingAnalysis when order.AwaitsReplacement => Do(OrderStep.Dispatch, "补派其他单位", running ?? "研判"),
            OrderStatus.AwaitingAnalysis => Do(OrderStep.Dispatch, "研判交办", "研判"),
            OrderStatus.CityReturnDrafted => Do(OrderStep.DecideCityReturn, "审核上退", "上退"),
            OrderStatus.AwaitingCityReturn => Do(OrderStep.RecordCityReturn, "等待市平台确认上退"),
            OrderStatus.InProgress or OrderStatus.AwaitingDistrictReview or OrderStatus.TerminationAtDistrict when asked.Count > 0 => Decide(),
            OrderStatus.InProgress when live.Any(h => h.Status is AssignmentStatus.AwaitingSigning) => row with { Next = "等待承办单位签收", DueWhat = running },
            OrderStatus.InProgress => row with { Next = "承办单位办理中", DueWhat = running },
            OrderStatus.AwaitingDistrictReview => row with { Next = "等待初审", DueWhat = "办结" },
            OrderStatus.AwaitingCityReview => Do(OrderStep.RecordCityReview, "等待市审核结果"),
            OrderStatus.AwaitingCallback => Do(OrderStep.RecordCallback, "等待回访结果"),
            OrderStatus.AwaitingAttribution => Do(OrderStep.Attribute, "研判归因"),
            OrderStatus.TerminationAtCity => Do(OrderStep.RecordCityTermination, "等待市平台终结结果"),
            OrderStatus.Merged => row with { Next = "随主工单答复", Due = null },
            _ => row with { Next = "无需再办理", Due = null },
        };

        OrderRow Do(OrderStep step, string next, string? what = null, HandOverFacts? about = null) => row with
        {
            Next = next,
            DueWhat = what,
            Action = StepTable.Of(step).Roles.Any(viewer.Is)
                ? new RowAction(StepTable.Of(step).Name, PortalRoutes.Order(order.Id, step, about?.Id, about?.OpenRequestId))
                : null,
        };

        OrderRow Decide()
        {
            var step = DecisionOf(asked[0].OpenRequestKind!);
            return Do(step, asked.Count == 1 ? StepTable.Of(step).Name : $"{asked.Count}件申请待审核", order.Status is OrderStatus.InProgress ? running : "办结", asked[0]);
        }
    }

    /// <summary>The clock of settling by its own name.</summary>
    private static string ClockOf(HandOverFacts of) => of switch
    {
        { Role: AssignmentRole.Assist } => "协办意见",
        { Round: > 1 } => "重办",
        _ => "办结",
    };

    /// <summary>The step that asked what is stored under a kind.</summary>
    public static OrderStep StepOf(string kind) => kind switch
    {
        "Return" => OrderStep.AskReturn,
        "Extension" => OrderStep.AskExtension,
        "Limit" => OrderStep.AskLimit,
        "Assist" => OrderStep.SubmitAssist,
        "Termination" => OrderStep.AskTermination,
        _ => OrderStep.Reply,
    };

    private static OrderStep DecisionOf(string kind) => kind switch
    {
        "Return" => OrderStep.DecideReturn,
        "Extension" => OrderStep.DecideExtension,
        "Limit" => OrderStep.DecideLimit,
        "Termination" => OrderStep.DecideTermination,
        _ => OrderStep.ReviewReply,
    };

    private static bool IsClosed(OrderStatus status) =>
        status is OrderStatus.Archived or OrderStatus.Terminated or OrderStatus.ReturnedToCity;
}
