using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Orders;

/// <summary>One line of an order's history. Appended, never changed, never deleted.</summary>
public sealed class TimelineEvent
{
    private TimelineEvent()
    {
    }

    internal TimelineEvent(int sequence, OrderStep step, Occasion on, Assignment? assignment, string summary, string? detail, OrderStatus statusAfter)
    {
        Sequence = sequence;
        Step = step;
        StepId = on.StepId;
        At = on.Now;
        ById = on.By.UserId;
        ByName = on.By.Name;
        ByUnitId = on.By.UnitId;
        Assignment = assignment;
        Summary = summary;
        Detail = detail;
        StatusAfter = statusAfter;
    }

    public long Id { get; private set; }

    public long OrderId { get; private set; }

    /// <summary>1, 2, 3 … within the order; the database numbers what is saved together as it likes.</summary>
    public int Sequence { get; private set; }

    public OrderStep Step { get; private set; }

    /// <summary>The click that caused it; unique within an order.</summary>
    public Guid StepId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    public string ById { get; private set; } = string.Empty;

    public string ByName { get; private set; } = string.Empty;

    public int? ByUnitId { get; private set; }

    public long? AssignmentId { get; private set; }

    /// <summary>The assignment it concerns; null when it concerns the whole order.</summary>
    public Assignment? Assignment { get; private set; }

    /// <summary>One Chinese sentence without personal data.</summary>
    public string Summary { get; private set; } = string.Empty;

    /// <summary>What was written with it.</summary>
    public string? Detail { get; private set; }

    public OrderStatus StatusAfter { get; private set; }
}
