using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Papers;

/// <summary>A document that an order calls for, and what of the order it is about; the order need not be stored.</summary>
internal sealed record PaperCall(PaperKind Kind, Assignment? Assignment = null, UnitRequest? Request = null)
{
    // The last working hours before a clock runs out, and all the time after it.
    private static readonly TimeSpan _soon = TimeSpan.FromDays(1);

    /// <summary>
    /// What can be drawn up for an order as it stands: by a unit from what it asked, by the office from what it decided or handed over. What
    /// was sent back inside the unit or taken back calls for nothing.
    /// </summary>
    public static IReadOnlyList<PaperCall> Of(WorkOrder order, Actor viewer, DateTimeOffset now)
    {
        var calls = viewer.IsOffice ? OfOffice(order, now)
            : order.Assignments.Where(a => a.UnitId == viewer.UnitId).SelectMany(OfUnit);
        return [.. calls];
    }

    public PaperTopic TopicIn(WorkOrder order) => new(Kind, order.Id, Assignment?.Id, Request?.Id);

    private static IEnumerable<PaperCall> OfUnit(Assignment assignment)
    {
        foreach (var request in assignment.Requests.Where(r => r.State is not (RequestState.SentBackInUnit or RequestState.TakenBack)))
        {
            if (KindOf(request) is { } kind)
            {
                yield return new PaperCall(kind, assignment, request);
            }
        }
    }

    private static IEnumerable<PaperCall> OfOffice(WorkOrder order, DateTimeOffset now)
    {
        foreach (var assignment in order.Assignments.Where(a => a.IsLive && a.Round == order.Round))
        {
            yield return new PaperCall(assignment.IsRework ? PaperKind.ReworkNotice : PaperKind.DispatchSlip, assignment);
            if (assignment.IsAtWork && assignment.ActBy - now < _soon)
            {
                yield return new PaperCall(PaperKind.ReminderSlip, assignment);
                if (assignment.IsOverdueAt(now))
                {
                    yield return new PaperCall(PaperKind.SupervisionNotice, assignment);
                }
            }
        }

        foreach (var request in order.Assignments.SelectMany(a => a.Requests).Where(r => r.State is RequestState.Agreed or RequestState.Refused && r.DecidedAt is not null))
        {
            if (DecisionOf(request) is { } kind)
            {
                yield return new PaperCall(kind, request.Assignment, request);
            }
        }

        if (order.CityReturns.Any(r => r.State is CityReturnState.SentToCity or CityReturnState.Confirmed))
        {
            yield return new PaperCall(PaperKind.CityReturnLetter);
        }
    }

    private static PaperKind? KindOf(UnitRequest request) => request switch
    {
        ReturnRequest => PaperKind.ReturnLetter,
        ExtensionRequest => PaperKind.ExtensionForm,
        TerminationRequest => PaperKind.DutyStatement,
        _ => null,
    };

    private static PaperKind? DecisionOf(UnitRequest request) => request switch
    {
        ReturnRequest => PaperKind.ReturnDecision,
        TerminationRequest => PaperKind.TerminationDecision,
        _ => null,
    };
}
