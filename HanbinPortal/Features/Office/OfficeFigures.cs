using System.Linq.Expressions;
using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Office;

/// <summary>The instants a reading of the queues goes by, UTC.</summary>
/// <param name="Now">What is before it is overdue.</param>
/// <param name="Midnight">When today began in China.</param>
/// <param name="SoonBy">What is due by then is due soon.</param>
public sealed record OfficeMoment(DateTimeOffset Now, DateTimeOffset Midnight, DateTimeOffset SoonBy)
{
    /// <summary>Due soon is what is due by the close of so many working days after today (第十九条, a setting).</summary>
    public static OfficeMoment At(DateTimeOffset now, RuleBook rules)
    {
        var calendar = rules.CalendarAt(now);
        var day = ChinaTime.DateOf(now);
        var midnight = ChinaTime.At(day, TimeSpan.Zero);
        for (var i = 0; i < rules.SettingsAt(now).DueSoonWorkingDays; i++)
        {
            do
            {
                day = day.AddDays(1);
            }
            while (!calendar.IsWorkingDay(day));
        }

        // To the end of the day: an emergency ends at midnight.
        return new OfficeMoment(now, midnight, ChinaTime.At(day.AddDays(1), TimeSpan.Zero));
    }
}

/// <summary>Each queue as a query, due first: the figure counts it and the list shows it, so that they cannot differ.</summary>
public static class OfficeFigures
{
    private static readonly OrderStatus[] _closed = [OrderStatus.Archived, OrderStatus.Terminated, OrderStatus.ReturnedToCity];

    private static readonly OrderStatus[] _open = [.. Enum.GetValues<OrderStatus>().Except(_closed)];

    // An order with one unit missing is back in analysis while the others work on.
    private static readonly OrderStatus[] _atWork = [OrderStatus.InProgress, OrderStatus.AwaitingAnalysis];

    private static readonly AssignmentStatus[] _handOverAtWork = [AssignmentStatus.AwaitingSigning, AssignmentStatus.InHand, AssignmentStatus.ReturnPending];

    private static readonly OfficeSection _analysis = new("研判交办", [OfficeFigure.Analysis]);

    private static readonly OfficeSection _decisions = new(
        "待审核",
        [OfficeFigure.Returns, OfficeFigure.Extensions, OfficeFigure.Limits, OfficeFigure.Replies, OfficeFigure.Terminations, OfficeFigure.CityReturns, OfficeFigure.Attribution]);

    private static readonly OfficeSection _clocks = new(
        "时限和紧急", [OfficeFigure.Overdue, OfficeFigure.NotSignedFor, OfficeFigure.Unanswered, OfficeFigure.DueSoon, OfficeFigure.Emergency]);

    private static readonly OfficeSection _city = new(
        "待市平台", [OfficeFigure.CityReview, OfficeFigure.Callback, OfficeFigure.CityReturnAnswer, OfficeFigure.CityTermination]);

    public static IReadOnlyList<OfficeSection> Sections { get; } = [_analysis, _decisions, _clocks, _city];

    public static IReadOnlyList<OfficeFigure> Today { get; } =
        [OfficeFigure.ReceivedToday, OfficeFigure.DispatchedToday, OfficeFigure.SignedToday, OfficeFigure.RepliedToday, OfficeFigure.ClosedToday];

    /// <summary>The sections, the viewer's own first.</summary>
    public static IReadOnlyList<OfficeSection> For(Actor viewer) => viewer switch
    {
        _ when viewer.Is(PortalRole.Director) => [_clocks, _decisions, _analysis, _city],
        _ when viewer.Is(PortalRole.Reviewer) => [_decisions, _city, _analysis, _clocks],
        _ when viewer.Is(PortalRole.Dispatcher) => [_analysis, _clocks, _city, _decisions],
        _ => [_clocks, _analysis, _decisions, _city],
    };

    public static string NameOf(OfficeFigure queue) => queue switch
    {
        OfficeFigure.ReceivedToday => "接收",
        OfficeFigure.DispatchedToday => "交办",
        OfficeFigure.SignedToday => "签收",
        OfficeFigure.RepliedToday => "答复",
        OfficeFigure.ClosedToday => "办结",
        OfficeFigure.Analysis => "待研判",
        OfficeFigure.CityReturns => "上退",
        OfficeFigure.Returns => "退回",
        OfficeFigure.Extensions => "延期",
        OfficeFigure.Limits => "法定时限",
        OfficeFigure.Replies => "答复初审",
        OfficeFigure.Terminations => "终结",
        OfficeFigure.Attribution => "研判归因",
        OfficeFigure.Overdue => "已超期",
        OfficeFigure.NotSignedFor => "超期未签收",
        OfficeFigure.Unanswered => "紧急超时未响应",
        OfficeFigure.DueSoon => "即将到期",
        OfficeFigure.Emergency => "紧急工单",
        OfficeFigure.CityReturnAnswer => "确认上退",
        OfficeFigure.CityReview => "市审核",
        OfficeFigure.Callback => "回访",
        _ => "终结审核",
    };

