using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Intake;

/// <summary>接收 of one order entered by hand, and what is known of its number and its matter while it is being entered.</summary>
public sealed class ReceiveCommand(IDbContextFactory<PortalDb> dbs, RuleBookSource rules, RepeatSearch repeats, OrderFeed feed, TimeProvider clock)
{
    private const int MostRepeats = 5;

    /// <summary>The order that has this number already; null when none has.</summary>
    public async Task<long?> FindAsync(string number, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.Orders.Where(o => o.Number == number).Select(o => (long?)o.Id).FirstOrDefaultAsync(cancel);
    }

    /// <summary>What may be about the same matter as an order that is not there yet.</summary>
    public async Task<IReadOnlyList<Repeat>> RepeatsOfAsync(IncomingOrder incoming, CancellationToken cancel)
    {
        // Received for the comparison only, and never saved: a telephone number alone is enough to look by.
        var on = new Occasion(Actor.System, clock.GetUtcNow(), await rules.GetAsync(cancel), Guid.NewGuid());
        return await repeats.FindAsync(WorkOrder.Receive(incoming with { Number = "未接收", Title = incoming.Title.Length + incoming.Content.Length > 0 ? incoming.Title : "—" }, on), MostRepeats, cancel);
    }

    /// <returns>The order; the same one when the same click arrives twice.</returns>
    /// <exception cref="RuleBrokenException">The person may not, or the number is taken.</exception>
    public async Task<long> RunAsync(IncomingOrder incoming, Actor by, Guid stepId, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await BeforeAsync(db, incoming.Number, stepId, cancel) is { } before)
        {
            return before;
        }

        var order = WorkOrder.Receive(incoming, new Occasion(by, clock.GetUtcNow(), await rules.GetAsync(cancel), stepId));
        db.Orders.Add(order);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody, or an import, was quicker with this number.
            if (await BeforeAsync(db, incoming.Number, stepId, cancel) is { } there)
            {
                return there;
            }

            throw;
        }

        feed.Tell(OrderChanged.Of(order));
        return order.Id;
    }

    private static async Task<long?> BeforeAsync(PortalDb db, string number, Guid stepId, CancellationToken cancel)
    {
        var there = await db.Orders.Where(o => o.Number == number).Select(o => new { o.Id, IsSameClick = o.Timeline.Any(e => e.StepId == stepId) }).FirstOrDefaultAsync(cancel);
        return there switch
        {
            null => null,
            { IsSameClick: true } => there.Id,
            _ => throw new RuleBrokenException(new Refusal(5, $"编号{number}的工单已经接收，不能重复录入。")),
        };
    }
}
