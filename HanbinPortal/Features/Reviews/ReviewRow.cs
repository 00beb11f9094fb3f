using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Reviews;

/// <summary>Something that waits for a decision or for the city; personal data masked.</summary>
public sealed record ReviewRow
{
    public required long OrderId { get; init; }

    /// <summary>The request to be decided; null where the order as a whole waits.</summary>
    public long? RequestId { get; init; }

    public long? AssignmentId { get; init; }

    public required OrderStep Step { get; init; }

    /// <summary>The order as it was read: whoever decides several at once decides what was seen.</summary>
    public required int Version { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required OrderKind Kind { get; init; }

    public required OrderStatus Status { get; init; }

    public bool IsEmergency { get; init; }

    public bool IsRework { get; init; }

    public string Units { get; init; } = string.Empty;

    /// <summary>What is asked, in a line.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>What to be warned of: 「超期退回」「第2次延期」.</summary>
    public string? Mark { get; init; }

    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>What is due: 「原办结时限」「市平台时限」.</summary>
    public string DueWhat { get; init; } = string.Empty;

    public DateTimeOffset? Due { get; init; }

    public (long, long?) Key => (OrderId, RequestId);

    /// <summary>The order page with the form open.</summary>
    public string Href => PortalRoutes.Order(OrderId, Step, AssignmentId, RequestId);
}
