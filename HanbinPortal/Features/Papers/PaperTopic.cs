using System.Globalization;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Papers;

/// <summary>One document: which, and about what of an order; without an order it is written by hand.</summary>
public sealed record PaperTopic(PaperKind Kind, long? OrderId, long? AssignmentId = null, long? RequestId = null)
{
    // The last working hours before a clock runs out, and all the time after it.
    private static readonly TimeSpan _soon = TimeSpan.FromDays(1);

    public string Address => $"{PortalRoutes.Papers}/draft/{Kind}"
        + (OrderId is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"?order={OrderId}"))
        + (AssignmentId is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"&a={AssignmentId}"))
        + (RequestId is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"&r={RequestId}"));

    /// <summary>
    /// What can be drawn up for an order as it stands: by a unit from what it asked, by the office from what it decided or handed over. What
    /// was sent back inside the unit or taken back calls for nothing.
    /// </summary>
    public static IReadOnlyList<PaperTopic> Of(WorkOrder order, Actor viewer, DateTimeOffset now)
    {
        var topics = viewer.IsOffice ? OfOffice(order, now)
            : order.Assignments.Where(a => a.UnitId == viewer.UnitId).SelectMany(a => OfUnit(order, a));
        return [.. topics];
    }

    private static IEnumerable<PaperTopic> OfUnit(WorkOrder order, Assignment assignment)
    {
        foreach (var request in assignment.Requests.Where(r => r.State is not (RequestState.SentBackInUnit or RequestState.TakenBack)))
        {
            if (KindOf(request) is { } kind)
            {
                yield return new PaperTopic(kind, order.Id, assignment.Id, request.Id);
            }
        }
    }

    private static IEnumerable<PaperTopic> OfOffice(WorkOrder order, DateTimeOffset now)
    {
        foreach (var assignment in order.Assignments.Where(a => a.IsLive && a.Round == order.Round))
        {
            yield return new PaperTopic(assignment.IsRework ? PaperKind.ReworkNotice : PaperKind.DispatchSlip, order.Id, assignment.Id);
            if (assignment.IsAtWork && assignment.ActBy - now < _soon)
            {
                yield return new PaperTopic(PaperKind.ReminderSlip, order.Id, assignment.Id);
                if (assignment.IsOverdueAt(now))
                {
                    yield return new PaperTopic(PaperKind.SupervisionNotice, order.Id, assignment.Id);
                }
            }
        }

        foreach (var request in order.Assignments.SelectMany(a => a.Requests).Where(r => r.State is RequestState.Agreed or RequestState.Refused && r.DecidedAt is not null))
        {
            if (DecisionOf(request) is { } kind)
            {
                yield return new PaperTopic(kind, order.Id, request.AssignmentId, request.Id);
            }
        }

        if (order.CityReturns.Any(r => r.State is CityReturnState.SentToCity or CityReturnState.Confirmed))
        {
            yield return new PaperTopic(PaperKind.CityReturnLetter, order.Id);
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
