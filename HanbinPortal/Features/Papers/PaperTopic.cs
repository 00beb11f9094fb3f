using System.Globalization;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Papers;

/// <summary>One document: which, and about what of an order; without an order it is written by hand.</summary>
public sealed record PaperTopic(PaperKind Kind, long? OrderId, long? AssignmentId = null, long? RequestId = null)
{
    public string Address => $"{PortalRoutes.Papers}/draft/{Kind}"
        + (OrderId is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"?order={OrderId}"))
        + (AssignmentId is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"&a={AssignmentId}"))
        + (RequestId is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"&r={RequestId}"));

    /// <summary>What can be drawn up for a stored order as it stands.</summary>
    public static IReadOnlyList<PaperTopic> Of(WorkOrder order, Actor viewer, DateTimeOffset now) =>
        [.. PaperCall.Of(order, viewer, now).Select(call => call.TopicIn(order))];
}
