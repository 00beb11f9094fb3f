using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Tests.Model.Orders;

/// <summary>What must hold of an order as a whole after any step.</summary>
internal static class OrderCheck
{
    public static void Run(WorkOrder order, RuleBook rules)
    {
        var live = order.Assignments.Where(a => a.Round == order.Round && a.Status is not (AssignmentStatus.Returned or AssignmentStatus.Withdrawn)).ToList();
        Assert.Equal(live.Count, live.DistinctBy(a => a.UnitId).Count());
        Assert.Equal(order.Timeline.Count, order.Version);
        Assert.Equal(order.Timeline.Count, order.Timeline.DistinctBy(e => e.StepId).Count());
        Assert.Equal(order.Status is OrderStatus.Archived or OrderStatus.Terminated or OrderStatus.ReturnedToCity, order.IsClosed);
        Assert.True(!order.IsClosed || !live.Exists(a => a.IsOpen), "closed over a unit at work");
        if (order.Status is OrderStatus.AwaitingCityReview or OrderStatus.AwaitingCallback or OrderStatus.AwaitingAttribution or OrderStatus.Archived)
        {
            Assert.False(string.IsNullOrEmpty(order.PublicAnswer));
        }

        CheckActBy(order, live, rules);
        CheckAssists(order, live, rules);
    }

    /// <summary>A clock runs while the district analyses, works or reviews; none while the city does, or when all is done.</summary>
    private static void CheckActBy(WorkOrder order, List<Assignment> live, RuleBook rules)
    {
        var onDesk = order.Assignments.Where(a => a.Status is AssignmentStatus.Returned).Select(a => a.Requests.OfType<ReturnRequest>().Last().DecidedAt!.Value).Append(order.ReceivedAt).Max();
        DateTimeOffset? next = order.Status switch
        {
            OrderStatus.AwaitingAnalysis or OrderStatus.CityReturnDrafted when live.Count == 0 =>
                rules.CalendarAt(onDesk).CloseOf(NextWorkingDay(rules.CalendarAt(onDesk), ChinaTime.DateOf(onDesk))),
            OrderStatus.AwaitingAnalysis or OrderStatus.InProgress => live.Select(NextOf).Where(n => n is not null).Min(),
            OrderStatus.AwaitingDistrictReview or OrderStatus.TerminationAtDistrict =>
                order.CityDueAt ?? live.Where(a => a.Role is not AssignmentRole.Assist).Max(a => a.DueAt),
            _ => null,
        };
        Assert.Equal(next, order.ActBy);
    }

    /// <summary>The first of the unit's clocks that is still running, whether or not it has run out.</summary>
    private static DateTimeOffset? NextOf(Assignment assignment)
    {
        List<DateTimeOffset> running = [];
        if (assignment.Status is AssignmentStatus.AwaitingSigning or AssignmentStatus.InHand or AssignmentStatus.ReturnPending)
        {
            running.Add(assignment.DueAt);
        }

        if (assignment.Status is AssignmentStatus.AwaitingSigning)
        {
            running.Add(assignment.SignBy);
        }

        if (assignment.Status is AssignmentStatus.AwaitingSigning or AssignmentStatus.InHand && assignment is { RespondBy: { } respond, RespondedAt: null })
        {
            running.Add(respond);
        }

        return running.Count == 0 ? null : running.Min();
    }

    /// <summary>An open assist is due the set number of working days before its lead, unless that leaves it not a day.</summary>
    private static void CheckAssists(WorkOrder order, List<Assignment> live, RuleBook rules)
    {
        if (live.Find(a => a.Role is AssignmentRole.Lead) is not { } lead)
        {
            return;
        }

        foreach (var assist in live.Where(a => a.Role is AssignmentRole.Assist && a.IsOpen && !order.IsClosed))
        {
            var calendar = rules.CalendarAt(assist.DispatchedAt);
            var day = ChinaTime.DayEndingAt(lead.DueAt);
            for (var i = rules.SettingsAt(assist.DispatchedAt).AssistWorkingDaysBeforeLead; i > 0;)
            {
                day = day.AddDays(-1);
                i -= calendar.IsWorkingDay(day) ? 1 : 0;
            }

            var isEarlier = day != ChinaTime.DayEndingAt(lead.DueAt) && day > ChinaTime.DateOf(assist.DispatchedAt);
            Assert.Equal(isEarlier ? calendar.CloseOf(day) : lead.DueAt, assist.DueAt);
        }
    }

    private static DateOnly NextWorkingDay(WorkingCalendar calendar, DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (!calendar.IsWorkingDay(day));

        return day;
    }
}
