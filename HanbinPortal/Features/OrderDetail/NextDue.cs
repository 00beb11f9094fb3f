using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.OrderDetail;

/// <summary>What is due next, as one viewer must read it within five seconds.</summary>
/// <param name="What">The clock's name: 「签收」; null when no clock of the viewer's runs.</param>
/// <param name="Words">What to do, or for what the order waits.</param>
/// <param name="Due">When it is due, UTC.</param>
/// <param name="SettledAt">When what was due left the unit.</param>
public sealed record NextDue(string? What, string Words, DateTimeOffset? Due = null, DateTimeOffset? SettledAt = null)
{
    public static NextDue For(WorkOrder order, Actor viewer) => viewer.IsOffice
        ? ForOffice(order)
        : order.Live.FirstOrDefault(a => a.UnitId == viewer.UnitId) is { } own ? ForUnit(own) : Over(order, viewer);

    private static NextDue Over(WorkOrder order, Actor viewer) =>
        new(null, $"本单位的交办{Names.Of(order.Assignments.Last(a => a.UnitId == viewer.UnitId).Status)}，无需再办理。");

    private static NextDue ForUnit(Assignment own)
    {
        if (own.Order.IsClosed)
        {
            return new NextDue(null, $"工单{Names.Of(own.Order.Status)}，无需再办理。");
        }

        var settle = ClockName(own);
        return own switch
        {
            { OpenRequest: { State: RequestState.AwaitingUnitLead } draft } =>
                new(settle, $"{draft.DraftedByName}拟的“{StepTable.Of(draft.Step).Name}”待本单位负责人审批，报出前时限照常计算。", own.ActBy),
            { Status: AssignmentStatus.AwaitingSigning, RespondBy: { } respond } => new("响应介入", "紧急工单，请立即签收，2小时内联系服务对象并介入处理。", respond),
            { Status: AssignmentStatus.InHand, RespondBy: { } respond, RespondedAt: null } => new("响应介入", "紧急工单，请立即联系服务对象、介入处理，并登记联系。", respond),
            { Status: AssignmentStatus.AwaitingSigning, IsRework: true } => new("签收", "发回重办的工单，请签收后重新办理；不得退回、不得延期。", own.ActBy),
            { Status: AssignmentStatus.AwaitingSigning, MayBeReturned: false } => new("签收", "请签收办理；领导交办、提级督办或专题会议交办的工单不得退回。", own.ActBy),
            { Status: AssignmentStatus.AwaitingSigning } => new("签收", "请签收；确不属本单位职责的，请在退回时限内申请退回。", own.ActBy),
            { Status: AssignmentStatus.ReturnPending } => new(settle, "退回申请待热线办审核，办理时限照常计算。", own.DueAt),
            { Status: AssignmentStatus.InHand, OpenRequest: { } asked } => new(settle, $"“{StepTable.Of(asked.Step).Name}”待热线办审核，请继续办理。", own.DueAt),
            { Status: AssignmentStatus.InHand, IsMain: false } => new(settle, "请在主办单位答复前提交协办意见。", own.DueAt),
            { Status: AssignmentStatus.InHand, Contacts.Count: 0 } => new(settle, "请先联系服务对象并登记，再办理答复。", own.DueAt),
            { Status: AssignmentStatus.InHand } => new(settle, own.IsRework ? "请重新办理后答复；重办不得延期、不得退回。" : "请办理后提交办结答复。", own.DueAt),
            { Status: AssignmentStatus.ReplyPending } => new(settle, "答复已提交，等待热线办初审。", own.DueAt, own.SettledAt),
            { Status: AssignmentStatus.AssistSubmitted } => new(settle, "协办意见已提交，等待主办单位答复。", own.DueAt, own.SettledAt),
            { Status: AssignmentStatus.TerminationPending } => new(settle, "终结申请已提交，等待审核。", own.DueAt, own.SettledAt),
            _ => new(settle, $"本单位{Names.Of(own.Status)}，工单{Names.Of(own.Order.Status)}。", own.DueAt, own.SettledAt ?? own.DueAt),
        };
    }

    private static NextDue ForOffice(WorkOrder order)
    {
        var asked = order.Live.Select(a => a.OpenRequest).OfType<UnitRequest>().Where(r => r.State is RequestState.Submitted && r is not AssistOpinion).ToList();
        return order.Status switch
        {
            OrderStatus.AwaitingAnalysis when order.AwaitsReplacement => new("其他单位办理", "有承办单位已退回，请另行交办，或确认无需补派。", order.ActBy),
            OrderStatus.AwaitingAnalysis when order.Assignments.Count > 0 => new("研判", "工单回到待研判，请重新交办。", order.ActBy),
            OrderStatus.AwaitingAnalysis => new("研判", "请研判后交办；不属本区受理的，请在时限内上退市平台。", order.ActBy),
            OrderStatus.CityReturnDrafted => new("上退", "上退草稿待审核员审核。", order.ActBy),
            OrderStatus.InProgress when asked.Count > 0 => Running(order, $"{string.Join("、", asked.Select(r => $"{r.Assignment.UnitName}“{StepTable.Of(r.Step).Name}”"))}等待审核。"),
            OrderStatus.InProgress => Running(order, "承办单位办理中。"),
            OrderStatus.AwaitingDistrictReview => new(order.CityDueAt is null ? "办结" : "市平台办结", "承办单位已答复，请初审。", order.ActBy),
            OrderStatus.TerminationAtDistrict => new(order.CityDueAt is null ? "办结" : "市平台办结", "承办单位申请终结，请审核。", order.ActBy),
            OrderStatus.AwaitingAttribution => new(null, "回访不满意，请研判是否属承办单位原因。"),
            OrderStatus.Merged => new(null, "已并入其他工单，随主工单答复。"),
            OrderStatus.AwaitingCityReturn or OrderStatus.AwaitingCityReview or OrderStatus.AwaitingCallback or OrderStatus.TerminationAtCity =>
                new(null, "等待市平台，收到结果后请登记。"),
            _ => new(null, $"工单{Names.Of(order.Status)}，无需再办理。"),
        };
    }

    private static NextDue Running(WorkOrder order, string words) =>
        order.Live.Where(a => a.ActBy is not null).MinBy(a => a.ActBy) is { } first
            ? new($"{first.UnitName}{(first.ActBy == first.RespondBy ? "响应介入" : first.Status is AssignmentStatus.AwaitingSigning ? "签收" : ClockName(first))}", words, first.ActBy)
            : new(null, words);

    private static string ClockName(Assignment assignment) => assignment switch
    {
        { IsMain: false } => "协办意见",
        { IsRework: true } => "重办",
        _ => "办结",
    };
}
