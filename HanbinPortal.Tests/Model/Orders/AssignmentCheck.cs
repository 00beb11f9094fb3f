using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Tests.Model.Orders;

/// <summary>What must hold of an assignment after any step, its clocks counted apart from the rules that set them.</summary>
internal sealed class AssignmentCheck(WorkOrder order, Assignment assignment, RuleBook rules, DateTimeOffset now)
{
    private bool IsAtWork => assignment.Status is AssignmentStatus.AwaitingSigning or AssignmentStatus.InHand or AssignmentStatus.ReturnPending;

    private bool IsOpen => IsAtWork || assignment.Status is AssignmentStatus.ReplyPending or AssignmentStatus.AssistSubmitted or AssignmentStatus.TerminationPending;

    private bool IsMain => assignment.Role is not AssignmentRole.Assist;

    public void Run()
    {
        CheckInstants();
        CheckRequests();
        if (IsOpen)
        {
            CheckExplanation();
            if (IsMain)
            {
                CheckDue();
            }
        }
    }

    private void CheckInstants()
    {
        Assert.True(assignment.SettledAt is null || assignment.SettledAt <= now, "settled in the future");
        Assert.True(assignment.SignedAt is null || assignment.SignedAt <= now, "signed in the future");
        Assert.True(assignment.RespondedAt is null || assignment.RespondedAt <= now, "responded in the future");
        Assert.Equal(
            assignment.Status is AssignmentStatus.ReplyPending or AssignmentStatus.AssistSubmitted or AssignmentStatus.TerminationPending or AssignmentStatus.Completed or AssignmentStatus.Terminated,
            assignment.SettledAt is not null);
        Assert.Equal(IsAtWork, assignment.ActBy is not null);
        Assert.True(assignment.SignedAt is null == assignment.Status is AssignmentStatus.AwaitingSigning || assignment.Status is not (AssignmentStatus.AwaitingSigning or AssignmentStatus.InHand), "signed or not");
        Assert.True(assignment.DueAt > assignment.DispatchedAt || !IsMain, "due before it was given");
    }

    private void CheckRequests()
    {
        var extensions = assignment.Requests.OfType<ExtensionRequest>().ToList();
        Assert.True(extensions.Count(e => e.State is RequestState.Submitted or RequestState.Agreed or RequestState.Refused) <= 2, "a third extension");
        Assert.Equal(extensions.Count(e => e.State is RequestState.Agreed), assignment.Extensions);
        Assert.True(assignment.Requests.Count(r => r.State is RequestState.AwaitingUnitLead or RequestState.Submitted) <= 1, "two requests at once");
        Assert.True(assignment.Round == 1 || (extensions.Count == 0 && assignment.Status is not AssignmentStatus.Returned), "a rework was extended or returned");
        Assert.True(assignment.Status is not AssignmentStatus.Returned || (assignment.MayBeReturned && !assignment.IsFirstReceiver), "returned what may not be");
        Assert.True(IsMain || (extensions.Count == 0 && !assignment.Requests.Any(r => r is LimitRequest or Reply or TerminationRequest)), "an assisting unit acted as a lead");
        Assert.All(assignment.Requests, r => Assert.Equal(r.SubmittedAt is not null, r.SubmittedById is not null));
    }

    private void CheckExplanation()
    {
        var clocks = assignment.Explain(rules);
        Assert.Equal(assignment.SignBy, clocks.Single(c => c.Name == "签收").DueAt);
        Assert.Equal(assignment.ReturnBy, clocks.Single(c => c.Name == "申请退回").DueAt);
        Assert.Equal(assignment.RespondBy, clocks.SingleOrDefault(c => c.Name == "响应介入")?.DueAt);
        Assert.Equal(assignment.DueAt, clocks.Last(c => c.Name is "办结" or "重办" or "退回审核期间顺延" or "延期后办结" or "协办意见").DueAt);
        Assert.Equal(clocks.Select(c => c.DueAt).Order(), clocks.Select(c => c.DueAt));
    }

    private void CheckDue()
    {
        var settings = rules.SettingsAt(assignment.DispatchedAt);
        var runsAsEmergency = order.IsEmergency && assignment.Round == 1;
        var starts = runsAsEmergency ? Later(order.EmergencySince!.Value, assignment.DispatchedAt)
            : settings.ClockStart is ClockStart.AtDispatch ? assignment.DispatchedAt
            : assignment.SignedAt is { } signed && signed < assignment.SignBy ? signed
            : assignment.SignBy;
        Assert.Equal(starts, assignment.ClockStartsAt);

        var agreed = assignment.Requests.OfType<LimitRequest>().LastOrDefault(r => r.State is RequestState.Agreed)?.Wanted;
        var trade = settings.IndustryLimits.Where(l => l.Field == order.Field).Select(l => (TimeLimit?)l.Limit).FirstOrDefault();
        var limit = assignment.Round > 1 ? TimeLimit.WorkingDays(5)
            : order.IsEmergency ? rules.SettingsAt(starts).EmergencySettle
            : agreed ?? trade ?? TimeLimit.WorkingDays(order.Kind is OrderKind.Consultation ? 2 : 5);
        Assert.Equal(limit, assignment.Limit);

        var calendar = rules.CalendarAt(starts);
        var dueDay = ChinaTime.DayEndingAt(assignment.DueAt);
        var counted = limit.Amount * (1 + assignment.Extensions);
        if (limit.Unit is TimeUnit.WorkingDays)
        {
            Assert.Equal(counted + assignment.SuspendedWorkingDays, calendar.WorkingDaysBetween(ChinaTime.DateOf(starts), dueDay));
            Assert.Equal(calendar.CloseOf(dueDay), assignment.DueAt);
            Assert.True(calendar.IsWorkingDay(dueDay));
        }
        else if (assignment.SuspendedWorkingDays == 0)
        {
            Assert.Equal(ChinaTime.At(ChinaTime.DateOf(starts).AddDays(counted), TimeSpan.FromHours(24)), assignment.DueAt);
        }

        Assert.Equal(order.IsEmergency ? Later(order.EmergencySince!.Value, assignment.DispatchedAt).AddHours(2) : null, assignment.RespondBy);
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
