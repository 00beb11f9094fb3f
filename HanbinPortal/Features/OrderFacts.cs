using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features;

/// <summary>What a row of a list needs of an order, unmasked as stored; never leaves the query that read it.</summary>
public sealed class OrderFacts
{
    public long Id { get; set; }

    public string Number { get; set; } = string.Empty;

    public string Title { get; set; } = string.Empty;

    /// <summary>Of the content, where there is no title.</summary>
    public string Beginning { get; set; } = string.Empty;

    public OrderKind Kind { get; set; }

    public bool IsEmergency { get; set; }

    public bool IsConfidential { get; set; }

    public string? RequesterName { get; set; }

    public string? RequesterPhone { get; set; }

    public int Round { get; set; }

    public OrderStatus Status { get; set; }

    public string? Township { get; set; }

    public string? Category { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public DateTimeOffset? CityDueAt { get; set; }

    public DateTimeOffset? ActBy { get; set; }

    public bool AwaitsReplacement { get; set; }
}

/// <summary>What a row needs of a hand-over.</summary>
public sealed class HandOverFacts
{
    public long Id { get; set; }

    public long OrderId { get; set; }

    public string UnitName { get; set; } = string.Empty;

    public AssignmentRole Role { get; set; }

    public int Round { get; set; }

    public AssignmentStatus Status { get; set; }

    public DateTimeOffset DueAt { get; set; }

    public DateTimeOffset? ActBy { get; set; }

    public DateTimeOffset? RespondBy { get; set; }

    public DateTimeOffset? RespondedAt { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    public bool HasContact { get; set; }

    /// <summary>What the unit has asked and nobody has decided; there is never more than one.</summary>
    public long? OpenRequestId { get; set; }

    public RequestState? OpenRequestState { get; set; }

    /// <summary>The stored kind of the request.</summary>
    public string? OpenRequestKind { get; set; }
}
