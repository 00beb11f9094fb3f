using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Orders;

/// <summary>
/// What somebody has written in a step's form and not sent yet. It is theirs alone and nothing has happened to the order; it is gone
/// once the step is taken.
/// </summary>
public sealed class FormDraft
{
    private FormDraft()
    {
    }

    public FormDraft(string userId, long assignmentId, OrderStep step, string json, DateTimeOffset now)
    {
        UserId = userId;
        AssignmentId = assignmentId;
        Step = step;
        Json = json;
        KeptAt = now;
    }

    public string UserId { get; private set; } = string.Empty;

    public long AssignmentId { get; private set; }

    public OrderStep Step { get; private set; }

    /// <summary>The fields of the form.</summary>
    public string Json { get; private set; } = "{}";

    /// <summary>UTC.</summary>
    public DateTimeOffset KeptAt { get; private set; }
}
