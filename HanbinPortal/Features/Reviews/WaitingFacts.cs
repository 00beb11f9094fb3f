using System.Linq.Expressions;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Reviews;

/// <summary>What a row needs where the order as a whole waits.</summary>
internal sealed class WaitingFacts : QueueFacts
{
    public static readonly Expression<Func<WorkOrder, WaitingFacts>> Projection = o => new WaitingFacts
    {
        OrderId = o.Id,
        Version = o.Version,
        Number = o.Number,
        Title = o.Title == string.Empty ? o.Content.Substring(0, 80) : o.Title,
        Kind = o.Kind,
        Status = o.Status,
        IsEmergency = o.IsEmergency,
        Round = o.Round,
        RequesterName = o.Requester.Name,
        RequesterPhone = o.Requester.Phone,
        ReturnBy = o.Status == OrderStatus.CityReturnDrafted ? o.ActBy : null,
        Units = o.Assignments.Where(a => a.Round == o.Round && a.Role != AssignmentRole.Assist && a.Status != AssignmentStatus.Returned && a.Status != AssignmentStatus.Withdrawn)
            .OrderBy(a => a.Id).Select(a => a.UnitName).ToList(),

        // A note or a correction does not make it wait any less.
        WaitingSince = o.Timeline
            .Where(e => e.StatusAfter == o.Status && e.Step != OrderStep.AddNote && e.Step != OrderStep.Reclassify && e.Step != OrderStep.Recompute)
            .OrderByDescending(e => e.Sequence).Select(e => (DateTimeOffset?)e.At).FirstOrDefault(),
    };

    /// <summary>Until when to give it back to the city; while the city or nobody's clock is waited for, nothing is due.</summary>
    public DateTimeOffset? ReturnBy { get; set; }

    public List<string> Units { get; set; } = [];

    public ReviewRow ToRow(ReviewKind kind, string? note) => Begin(kind.StepOf(Status), note ?? string.Empty) with
    {
        Units = string.Join("、", Units),
        Mark = kind == ReviewKind.City ? Names.Of(Status) : null,
        DueWhat = "上退时限",
        Due = ReturnBy,
    };
}
