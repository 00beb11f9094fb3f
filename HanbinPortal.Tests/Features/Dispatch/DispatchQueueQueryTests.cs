using HanbinPortal.Data;
using HanbinPortal.Features.Dispatch;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Features.Dispatch;

public sealed class DispatchQueueQueryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Emergencies_stand_first_then_what_is_due_first(DatabaseProvider provider)
    {
        await using var database = await QueueAsync(provider);

        var queue = await Query(database).ListAsync(Filter(), People.Dispatcher, page: 1, Cancel);

        Assert.Equal(["emergency", "old", "returned", "fresh"], queue.Page.Rows.Select(row => row.Number));
        Assert.Equal([("全部", 4), ("紧急", 1), ("退回重派", 1)], queue.Shows.Select(show => (show.Label, show.Count!.Value)));
        Assert.Equal(["关庙镇", "建民街道"], queue.Townships.Select(town => town.Value!).Order(StringComparer.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Each_filter_leaves_what_it_says(DatabaseProvider provider)
    {
        await using var database = await QueueAsync(provider);

        Assert.Equal("emergency", await NumbersAsync(Filter(show: "emergency")));
        Assert.Equal("returned", await NumbersAsync(Filter(show: "returned")));
        Assert.Equal("old", await NumbersAsync(Filter(kind: "Consultation")));
        Assert.Equal("fresh", await NumbersAsync(Filter(township: "关庙镇")));
        Assert.Equal("fresh", await NumbersAsync(Filter(words: "停水")));
        Assert.Equal("old", await NumbersAsync(Filter(words: "ol")));
        Assert.Equal("old", await NumbersAsync(Filter(due: "late")));
        Assert.Equal("fresh", await NumbersAsync(Filter(due: "city")));
        Assert.Equal(string.Empty, await NumbersAsync(Filter(words: "100%_")));
        Assert.Equal("emergency、old、returned、fresh", await NumbersAsync(Filter(kind: "99", show: "what", due: "ever")));

        async Task<string> NumbersAsync(DispatchFilter filter) =>
            string.Join("、", (await Query(database).ListAsync(filter, People.Dispatcher, page: 1, Cancel)).Page.Rows.Select(row => row.Number));
    }

    [Fact]
    public async Task Only_the_office_sees_the_queue_and_only_who_dispatches_is_offered_the_step()
    {
        await using var database = await QueueAsync(DatabaseProvider.Sqlite);
        var query = Query(database);
        var id = (await query.ListAsync(Filter(), People.Dispatcher, page: 1, Cancel)).Page.Rows[0].Id;

        await Assert.ThrowsAsync<RuleBrokenException>(() => query.ListAsync(Filter(), People.ClerkOf(People.Housing), page: 1, Cancel));
        Assert.Null(await query.OpenAsync(id, People.ClerkOf(People.Housing), Cancel));
        Assert.Empty(await query.ChosenAsync([id], People.ClerkOf(People.Housing), Cancel));
        Assert.Null((await query.OpenAsync(id, People.Reviewer, Cancel))!.Dispatch);
        Assert.Null((await query.OpenAsync(id, People.Dispatcher, Cancel))!.Dispatch!.Refusal);
    }

    [Fact]
    public async Task Chosen_orders_come_in_the_order_they_were_chosen_with_the_version_that_was_seen()
    {
        await using var database = await QueueAsync(DatabaseProvider.Sqlite);
        var ids = (await Query(database).ListAsync(Filter(), People.Dispatcher, page: 1, Cancel)).Page.Rows.Select(row => row.Id).Reverse().ToList();

        var chosen = await Query(database).ChosenAsync([.. ids, 999_999], People.Dispatcher, Cancel);

        Assert.Equal(ids, chosen.Select(order => order.Id));
        Assert.Equal([1, 4, 1, 1], chosen.Select(order => order.Version));
    }

    private static async Task<TestDatabase> QueueAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await database.KeepAsync(Received("fresh", "2026-09-23 08:00", OrderKind.HelpRequest, "关庙镇", "自来水停水两天", cityDue: "2026-09-24 18:00"));
        await database.KeepAsync(Received("old", "2026-09-21 08:00", OrderKind.Consultation, "建民街道", "养老保险怎么补缴"));
        await database.KeepAsync(Received("emergency", "2026-09-23 09:00", OrderKind.HelpRequest, "建民街道", "大面积停电", emergency: true));
        await database.KeepAsync(MakeOrder.Received("2026-09-22 15:00", number: "returned").DispatchedTo(People.Housing)
            .ReturnAskedBy(People.Housing).ReturnAgreed(People.Housing).Order);
        await database.KeepAsync(MakeOrder.Received("2026-09-22 15:00", number: "in hand").DispatchedTo(People.Housing).Order);
        return database;
    }

    private static DispatchQueueQuery Query(TestDatabase database) => new(database, new RuleBookSource(database), new StoppedClock("2026-09-23 10:00"));

    private static DispatchFilter Filter(string? words = null, string? kind = null, string? township = null, string? show = null, string? due = null) =>
        DispatchFilter.From(words, kind, township, show, due);

    private static WorkOrder Received(string number, string at, OrderKind kind, string township, string title, bool emergency = false, string? cityDue = null) => WorkOrder.Receive(
        new IncomingOrder(number, title, "请尽快处理。", kind, emergency, "电话", new Requester(null, null, null, IsConfidential: false), Township: township, CityDueAt: cityDue is null ? null : Make.Time(cityDue)),
        new Occasion(People.Dispatcher, Make.Time(at), MakeOrder.October, Guid.NewGuid()));
}
