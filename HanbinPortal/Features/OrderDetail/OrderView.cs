using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.OrderDetail;

/// <summary>Another order this one is tied to (并单).</summary>
public sealed record OrderLink(long Id, string Number, string Title);

/// <summary>One order as one person may see it. Whatever the page shows comes from here, so that nothing is filtered in a corner.</summary>
/// <param name="Order">The whole aggregate, for the forms; pages show the lists below instead.</param>
/// <param name="Viewer">Who looks.</param>
/// <param name="Rules">What the clocks are explained with.</param>
/// <param name="Offers">What the viewer may do now, the most useful first.</param>
/// <param name="Primary">The order this one follows, for the office.</param>
/// <param name="Followers">The orders that follow this one, for the office.</param>
public sealed record OrderView(
    WorkOrder Order, Actor Viewer, RuleBook Rules, IReadOnlyList<StepOffer> Offers, OrderLink? Primary, IReadOnlyList<OrderLink> Followers)
{
    /// <summary>The newest round first, in it what still counts, and the viewer's own unit before all.</summary>
    public IReadOnlyList<Assignment> Assignments { get; } =
    [
        .. Order.Assignments.Where(a => Order.MaySee(Viewer, a))
            .OrderByDescending(a => a.UnitId == Viewer.UnitId)
            .ThenByDescending(a => a.Round)
            .ThenByDescending(a => a.IsLive)
            .ThenBy(a => a.Role is AssignmentRole.Assist)
            .ThenBy(a => a.Id),
    ];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<TimelineEvent> Timeline { get; } =
        [.. Order.Timeline.Where(line => Order.MaySee(Viewer, line)).OrderByDescending(line => line.At).ThenByDescending(line => line.Id)];

    public IReadOnlyList<Attachment> Attachments { get; } = [.. Order.Attachments.Where(file => Order.MaySee(Viewer, file))];

    /// <summary>A free text with the personal data in it masked.</summary>
    public string Hide(string text) => PrivacyRule.MaskIn(text, Order.Requester.Name, Order.Requester.Phone);

    public string Title => Hide(Order.Title.Length > 0 ? Order.Title : Order.Content.Length <= 40 ? Order.Content : $"{Order.Content[..40]}……");

    /// <summary>The files that came with a step, beside which they are shown.</summary>
    public IReadOnlyList<Attachment> FilesOf(Guid stepId) => [.. Attachments.Where(file => file.StepId == stepId)];
}
