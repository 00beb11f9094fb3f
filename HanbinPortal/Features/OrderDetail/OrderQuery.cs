using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.OrderDetail;

/// <summary>One order with everything that one person may see of it.</summary>
public sealed class OrderQuery(IDbContextFactory<PortalDb> dbs, RuleBookSource rules, TimeProvider clock)
{
    /// <summary>The order as <paramref name="viewer"/> may see it; null when there is none and when it is none of theirs, so that the two cannot be told apart.</summary>
    public async Task<OrderView?> RunAsync(long id, Actor viewer, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);

        // Read only; but who may see a line depends on the assignment it points to, so identities must be kept together.
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var order = await OrderDesk.LoadAsync(db, id, cancel);
        if (order is null || !order.MaySee(viewer))
        {
            return null;
        }

        var book = await rules.GetAsync(cancel);
        var offers = order.OffersFor(new Occasion(viewer, clock.GetUtcNow(), book, Guid.Empty));
        var (primary, followers) = viewer.IsOffice ? await TiesAsync(db, order, cancel) : (null, []);
        return new OrderView(order, viewer, book, OfferOrder.Sort(offers), primary, followers);
    }

    private static async Task<(OrderLink? Primary, IReadOnlyList<OrderLink> Followers)> TiesAsync(PortalDb db, WorkOrder order, CancellationToken cancel)
    {
        var tied = await db.Orders.Where(o => o.PrimaryId == order.Id || o.Id == order.PrimaryId).OrderBy(o => o.Id)
            .Select(o => new OrderLink(o.Id, o.Number, o.Title))
            .ToListAsync(cancel);
        return (tied.Find(o => o.Id == order.PrimaryId), [.. tied.Where(o => o.Id != order.PrimaryId)]);
    }
}
