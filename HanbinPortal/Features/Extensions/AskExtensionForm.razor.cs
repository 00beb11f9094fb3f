using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Extensions;

/// <summary>申请延期 (第十五条).</summary>
[StepForm(OrderStep.AskExtension)]
public sealed partial class AskExtensionForm
{
    private WorkingCalendar Calendar => Rules.CalendarAt(Assignment.ClockStartsAt);

    private Deadline Extended => ExtensionRule.Extended(Assignment.DueAt, Assignment.Limit, Calendar);

    private DateTimeOffset LastAskAt => ExtensionRule.LastAskAt(Assignment.DueAt, Calendar);

    private int Left => ExtensionRule.MostApplications - Assignment.ExtensionApplications;

    protected override ExtensionText? From(UnitRequest earlier) => earlier is ExtensionRequest request
        ? new ExtensionText { Reason = request.Reason, Progress = request.Progress, NextSteps = request.NextSteps, RequesterTold = request.RequesterTold }
        : null;

    protected override StepSketch Sketch => new(
        Order.Id, PaperKind.ExtensionForm, (order, on) => order.AskExtension(AssignmentIn(order), Draft(OrBlank(Written.Reason), OrBlank(Written.Progress), OrBlank(Written.NextSteps)), on));

    private ExtensionDraft Draft(string reason, string progress, string nextSteps) => new(reason, progress, nextSteps, Written.RequesterTold, Files);

    private Task AskAsync() => SendAsync((order, assignment, on) => order.AskExtension(assignment, Draft(Written.Reason, Written.Progress, Written.NextSteps), on));
}
