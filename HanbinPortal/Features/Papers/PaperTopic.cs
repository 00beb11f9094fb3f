using System.Globalization;
using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Papers;

/// <summary>One document: which, and about what of an order; without an order it is written by hand.</summary>
/// <param name="Sheet">Which of the documents written by hand; of the same kind there may be several at once.</param>
public sealed record PaperTopic(PaperKind Kind, long? OrderId, long? AssignmentId = null, long? RequestId = null, Guid? Sheet = null)
{
    /// <summary>Under which its draft is kept; null for a document written by hand that is not begun.</summary>
    public string? Key => OrderId is not null ? string.Create(CultureInfo.InvariantCulture, $"{Kind}/{OrderId}/{AssignmentId}/{RequestId}")
        : Sheet is { } sheet ? $"{Kind}/{sheet:N}" : null;

    public string Address => $"{PortalRoutes.Papers}/draft/{Kind}"
        + (OrderId is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"?order={OrderId}"))
        + (AssignmentId is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"&a={AssignmentId}"))
        + (RequestId is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"&r={RequestId}"))
        + (Sheet is { } sheet ? $"?s={sheet:N}" : string.Empty);

    /// <summary>What a draft is about.</summary>
    public static PaperTopic Of(KeptPaper draft) =>
        new(draft.Kind, draft.OrderId, draft.AssignmentId, draft.RequestId, draft.OrderId is null ? Guid.ParseExact(draft.Key[(draft.Key.IndexOf('/', StringComparison.Ordinal) + 1)..], "N") : null);

    /// <summary>What can be drawn up for a stored order as it stands.</summary>
    public static IReadOnlyList<PaperTopic> Of(WorkOrder order, Actor viewer, DateTimeOffset now) =>
        [.. PaperCall.Of(order, viewer, now).Select(call => call.TopicIn(order))];
}
