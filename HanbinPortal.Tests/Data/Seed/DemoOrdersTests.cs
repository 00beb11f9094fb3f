using HanbinPortal.Data.Seed;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Tests.Data.Seed;

public sealed class DemoOrdersTests
{
    [Theory, BothDatabases]
    public async Task The_demonstration_stands_in_every_status_and_is_told_once(DatabaseProvider provider)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(provider);
        var clock = new StoppedClock("2026-09-21 10:00");
        await using var backstage = new Backstage(database, clock);

        await backstage.Get<DemoOrders>().RunAsync(cancel);
        await using var db = database.CreateDbContext();
        var statuses = await db.Orders.GroupBy(o => o.Status).Select(g => new { Status = g.Key, Count = g.Count() }).ToListAsync(cancel);
        Assert.Equal(Enum.GetValues<OrderStatus>().Order(), statuses.Select(s => s.Status).Order());
        Assert.InRange(statuses.Sum(s => s.Count), 370, 430);

        // Lived through, not inserted: every order has its history from the beginning, and nothing in it lies ahead.
        Assert.Equal(0, await db.Orders.CountAsync(o => o.Version != o.Timeline.Count, cancel));
        Assert.Equal(0, await db.Timeline.CountAsync(e => e.Sequence == 1 && e.Step != OrderStep.Receive, cancel));
        var now = clock.GetUtcNow();
        Assert.Equal(0, await db.Timeline.CountAsync(e => e.At > now, cancel));

        await backstage.Get<DemoOrders>().RunAsync(cancel);
        Assert.Equal(statuses.Sum(s => s.Count), await db.Orders.CountAsync(cancel));
    }
}
