using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Reviews;

/// <summary>An order as it lies before whoever decides on it.</summary>
/// <param name="Order">The whole aggregate, read only.</param>
/// <param name="Offer">The step to be taken; null when it cannot be taken any more, or not by this person.</param>
public sealed record ReviewOrder(WorkOrder Order, StepOffer? Offer);

/// <summary>One order of the queue with the step it waits for.</summary>
public sealed class ReviewOrderQuery(IDbContextFactory<PortalDb> dbs, RuleBookSource rules, TimeProvider clock)
{
    /// <summary>Null when there is no such order, or the viewer may not see it.</summary>
    public async Task<ReviewOrder?> RunAsync(long orderId, long? requestId, ReviewKind kind, Actor viewer, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var order = await OrderDesk.LoadAsync(db, orderId, cancel);
        if (order is null || !order.MaySee(viewer))
        {
            return null;
        }

        var offers = order.OffersFor(new Occasion(viewer, clock.GetUtcNow(), await rules.GetAsync(cancel), Guid.Empty));
        return new ReviewOrder(order, offers.FirstOrDefault(o => kind.Steps.Contains(o.Step) && (requestId is null || o.Request?.Id == requestId)));
    }
}
