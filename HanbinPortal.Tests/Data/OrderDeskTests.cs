using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace HanbinPortal.Tests.Data;

[Covers(5)]
public sealed class OrderDeskTests
{
    private readonly StoppedClock _clock = new("2026-09-21 10:00");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Of_two_people_who_act_at_once_one_succeeds_and_the_other_is_told_who_did_what(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var id = await database.KeepAsync(MakeOrder.Received().Order);

        // Both have read the order before either saves it.
        using var bothHaveRead = new Barrier(2);
        var outcomes = await Task.WhenAll(
            OutcomeAsync(() => DispatchAsync(database, id, People.Dispatcher, People.Housing, bothHaveRead)),
            OutcomeAsync(() => DispatchAsync(database, id, People.OtherDispatcher, People.Riverside, bothHaveRead)));

        var told = Assert.IsType<OvertakenException>(Assert.Single(outcomes, outcome => outcome is not null));
        var order = await database.ReadAsync(id);
        var only = Assert.Single(order.Assignments);
        var quicker = only.UnitId == People.Housing.Id ? People.Dispatcher : People.OtherDispatcher;
        Assert.Equal(2, order.Timeline.Count);
        Assert.Equal($"{quicker.Name}已于2026-09-21 10:00办理：{order.Timeline[^1].Summary}。请查看最新情况后再操作。", told.Message);
    }

    [Theory, BothDatabases]
    public async Task The_same_click_that_arrives_twice_at_once_is_carried_out_once_and_nobody_is_told_of_a_fault(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var id = await database.KeepAsync(MakeOrder.Received().Order);
        var click = Guid.NewGuid();

        using var bothHaveRead = new Barrier(2);
        var outcomes = await Task.WhenAll(
            OutcomeAsync(() => DispatchAsync(database, id, People.Dispatcher, People.Housing, bothHaveRead, click)),
            OutcomeAsync(() => DispatchAsync(database, id, People.Dispatcher, People.Housing, bothHaveRead, click)));

        Assert.All(outcomes, Assert.Null);
        var order = await database.ReadAsync(id);
        Assert.Single(order.Assignments);
        Assert.Single(order.Timeline, line => line.StepId == click);
    }

    [Theory, BothDatabases]
    public async Task A_click_that_is_sent_again_later_does_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var id = await database.KeepAsync(MakeOrder.Received().DispatchedTo(People.Housing).Order);
        var click = Guid.NewGuid();

        for (var i = 0; i < 2; i++)
        {
            await database.Desk(_clock).ActAsync(id, People.ClerkOf(People.Housing), click, (order, on) => order.SignFor(order.Assignments[0], on), cancel: Cancel);
        }

        Assert.Single((await database.ReadAsync(id)).Timeline, line => line.Step is OrderStep.SignFor);
    }

    [Theory, BothDatabases]
    public async Task Whoever_looks_at_an_order_that_has_changed_since_is_told_and_changes_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var id = await database.KeepAsync(MakeOrder.Received().DispatchedTo(People.Housing).Order);
        var seen = (await database.ReadAsync(id)).Version;
        await database.Desk(_clock).ActAsync(id, People.Dispatcher, Guid.NewGuid(), (order, on) => order.AddNote("来电人补充了位置。", [], on), cancel: Cancel);

        var told = await Assert.ThrowsAsync<OvertakenException>(() => database.Desk(_clock).ActAsync(
            id, People.ClerkOf(People.Housing), Guid.NewGuid(), (order, on) => order.SignFor(order.Assignments[0], on), seen, Cancel));

        Assert.StartsWith("派单员甲已于2026-09-21 10:00办理：补充记录", told.Message, StringComparison.Ordinal);
        Assert.Null((await database.ReadAsync(id)).Assignments[0].SignedAt);
    }

    [Theory, BothDatabases]
    public async Task A_refused_step_leaves_the_stored_order_as_it_was(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var id = await database.KeepAsync(MakeOrder.Received().DispatchedTo(People.Housing).Order);
        var before = OrderDump.Of(await database.ReadAsync(id));

        await Assert.ThrowsAsync<RuleBrokenException>(() => database.Desk(_clock).ActAsync(
            id, People.ClerkOf(People.Stranger), Guid.NewGuid(), (order, on) => order.SignFor(order.Assignments[0], on), cancel: Cancel));

        Assert.Equal(before, OrderDump.Of(await database.ReadAsync(id)));
    }

    [Theory, BothDatabases]
    public async Task Two_imports_of_one_number_collide(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.KeepAsync(MakeOrder.Received(number: "AK1").Order);

        await Assert.ThrowsAsync<Microsoft.EntityFrameworkCore.DbUpdateException>(() => database.KeepAsync(MakeOrder.Received(number: "AK1").Order));
    }

    [Theory, BothDatabases]
    public async Task What_follows_an_order_is_answered_with_it_and_all_screens_hear_of_both(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var primary = await database.KeepAsync(MakeOrder.Received(number: "AK1").DispatchedTo(People.Housing).SignedBy(People.Housing).RepliedBy(People.Housing).Order);
        var follower = await database.KeepAsync(MakeOrder.Received(number: "AK2").Order);
        var feed = new OrderFeed(NullLogger<OrderFeed>.Instance);
        List<OrderChanged> heard = [];
        using var ear = feed.Listen(change =>
        {
            heard.Add(change);
            return Task.CompletedTask;
        });
        var desk = database.Desk(_clock, feed);

        await desk.MergeAsync(follower, primary, People.Dispatcher, Guid.NewGuid(), cancel: Cancel);
        Assert.Equal(OrderStatus.Merged, (await database.ReadAsync(follower)).Status);
        Assert.Equal("工单AK2并入本工单", (await database.ReadAsync(primary)).Timeline[^1].Summary);

        await desk.ActAsync(primary, People.Reviewer, Guid.NewGuid(), (order, on) => order.ReviewReply((Reply)order.Assignments[0].Requests[^1], pass: true, string.Empty, on), cancel: Cancel);
        var answered = await database.ReadAsync(follower);
        Assert.Equal(OrderStatus.AwaitingCityReview, answered.Status);
        Assert.Equal(Drafts.Reply().PublicAnswer, answered.PublicAnswer);
        Assert.Equal(
            [(follower, OrderStatus.Merged), (primary, OrderStatus.AwaitingDistrictReview), (primary, OrderStatus.AwaitingCityReview), (follower, OrderStatus.AwaitingCityReview)],
            heard.Select(h => (h.OrderId, h.Status)));
        Assert.Equal([People.Housing.Id], heard[^2].UnitIds);
    }

    private Task DispatchAsync(TestDatabase database, long id, Actor by, TestUnit unit, Barrier bothHaveRead, Guid? click = null) => database.Desk(_clock).ActAsync(
        id,
        by,
        click ?? Guid.NewGuid(),
        (order, on) =>
        {
            Assert.True(bothHaveRead.SignalAndWait(TimeSpan.FromSeconds(30)), "the other never came");
            order.Dispatch(Drafts.Alone(unit), on);
        });

    private static Task<Exception?> OutcomeAsync(Func<Task> act) => Task.Run(async () => await Record.ExceptionAsync(act));
}
