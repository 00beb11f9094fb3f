using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Data;

/// <summary>Somebody else acted on the order in between; <see cref="Exception.Message"/> says who did what, for the clerk to read.</summary>
public sealed class OvertakenException(string message) : Exception(message);

/// <summary>
/// The one way a step reaches the database: loads the order whole, lets the model do the step, saves, tells the open screens. Of two
/// people acting at once one succeeds and the other is told who did what; a click that arrives twice is done once.
/// </summary>
public sealed class OrderDesk(IDbContextFactory<PortalDb> dbs, RuleBookSource rules, OrderFeed feed, TimeProvider clock)
{
    /// <summary>Takes one step on one order.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="stepId">The id of the click, made when the form was opened.</param>
    /// <param name="step">Calls one method of the model.</param>
    /// <param name="seenVersion">The version the person was looking at: when somebody acted since, the step is not taken. Null when the step does not depend on what was seen.</param>
    /// <param name="cancel">Cancels before saving.</param>
    /// <exception cref="RuleBrokenException">The regulation refuses.</exception>
    /// <exception cref="OvertakenException">Somebody was faster.</exception>
    public Task ActAsync(long orderId, Actor by, Guid stepId, Action<WorkOrder, Occasion> step, int? seenVersion = null, CancellationToken cancel = default) =>
        ActAsync(orderId, by, stepId, step, _ => Task.CompletedTask, seenVersion, cancel);

    /// <summary>The same, saved together with something else: both or neither.</summary>
    /// <param name="together">Changes what else there is to change, in the context the order is saved with.</param>
    public async Task ActAsync(
        long orderId, Actor by, Guid stepId, Action<WorkOrder, Occasion> step, Func<PortalDb, Task> together, int? seenVersion = null, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var order = await LoadAsync(db, orderId, cancel) ?? throw new RuleBrokenException(new Refusal(5, "没有这件工单。"));
        if (order.Timeline.Any(e => e.StepId == stepId))
        {
            return;
        }

        if (seenVersion is { } seen && order.Version != seen)
        {
            throw Overtaken(order);
        }

        var on = new Occasion(by, clock.GetUtcNow(), await rules.GetAsync(cancel), stepId);
        step(order, on);
        await together(db);
        List<WorkOrder> changed = [order];
        if (order.CityStage is not CityStage.None)
        {
            changed.AddRange(await AnswerFollowersAsync(db, order, on, cancel));
        }

        await SaveAsync(db, order, stepId, cancel);
        changed.ForEach(o => feed.Tell(OrderChanged.Of(o)));
    }

    /// <summary>并单: the follower follows, the primary notes it; both or neither.</summary>
    public async Task MergeAsync(long followerId, long primaryId, Actor by, Guid stepId, int? seenVersion = null, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var follower = await LoadAsync(db, followerId, cancel) ?? throw new RuleBrokenException(new Refusal(5, "没有这件工单。"));
        if (follower.Timeline.Any(e => e.StepId == stepId))
        {
            return;
        }

        if (seenVersion is { } seen && follower.Version != seen)
        {
            throw Overtaken(follower);
        }

        var primary = await LoadAsync(db, primaryId, cancel) ?? throw new RuleBrokenException(new Refusal(5, "没有所选的主工单。"));
        var on = new Occasion(by, clock.GetUtcNow(), await rules.GetAsync(cancel), stepId);
        follower.MergeInto(primary, on);
        primary.NoteFollower(follower, on);
        await SaveAsync(db, follower, stepId, cancel);
        feed.Tell(OrderChanged.Of(follower));
        feed.Tell(OrderChanged.Of(primary));
    }

    /// <summary>The order with everything that belongs to it; null when there is none.</summary>
    public static Task<WorkOrder?> LoadAsync(PortalDb db, long orderId, CancellationToken cancel) =>
        Whole(db.Orders).FirstOrDefaultAsync(o => o.Id == orderId, cancel);

    /// <summary>Orders with everything that belongs to them.</summary>
    public static IQueryable<WorkOrder> Whole(IQueryable<WorkOrder> orders) => orders
        .Include(o => o.Assignments.OrderBy(a => a.DispatchedAt).ThenBy(a => a.Id)).ThenInclude(a => a.Requests.OrderBy(r => r.DraftedAt).ThenBy(r => r.Id))
        .Include(o => o.Assignments).ThenInclude(a => a.Contacts.OrderBy(c => c.At).ThenBy(c => c.Id))
        .Include(o => o.CityReturns.OrderBy(r => r.DraftedAt).ThenBy(r => r.Id))
        .Include(o => o.Attachments.OrderBy(a => a.AddedAt).ThenBy(a => a.Id))
        .Include(o => o.Timeline.OrderBy(e => e.Sequence))
        .AsSplitQuery();

    /// <summary>The orders merged into one that went on to the city take its answer with it.</summary>
    internal static async Task<List<WorkOrder>> AnswerFollowersAsync(PortalDb db, WorkOrder primary, Occasion on, CancellationToken cancel)
    {
        var ids = await db.Orders.Where(o => o.PrimaryId == primary.Id && o.Status == OrderStatus.Merged).Select(o => o.Id).ToListAsync(cancel);
        List<WorkOrder> followers = [];

        // Whoever brought the primary on need not have the right to review: the answer follows by itself.
        var followingOn = on with { By = Actor.System };
        foreach (var id in ids)
        {
            var follower = (await LoadAsync(db, id, cancel))!;
            follower.TakeAnswerOf(primary, followingOn);
            followers.Add(follower);
        }

        return followers;
    }

    private async Task SaveAsync(PortalDb db, WorkOrder order, Guid stepId, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            await using var fresh = await dbs.CreateDbContextAsync(cancel);
            if (await fresh.Timeline.AnyAsync(e => e.OrderId == order.Id && e.StepId == stepId, cancel))
            {
                return;
            }

            // Which of the guards struck is up to the database: the version, or the number of the next line of the history.
            foreach (var entry in db.ChangeTracker.Entries<WorkOrder>().ToList())
            {
                var now = await LoadAsync(fresh, entry.Entity.Id, cancel);
                if (now is not null && now.Version != entry.Property(o => o.Version).OriginalValue)
                {
                    throw Overtaken(now);
                }
            }

            throw;
        }
    }

    private static OvertakenException Overtaken(WorkOrder now)
    {
        var last = now.Timeline[^1];
        return new OvertakenException($"{last.ByName}已于{ChinaTime.Show(last.At)}办理：{last.Summary}。请查看最新情况后再操作。");
    }
}
