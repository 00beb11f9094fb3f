using HanbinPortal.Features.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Features.Orders;

public sealed class OrdersQueryTests : IAsyncDisposable
{
    private readonly StoppedClock _clock = new("2026-09-22 09:30");
    private TestDatabase _database = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory, BothDatabases]
    public async Task Each_condition_narrows_the_list_and_together_they_narrow_it_further(DatabaseProvider provider)
    {
        _database = await TestDatabase.CreateAsync(provider);
        await KeepAsync(MakeOrder.Received("2026-09-18 23:59", number: "AK1"));
        await KeepAsync(MakeOrder.Received("2026-09-19 00:00", kind: OrderKind.HelpRequest, number: "AK2"));
        await KeepAsync(MakeOrder.Received("2026-09-21 09:00", number: "AK3").DispatchedTo(People.Housing));
        await KeepAsync(MakeOrder.Received("2026-09-21 10:00", number: "AK4").DispatchedToLead(People.Riverside, People.Housing));
        await KeepAsync(MakeOrder.Received("2026-09-22 07:00", emergency: true, number: "AK5").DispatchedTo(People.Riverside));
        await KeepAsync(MakeOrder.Received("2026-09-22 09:00", number: "AK6").DispatchedTo(People.Housing).ReturnAskedBy(People.Housing).ReturnAgreed(People.Housing));

        Assert.Equal("AK6 AK5 AK4 AK3 AK2 AK1", await ListAsync(new OrdersFilter()));
        Assert.Equal("AK1 AK2 AK3 AK4 AK5 AK6", await ListAsync(new OrdersFilter { Sort = OrdersSort.Oldest }));
        Assert.Equal("AK6 AK2 AK1", await ListAsync(new OrdersFilter { Status = OrderStatus.AwaitingAnalysis }));
        Assert.Equal("AK2", await ListAsync(new OrdersFilter { Kind = OrderKind.HelpRequest }));
        Assert.Equal("AK5", await ListAsync(new OrdersFilter { Emergency = true }));
        Assert.Equal("AK4 AK3", await ListAsync(new OrdersFilter { UnitId = People.Housing.Id }));
        Assert.Equal("AK5", await ListAsync(new OrdersFilter { Overdue = true, Status = OrderStatus.InProgress }));
        Assert.Equal("AK2", await ListAsync(new OrdersFilter { From = Make.Day("2026-09-19"), To = Make.Day("2026-09-20") }));
        Assert.Equal("AK1", await ListAsync(new OrdersFilter { To = Make.Day("2026-09-18") }));
        Assert.Equal("AK4 AK3", await ListAsync(new OrdersFilter { Search = "路灯不亮", UnitId = People.Housing.Id, To = Make.Day("2026-09-21"), Status = OrderStatus.InProgress, Kind = OrderKind.Complaint }));
        Assert.Equal(string.Empty, await ListAsync(new OrdersFilter { Township = "五里镇" }));
    }

    [Theory, BothDatabases]
    public async Task By_due_time_only_what_has_a_clock_running_is_listed(DatabaseProvider provider)
    {
        _database = await TestDatabase.CreateAsync(provider);
        await KeepAsync(MakeOrder.Received("2026-09-21 09:00", number: "AK1").AnsweredBy(People.Housing));
        await KeepAsync(MakeOrder.Received("2026-09-21 10:00", number: "AK2").DispatchedTo(People.Housing).SignedBy(People.Housing));
        await KeepAsync(MakeOrder.Received("2026-09-21 11:00", number: "AK3").DispatchedTo(People.Housing));

        Assert.Equal("AK3 AK2", await ListAsync(new OrdersFilter { Sort = OrdersSort.Due }));
    }

    [Theory, BothDatabases]
    public async Task Nobody_outside_the_office_gets_the_list(DatabaseProvider provider)
    {
        _database = await TestDatabase.CreateAsync(provider);

        foreach (var outsider in People.Outsiders.Append(People.LeadOf(People.Housing)))
        {
            await Assert.ThrowsAsync<RuleBrokenException>(() => new OrdersQuery(_database, _clock).RunAsync(new OrdersFilter(), outsider, null, Cancel));
        }
    }

    private Task<long> KeepAsync(MakeOrder order) => _database.KeepAsync(order.Order);

    private async Task<string> ListAsync(OrdersFilter filter) =>
        string.Join(' ', (await new OrdersQuery(_database, _clock).RunAsync(filter, People.Dispatcher, null, Cancel)).Rows.Select(r => r.Number));
}
