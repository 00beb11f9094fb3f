using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Ui.Controls;

/// <summary>The one step a row offers, as a link to the order with the form open.</summary>
/// <param name="Label">「签收」.</param>
/// <param name="Href">The order's address with the step.</param>
public sealed record RowAction(string Label, string Href);

/// <summary>
/// One order in a list, ready to be shown: personal data masked, what is due and what to do said for whoever looks. Made by
/// <c>OrderRows</c> from orders (the office's view) or from hand-overs (a unit's view); a feature adds what only it knows with <c>with</c>.
/// </summary>
public sealed record OrderRow
{
    /// <summary>Id of the order.</summary>
    public required long Id { get; init; }

    /// <summary>Address of the order.</summary>
    public required string Href { get; init; }

    public required string Number { get; init; }

    /// <summary>Masked (第十条); the beginning of the content where the city gave no title.</summary>
    public required string Title { get; init; }

    public required OrderKind Kind { get; init; }

    public bool IsEmergency { get; init; }

    public bool IsConfidential { get; init; }

    public bool IsRework { get; init; }

    public required OrderStatus Status { get; init; }

    /// <summary>The hand-over the row is about; null in lists of orders.</summary>
    public long? AssignmentId { get; init; }

    /// <summary>Where the hand-over stands; shown instead of <see cref="Status"/> in a unit's lists.</summary>
    public AssignmentStatus? AssignmentStatus { get; init; }

    public AssignmentRole? Role { get; init; }

    /// <summary>The units that hold the order in this round, lead first.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>所属镇街.</summary>
    public string? Township { get; init; }

    public string? Category { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>What is due: 「签收」「办结」「响应介入」; null when no clock runs.</summary>
    public string? DueWhat { get; init; }

    /// <summary>When it is due, UTC.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>When what was due left the unit; then the clock stands.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>What to do next, or for what the order waits.</summary>
    public string Next { get; init; } = string.Empty;

    /// <summary>The main step the viewer can take; null when they only wait.</summary>
    public RowAction? Action { get; init; }

    /// <summary>A line of the feature's own under the title: why it came back, what was asked. Masked by whoever sets it.</summary>
    public string? Note { get; init; }
}
