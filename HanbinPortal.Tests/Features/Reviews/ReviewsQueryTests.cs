using HanbinPortal.Data;
using HanbinPortal.Features.Reviews;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using static HanbinPortal.Tests.Support.People;

namespace HanbinPortal.Tests.Features.Reviews;

public sealed class ReviewsQueryTests
{
    private static readonly StoppedClock _clock = new("2026-09-25 10:00");

    [Theory, BothDatabases]
    public async Task Each_tab_holds_exactly_what_the_model_lets_a_reviewer_do(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await FillAsync(database);
        var (reviews, orders) = Queries(database);

        var counts = await reviews.CountAsync(TestContext.Current.CancellationToken);

        List<(string, int)> shown = [];
        foreach (var kind in ReviewKind.All)
        {
            var page = await reviews.RunAsync(new ReviewFilter(kind, null, null, Overdue: false, Page: null), TestContext.Current.CancellationToken);
            Assert.Equal(counts.ByKind[kind], page.Total);
            foreach (var row in page.Rows)
            {
                var open = await orders.RunAsync(row.OrderId, row.RequestId, kind, Reviewer, TestContext.Current.CancellationToken);
                Assert.Equal((row.Step, row.RequestId), (open!.Offer!.Step, open.Offer.Request?.Id));
            }

            shown.Add((kind.Name, page.Total));
        }

        Assert.Equal([("退回", 2), ("延期", 2), ("法定时限", 1), ("答复初审", 1), ("终结", 1), ("上退", 1), ("研判归因", 1), ("待市平台结果", 4)], shown);
    }

    [Theory, BothDatabases]
    public async Task Returns_stand_by_how_long_they_wait_and_extensions_by_their_old_due_time(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await FillAsync(database);
        var (reviews, _) = Queries(database);

        var returns = await ReadAsync(reviews, ReviewKind.Returns);
        var extensions = await ReadAsync(reviews, ReviewKind.Extensions);

        Assert.Equal([("R2", null), ("R1", "超期退回")], returns.Select(r => (r.Number, r.Mark)));
        Assert.Equal([("E2", null), ("E1", "第2次延期")], extensions.Select(r => (r.Number, r.Mark)));
        Assert.Equal("法定职责不属本单位：路灯由城管部门养护。", returns[0].Note);
    }

    [Theory, BothDatabases]
    public async Task Words_of_the_address_find_numbers_titles_and_units_and_only_within_the_tab(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await FillAsync(database);
        var (reviews, _) = Queries(database);

        Assert.Equal(["E2"], (await ReadAsync(reviews, ReviewKind.Extensions, "E2")).Select(r => r.Number));
        Assert.Equal(["R2", "R1"], (await ReadAsync(reviews, ReviewKind.Returns, Housing.Name)).Select(r => r.Number));
        Assert.Equal(["C1"], (await ReadAsync(reviews, ReviewKind.City, "C1")).Select(r => r.Number));
        Assert.Empty(await ReadAsync(reviews, ReviewKind.Returns, "E2"));
    }

    [Theory, BothDatabases]
    public async Task Of_what_waits_for_the_city_one_status_can_be_taken_alone(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await FillAsync(database);
        var (reviews, _) = Queries(database);

        var page = await reviews.RunAsync(
            new ReviewFilter(ReviewKind.City, OrderStatus.AwaitingCallback, null, Overdue: false, Page: null), TestContext.Current.CancellationToken);

        Assert.Equal([("C2", OrderStep.RecordCallback)], page.Rows.Select(r => (r.Number, r.Step)));
    }

    [Theory, BothDatabases]
    public async Task Many_are_done_at_once_and_who_was_overtaken_is_told_while_the_others_go_through(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await FillAsync(database);
        var (reviews, _) = Queries(database);
        var desk = database.Desk(_clock);
        var rows = await ReadAsync(reviews, ReviewKind.Extensions);
        await desk.ActAsync(rows[0].OrderId, Director, Guid.NewGuid(), (order, on) => order.AddNote("与单位核实中。", [], on), cancel: TestContext.Current.CancellationToken);

        List<BulkResult> results = [];
        await new BulkCommand(desk).RunAsync(
            rows,
            BulkChoice.For(ReviewKind.Extensions, null).Single(),
            string.Empty,
            Reviewer,
            result =>
            {
                results.Add(result);
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken);

        Assert.Equal([("E2", false), ("E1", true)], results.Select(r => (r.Row.Number, r.Problem is null)));
        Assert.StartsWith("热线办主任已于", results[0].Problem, StringComparison.Ordinal);
        Assert.Equal(["E2"], (await ReadAsync(reviews, ReviewKind.Extensions)).Select(r => r.Number));
    }

    private static (ReviewsQuery Reviews, ReviewOrderQuery Orders) Queries(TestDatabase database) =>
        (new ReviewsQuery(database, _clock), new ReviewOrderQuery(database, new RuleBookSource(database), _clock));

    private static async Task<IReadOnlyList<ReviewRow>> ReadAsync(ReviewsQuery reviews, ReviewKind kind, string? words = null) =>
        (await reviews.RunAsync(new ReviewFilter(kind, null, words, Overdue: false, Page: null), TestContext.Current.CancellationToken)).Rows;

    // Something in every tab, and beside it what looks alike and does not wait: a draft for the unit's leader, an assisting opinion, a closed order.
    private static async Task FillAsync(TestDatabase database)
    {
        MakeOrder Received(string number) => MakeOrder.Received(number: number);
        MakeOrder InHand(string number) => Received(number).DispatchedTo(Housing).SignedBy(Housing).ContactedBy(Housing);

        var draft = InHand("D1");
        draft.Order.AskExtension(draft[Housing], Drafts.Extension(), draft.By(ClerkOf(Housing)));
        var cityReturn = Received("X1");
        cityReturn.Order.DraftCityReturn(Drafts.CityReturn(), cityReturn.By(Dispatcher));
        var atCity = Received("X2");
        atCity.Order.DraftCityReturn(Drafts.CityReturn(), atCity.By(Dispatcher));
        atCity.Order.DecideCityReturn(agree: true, string.Empty, atCity.By(Reviewer));

        foreach (var made in new[]
        {
            draft,
            cityReturn,
            atCity,
            Received("R1").DispatchedTo(Housing).At("2026-09-23 10:00").ReturnAskedBy(Housing),
            Received("R2").DispatchedTo(Housing).At("2026-09-21 11:00").ReturnAskedBy(Housing),
            InHand("E1").ExtensionAskedBy(Housing).ExtensionAgreed(Housing).ExtensionAskedBy(Housing),
            InHand("E2").ExtensionAskedBy(Housing),
            InHand("L1").LimitAskedBy(Housing),
            InHand("A1").RepliedBy(Housing),
            Received("A2").DispatchedToLead(Housing, Water).SignedBy(Housing, Water).AssistedBy(Water),
            InHand("T1").TerminationAskedBy(Housing),
            Received("C1").AnsweredBy(Housing),
            Received("C2").AnsweredBy(Housing).CityPassed(),
            InHand("C3").TerminationAskedBy(Housing).TerminationAgreed(Housing),
            Received("U1").AnsweredBy(Housing).CityPassed().CalledBack(CallbackOutcome.Dissatisfied),
            Received("Z1").AnsweredBy(Housing).CityPassed().CalledBack(CallbackOutcome.Satisfied),
        })
        {
            await database.KeepAsync(made.Order);
        }
    }
}
