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

/// <summary>Each figure as a query over an index, and where its list is.</summary>
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

    public static string NameOf(OfficeFigure figure) => figure switch
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
    public static string TitleOf(OfficeFigure figure) => Today.Contains(figure) ? $"今日{NameOf(figure)}" : NameOf(figure);

    /// <summary>Something is late: the figure stands out unless it is 0.</summary>
    public static bool IsAlarm(OfficeFigure figure) => figure is OfficeFigure.Overdue or OfficeFigure.NotSignedFor or OfficeFigure.Unanswered;

    /// <summary>Where the list behind a figure is: with whoever works through it, else on a page of the dashboard's own.</summary>
    public static string AddressOf(OfficeFigure figure) => figure switch
    {
        OfficeFigure.Analysis => PortalRoutes.Dispatch,
        OfficeFigure.Returns => Review("return"),
        OfficeFigure.Extensions => Review("extension"),
        OfficeFigure.Limits => Review("limit"),
        OfficeFigure.Replies => Review("reply"),
        OfficeFigure.Terminations => Review("termination"),
        OfficeFigure.CityReturns => Review("city-return"),
        OfficeFigure.Attribution => Review("attribution"),
        OfficeFigure.CityReturnAnswer => City(OrderStatus.AwaitingCityReturn),
        OfficeFigure.CityReview => City(OrderStatus.AwaitingCityReview),
        OfficeFigure.Callback => City(OrderStatus.AwaitingCallback),
        OfficeFigure.CityTermination => City(OrderStatus.TerminationAtCity),
        _ => PortalRoutes.OfficeList(figure.ToString()),
    };

    /// <summary>The dashboard shows the list itself.</summary>
    public static bool IsListedHere(OfficeFigure figure) => AddressOf(figure) == PortalRoutes.OfficeList(figure.ToString());

    /// <summary>What a figure counts: as many as the list behind it has rows.</summary>
    public static IQueryable<long> Counted(PortalDb db, OfficeFigure figure, OfficeMoment moment)
    {
        return figure switch
        {
            OfficeFigure.Analysis => With(OrderStatus.AwaitingAnalysis),
            OfficeFigure.Returns => Asked<ReturnRequest>(),
            OfficeFigure.Extensions => Asked<ExtensionRequest>(),
            OfficeFigure.Limits => Asked<LimitRequest>(),
            OfficeFigure.Replies => Asked<Reply>(),
            OfficeFigure.Terminations => Asked<TerminationRequest>(),
            OfficeFigure.CityReturns => With(OrderStatus.CityReturnDrafted),
            OfficeFigure.Attribution => With(OrderStatus.AwaitingAttribution),
            OfficeFigure.CityReturnAnswer => With(OrderStatus.AwaitingCityReturn),
            OfficeFigure.CityReview => With(OrderStatus.AwaitingCityReview),
            OfficeFigure.Callback => With(OrderStatus.AwaitingCallback),
            OfficeFigure.CityTermination => With(OrderStatus.TerminationAtCity),
            _ => Listed(db, figure, moment).Select(o => o.Id),
        };

        IQueryable<long> With(OrderStatus status) => db.Orders.Where(o => o.Status == status).OrderBy(o => o.ActBy).Select(o => o.Id);

        IQueryable<long> Asked<TRequest>()
            where TRequest : UnitRequest => db.UnitRequests.OfType<TRequest>().Where(r => r.State == RequestState.Submitted).OrderBy(r => r.SubmittedAt).Select(r => r.Id);
    }

    /// <summary>The orders behind a figure that is listed here, due first or newest first.</summary>
    public static IQueryable<WorkOrder> Listed(PortalDb db, OfficeFigure figure, OfficeMoment moment)
    {
        var (now, midnight, soonBy) = moment;
        return figure switch
        {
            OfficeFigure.ReceivedToday => Newest(db.Orders.Where(o => o.ReceivedAt >= midnight)),
            OfficeFigure.DispatchedToday => Done(OrderStep.Dispatch),
            OfficeFigure.SignedToday => Done(OrderStep.SignFor),
            OfficeFigure.RepliedToday => Newest(db.Orders.Where(o => db.UnitRequests.OfType<Reply>()
                .Where(r => (r.State == RequestState.Submitted || r.State == RequestState.Agreed || r.State == RequestState.Refused) && r.SubmittedAt >= midnight)
                .Select(r => r.Assignment.OrderId).Contains(o.Id))),

            // Said by what it is not: of the many closed orders the few of today are found by their history, not by their status.
            OfficeFigure.ClosedToday => Newest(db.Orders.Where(o => !_open.Contains(o.Status)
                && db.Timeline.Where(e => e.At >= midnight && e.Step != OrderStep.AddNote && _closed.Contains(e.StatusAfter)).Select(e => e.OrderId).Contains(o.Id))),
            OfficeFigure.Overdue => LateBy(now, a => a.DueAt < now),
            OfficeFigure.NotSignedFor => LateBy(now, a => a.Status == AssignmentStatus.AwaitingSigning && a.SignBy < now),
            OfficeFigure.Unanswered => LateBy(now, a => a.RespondBy < now && a.RespondedAt == null),
            OfficeFigure.DueSoon => DueFirst(db.Orders.Where(o => _atWork.Contains(o.Status) && o.ActBy <= soonBy
                && o.Assignments.AsQueryable().Where(a => a.Round == o.Round && _handOverAtWork.Contains(a.Status)).Any(a => a.ActBy >= now && a.ActBy <= soonBy))),
            OfficeFigure.Emergency => DueFirst(db.Orders.Where(o => _open.Contains(o.Status) && db.Orders.Where(e => e.IsEmergency).Select(e => e.Id).Contains(o.Id))),
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, null),
        };

        // The clock of the hand-over that runs out first is the order's own, so the index of the orders finds what can be late at all.
        IQueryable<WorkOrder> LateBy(DateTimeOffset by, Expression<Func<Assignment, bool>> how) => DueFirst(db.Orders.Where(o => _atWork.Contains(o.Status) && o.ActBy < by
            && o.Assignments.AsQueryable().Where(a => a.Round == o.Round && _handOverAtWork.Contains(a.Status)).Any(how)));

        IQueryable<WorkOrder> Done(OrderStep step) =>
            Newest(db.Orders.Where(o => db.Timeline.Where(e => e.At >= midnight && e.Step == step).Select(e => e.OrderId).Contains(o.Id)));
    }

    private static string Review(string tab) => $"{PortalRoutes.Reviews}?tab={tab}";

    private static string City(OrderStatus status) => $"{PortalRoutes.Reviews}?tab=city&wait={status}";

    private static IQueryable<WorkOrder> DueFirst(IQueryable<WorkOrder> orders) => orders.OrderBy(o => o.ActBy == null).ThenBy(o => o.ActBy).ThenBy(o => o.Id);

    private static IQueryable<WorkOrder> Newest(IQueryable<WorkOrder> orders) => orders.OrderByDescending(o => o.ReceivedAt).ThenByDescending(o => o.Id);
}