    /// <summary>What the list is headed with.</summary>
    public static string TitleOf(OfficeFigure queue) => queue switch
    {
        _ when Today.Contains(queue) => $"今日{NameOf(queue)}",
        OfficeFigure.CityReturns or OfficeFigure.Returns or OfficeFigure.Extensions or OfficeFigure.Limits or OfficeFigure.Terminations => $"{NameOf(queue)}待审核",
        OfficeFigure.Replies => "答复待初审",
        OfficeFigure.Attribution or OfficeFigure.Callback => $"待{NameOf(queue)}",
        OfficeFigure.CityReturnAnswer => "待市平台确认上退",
        OfficeFigure.CityReview => "待市平台审核",
        OfficeFigure.CityTermination => "待市平台审核终结",
        _ => NameOf(queue),
    };

    /// <summary>Something is late: the figure stands out unless it is 0.</summary>
    public static bool IsAlarm(OfficeFigure queue) => queue is OfficeFigure.Overdue or OfficeFigure.NotSignedFor or OfficeFigure.Unanswered;

    public static IQueryable<WorkOrder> Of(PortalDb db, OfficeFigure queue, OfficeMoment moment)
    {
        var (now, midnight, soonBy) = moment;
        return queue switch
        {
            OfficeFigure.ReceivedToday => Newest(db.Orders.Where(o => o.ReceivedAt >= midnight)),
            OfficeFigure.DispatchedToday => Done(OrderStep.Dispatch),
            OfficeFigure.SignedToday => Done(OrderStep.SignFor),
            OfficeFigure.RepliedToday => Newest(db.Orders.Where(o => db.UnitRequests.OfType<Reply>()
                .Where(r => (r.State == RequestState.Submitted || r.State == RequestState.Agreed || r.State == RequestState.Refused) && r.SubmittedAt >= midnight)
                .Select(r => r.Assignment.OrderId).Contains(o.Id))),
            OfficeFigure.ClosedToday => Newest(db.Orders.Where(o => _closed.Contains(o.Status)
                && db.Timeline.Where(e => e.At >= midnight && e.Step != OrderStep.AddNote && _closed.Contains(e.StatusAfter)).Select(e => e.OrderId).Contains(o.Id))),
            OfficeFigure.Analysis => DueFirst(db.Orders.Where(o => o.Status == OrderStatus.AwaitingAnalysis)),
            OfficeFigure.CityReturns => DueFirst(db.Orders.Where(o => o.Status == OrderStatus.CityReturnDrafted)),
            OfficeFigure.Returns => Asked<ReturnRequest>(),
            OfficeFigure.Extensions => Asked<ExtensionRequest>(),
            OfficeFigure.Limits => Asked<LimitRequest>(),
            OfficeFigure.Replies => Asked<Reply>(),
            OfficeFigure.Terminations => Asked<TerminationRequest>(),
            OfficeFigure.Attribution => Waiting(OrderStatus.AwaitingAttribution),
            OfficeFigure.Overdue => LateBy(now, a => a.DueAt < now),
            OfficeFigure.NotSignedFor => LateBy(now, a => a.Status == AssignmentStatus.AwaitingSigning && a.SignBy < now),
            OfficeFigure.Unanswered => LateBy(now, a => a.RespondBy < now && a.RespondedAt == null),
            OfficeFigure.DueSoon => DueFirst(db.Orders.Where(o => _atWork.Contains(o.Status) && o.ActBy <= soonBy
                && o.Assignments.AsQueryable().Where(a => a.Round == o.Round && _handOverAtWork.Contains(a.Status)).Any(a => a.ActBy >= now && a.ActBy <= soonBy))),
            OfficeFigure.Emergency => DueFirst(db.Orders.Where(o => _open.Contains(o.Status) && o.IsEmergency)),
            OfficeFigure.CityReturnAnswer => Waiting(OrderStatus.AwaitingCityReturn),
            OfficeFigure.CityReview => Waiting(OrderStatus.AwaitingCityReview),
            OfficeFigure.Callback => Waiting(OrderStatus.AwaitingCallback),
            _ => Waiting(OrderStatus.TerminationAtCity),
        };

        // The clock of the hand-over that runs out first is the order's own, so the index of the orders finds what can be late at all.
        IQueryable<WorkOrder> LateBy(DateTimeOffset by, Expression<Func<Assignment, bool>> how) => DueFirst(db.Orders.Where(o => _atWork.Contains(o.Status) && o.ActBy < by
            && o.Assignments.AsQueryable().Where(a => a.Round == o.Round && _handOverAtWork.Contains(a.Status)).Any(how)));

        IQueryable<WorkOrder> Asked<TRequest>()
            where TRequest : UnitRequest => DueFirst(db.Orders.Where(o => db.UnitRequests.OfType<TRequest>()
                .Where(r => r.State == RequestState.Submitted && r.Assignment.Round == r.Assignment.Order.Round)
                .Select(r => r.Assignment.OrderId).Contains(o.Id)));

        IQueryable<WorkOrder> Waiting(OrderStatus status) => db.Orders.Where(o => o.Status == status).OrderBy(o => o.ReceivedAt).ThenBy(o => o.Id);

        IQueryable<WorkOrder> Done(OrderStep step) =>
            Newest(db.Orders.Where(o => db.Timeline.Where(e => e.At >= midnight && e.Step == step).Select(e => e.OrderId).Contains(o.Id)));
    }

    private static IQueryable<WorkOrder> DueFirst(IQueryable<WorkOrder> orders) => orders.OrderBy(o => o.ActBy == null).ThenBy(o => o.ActBy).ThenBy(o => o.Id);

    private static IQueryable<WorkOrder> Newest(IQueryable<WorkOrder> orders) => orders.OrderByDescending(o => o.ReceivedAt).ThenByDescending(o => o.Id);
}
