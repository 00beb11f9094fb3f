using System.Diagnostics;
using System.Globalization;
using HanbinPortal.Data;
using HanbinPortal.Data.Search;
using HanbinPortal.Features.Dispatch;
using HanbinPortal.Features.Inbox;
using HanbinPortal.Features.Office;
using HanbinPortal.Features.OrderDetail;
using HanbinPortal.Features.Orders;
using HanbinPortal.Features.Reviews;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Tests.Benchmarks;

/// <summary>
/// Run by hand: <c>-explicit only -class "*OrderListsBenchmark"</c>. Every list, filter and search over 100,000 orders, from the
/// question to the rows as a page shows them. Prints medians; holds the quickest of the runs to the limit, because on a shared machine
/// the others also measure the neighbours.
/// </summary>
[Trait("Category", "Benchmark")]
public sealed class OrderListsBenchmark(ITestOutputHelper output)
{
    private const int Runs = 11;
    private const double Limit = 50;

    private readonly StoppedClock _clock = new(ManyOrders.Now);
    private readonly List<(string What, double Best)> _best = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory(Explicit = true)]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSQL)]
    public async Task A_year_and_more_of_orders_in_every_state(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var orders = new ManyOrders(database);
        var filling = Stopwatch.StartNew();
        await orders.FillAsync(justReceived: false, Cancel);
        output.WriteLine($"{provider}: {ManyOrders.Count} orders lived through and saved in {filling.Elapsed.TotalSeconds:F0} s");

        await ListsAsync(database);
        var (clerk, lead) = (People.ClerkOf(orders.Busy), People.LeadOf(orders.Busy));
        var inbox = new InboxQuery(database, _clock);
        foreach (var section in InboxSection.All)
        {
            await TimeAsync($"inbox {section.Key}", () => inbox.RunAsync(clerk, section.Key, null, null, Cancel));
        }

        await TimeAsync("inbox of a leader", () => inbox.RunAsync(lead, null, null, null, Cancel));
        await TimeAsync("inbox done, page 40", () => inbox.RunAsync(clerk, "done", null, 40, Cancel));
        await TimeAsync("inbox search 路灯不亮", () => inbox.RunAsync(clerk, null, "路灯不亮", null, Cancel));
        var reviews = new ReviewsQuery(database, _clock);
        await TimeAsync("reviews, counts", () => reviews.CountAsync(Cancel));
        foreach (var kind in ReviewKind.All)
        {
            await TimeAsync($"reviews {kind.Key}", () => reviews.RunAsync(new ReviewFilter(kind, null, null, false, null), Cancel));
        }

        End();
    }

    [Theory(Explicit = true)]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSQL)]
    public async Task As_many_just_received_and_not_yet_handed_over(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var filling = Stopwatch.StartNew();
        await new ManyOrders(database).FillAsync(justReceived: true, Cancel);
        output.WriteLine($"{provider}: {ManyOrders.Count} orders received and saved in {filling.Elapsed.TotalSeconds:F0} s");

        await ListsAsync(database);
        End();
    }

    private async Task ListsAsync(TestDatabase database)
    {
        var (list, rules) = (new OrdersQuery(database, _clock), new RuleBookSource(database));
        await using var db = database.CreateDbContext();
        var township = await db.Orders.Where(o => o.Township != null).Select(o => o.Township!).FirstAsync(Cancel);
        var unit = await db.Assignments.Select(a => (int?)a.UnitId).FirstOrDefaultAsync(Cancel);
        (string What, OrdersFilter Filter, int? Page)[] asked =
        [
            ("newest", new(), 1),
            ("newest, page 40", new(), 40),
            ("newest, page 400", new(), 400),
            ("due first", new() { Sort = OrdersSort.Due }, 1),
            ("archived", new() { Status = OrderStatus.Archived }, 1),
            ("in progress", new() { Status = OrderStatus.InProgress }, 1),
            ("merged (none)", new() { Status = OrderStatus.Merged }, 1),
            ("suggestions", new() { Kind = OrderKind.Suggestion }, 1),
            ("emergencies", new() { Emergency = true }, 1),
            ("overdue", new() { Overdue = true }, 1),
            ("a township", new() { Township = township }, 1),
            ("a unit", new() { UnitId = unit }, 1),
            ("a unit, in progress", new() { UnitId = unit, Status = OrderStatus.InProgress }, 1),
            ("a month", new() { From = Make.Day("2026-03-01"), To = Make.Day("2026-03-31") }, 1),
            ("township, kind, status, dates", new() { Township = township, Kind = OrderKind.Complaint, Status = OrderStatus.Archived, From = Make.Day("2026-01-01"), To = Make.Day("2026-06-30") }, 1),
            ("search 路灯不亮", new() { Search = "路灯不亮" }, 1),
            ("search 小区 (everywhere)", new() { Search = "居民" }, 1),
            ("search 灯 (one character)", new() { Search = "灯" }, 1),
            ("search 汉滨 (nowhere)", new() { Search = "汉滨" }, 1),
            ("search 路灯 in a township", new() { Search = "路灯", Township = township }, 1),
            ("search 停水 overdue", new() { Search = "停水", Overdue = true }, 1),
            ("number, beginning", new() { Search = "AK2026000777" }, 1),
            ("number, end", new() { Search = "77777" }, 1),
        ];
        foreach (var (what, filter, page) in asked)
        {
            await TimeAsync($"orders: {what}", () => list.RunAsync(filter, People.Dispatcher, page, Cancel));
        }

        var one = await db.Orders.OrderBy(o => o.Id).Skip(500).Select(o => o.Id).FirstAsync(Cancel);
        var order = new OrderQuery(database, rules, _clock);
        await TimeAsync("one order with its history", () => order.RunAsync(one, People.Director, Cancel));
        var office = new OfficeQuery(database, rules, _clock);
        await TimeAsync("office dashboard", () => office.RunAsync(People.Director, Cancel));
        var queue = new DispatchQueueQuery(database, rules, _clock);
        await TimeAsync("dispatch queue", () => queue.ListAsync(new DispatchFilter(null, null, null, null, null), People.Dispatcher, 1, Cancel));
        output.WriteLine($"found by 路灯不亮: {await db.OrdersWith("路灯不亮").CountAsync(Cancel)}");
    }

    private async Task TimeAsync<T>(string what, Func<Task<T>> ask)
    {
        await ask();
        List<double> times = [];
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var n = 0; n < Runs; n++)
        {
            var watch = Stopwatch.StartNew();
            await ask();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        process.Refresh();
        var work = (process.TotalProcessorTime - before).TotalMilliseconds / Runs;
        _best.Add((what, times[0]));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times[Runs / 2],8:F1} ms  (best {times[0]:F1}, work {work:F1})  {what}"));
    }

    private void End() =>
        Assert.Empty(_best.Where(b => b.Best > Limit).Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.What}: {b.Best:F0} ms")));
}
