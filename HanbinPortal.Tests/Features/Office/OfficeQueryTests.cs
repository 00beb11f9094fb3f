using HanbinPortal.Data;
using HanbinPortal.Features.Office;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Features.Office;

public sealed class OfficeQueryTests
{
    // A Wednesday; no day off is near.
    private const string Now = "2026-09-23 10:00";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Every_order_stands_in_the_queues_it_belongs_to_and_in_no_other(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (h, w, t) = (People.Housing, People.Water, People.Traffic);
        Dictionary<string, MakeOrder> made = new()
        {
            ["fresh"] = Received("fresh", Now),
            ["in hand"] = Received("in hand", "2026-09-22 09:00").DispatchedTo(h).SignedBy(h),
            ["due tomorrow"] = Received("due tomorrow", "2026-09-17 09:00").DispatchedTo(h).SignedBy(h),
            ["overdue"] = Received("overdue", "2026-09-14 09:00").DispatchedTo(h).SignedBy(h),
            ["unsigned"] = Received("unsigned", "2026-09-21 09:00").DispatchedTo(h),
            ["emergency"] = Received("emergency", "2026-09-23 07:00", emergency: true).DispatchedTo(w).SignedBy(w),
            ["one of two overdue"] = Received("one of two overdue", "2026-09-14 09:00").DispatchedSideBySide(h, w).SignedBy(h, w).RepliedBy(h),
            ["return"] = Received("return", "2026-09-22 15:00").DispatchedTo(t).SignedBy(t).ReturnAskedBy(t),
            ["extension"] = Received("extension", "2026-09-22 15:00").DispatchedTo(h).SignedBy(h).ExtensionAskedBy(h),
            ["limit"] = Received("limit", "2026-09-22 15:00").DispatchedTo(h).SignedBy(h).LimitAskedBy(h),
            ["reply"] = Received("reply", "2026-09-22 15:00").DispatchedTo(h).SignedBy(h).At("2026-09-23 09:00").RepliedBy(h),
            ["termination"] = Received("termination", "2026-09-22 15:00").DispatchedTo(h).SignedBy(h).ContactedBy(h).TerminationAskedBy(h),
            ["city review"] = Received("city review", "2026-09-22 15:00").AnsweredBy(h),
            ["callback"] = Received("callback", "2026-09-22 15:00").AnsweredBy(h).CityPassed(),
            ["attribution"] = Received("attribution", "2026-09-22 15:00").AnsweredBy(h).CityPassed().CalledBack(CallbackOutcome.Dissatisfied),
            ["archived"] = Received("archived", "2026-09-22 15:00").AnsweredBy(h).CityPassed().At("2026-09-23 09:30").CalledBack(CallbackOutcome.Satisfied),
        };
        foreach (var (name, order) in made)
        {
            await database.KeepAsync(order.Order);
        }

        var read = new Dictionary<OfficeFigure, string>();
        foreach (var queue in Enum.GetValues<OfficeFigure>().Where(OfficeFigures.IsListedHere))
        {
            var (page, counts) = await Query(database).ListAsync(queue, People.Director, page: null, Cancel);
            read[queue] = string.Join("、", page.Rows.Select(row => row.Number).Order(StringComparer.Ordinal));
            Assert.Equal(page.Total, counts[queue]);
        }

        Assert.Equal(
            new Dictionary<OfficeFigure, string>
            {
                [OfficeFigure.ReceivedToday] = "emergency、fresh",
                [OfficeFigure.DispatchedToday] = "emergency",
                [OfficeFigure.SignedToday] = "emergency",
                [OfficeFigure.RepliedToday] = "reply",
                [OfficeFigure.ClosedToday] = "archived",
                [OfficeFigure.Overdue] = "one of two overdue、overdue",
                [OfficeFigure.NotSignedFor] = "unsigned",
                [OfficeFigure.Unanswered] = "emergency",
                [OfficeFigure.DueSoon] = "due tomorrow",
                [OfficeFigure.Emergency] = "emergency",
            },
            read);
        var figures = (await Query(database).RunAsync(People.Director, Cancel)).Counts;
        Assert.Equal(
            [
                (OfficeFigure.Analysis, 1), (OfficeFigure.CityReturns, 0), (OfficeFigure.Returns, 1), (OfficeFigure.Extensions, 1), (OfficeFigure.Limits, 1),
                (OfficeFigure.Replies, 2), (OfficeFigure.Terminations, 1), (OfficeFigure.Attribution, 1), (OfficeFigure.CityReturnAnswer, 0),
                (OfficeFigure.CityReview, 1), (OfficeFigure.Callback, 1), (OfficeFigure.CityTermination, 0),
            ],
            figures.Where(figure => !OfficeFigures.IsListedHere(figure.Key)).Select(figure => (figure.Key, figure.Value)));
    }

    [Fact]
    public async Task Two_replies_on_one_order_are_two_to_review()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.KeepAsync(Received("two", "2026-09-22 09:00").DispatchedSideBySide(People.Housing, People.Water).SignedBy(People.Housing, People.Water)
            .RepliedBy(People.Housing, People.Water).Order);

        Assert.Equal(2, (await Query(database).RunAsync(People.Reviewer, Cancel)).Counts[OfficeFigure.Replies]);
    }

    [Fact]
    public async Task What_is_due_first_stands_first_on_the_dashboard()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.KeepAsync(Received("late", "2026-09-15 09:00").DispatchedTo(People.Housing).SignedBy(People.Housing).Order);
        await database.KeepAsync(Received("later", "2026-09-14 09:00").DispatchedTo(People.Water).SignedBy(People.Water).Order);

        var view = await Query(database).RunAsync(People.Supervisor, Cancel);

        Assert.Equal(["later", "late"], view.Overdue.Select(row => row.Number));
        Assert.Equal(2, view.Counts[OfficeFigure.Overdue]);
        Assert.Empty(view.DueSoon);
    }

    [Fact]
    public async Task Nobody_outside_the_office_is_given_a_figure()
    {
        await using var database = await TestDatabase.CreateAsync();

        foreach (var outsider in People.Outsiders.Append(People.LeadOf(People.Housing)))
        {
            await Assert.ThrowsAsync<RuleBrokenException>(() => Query(database).RunAsync(outsider, Cancel));
            await Assert.ThrowsAsync<RuleBrokenException>(() => Query(database).ListAsync(OfficeFigure.Overdue, outsider, page: 1, Cancel));
        }
    }

    [Theory]
    [InlineData(PortalRole.Dispatcher, OfficeFigure.Analysis)]
    [InlineData(PortalRole.Reviewer, OfficeFigure.Returns)]
    [InlineData(PortalRole.Supervisor, OfficeFigure.Overdue)]
    [InlineData(PortalRole.Director, OfficeFigure.Overdue)]
    public void Everybody_finds_their_own_queue_first_and_every_other_after_it(PortalRole role, OfficeFigure first)
    {
        var sections = OfficeFigures.For(People.With(role));

        Assert.Equal(first, sections[0].Queues[0]);
        Assert.Equal(Enum.GetValues<OfficeFigure>().Except(OfficeFigures.Today).Order(), sections.SelectMany(section => section.Queues).Order());
    }

    [Theory]
    [InlineData("2026-09-23 10:00", "2026-09-25 00:00")] // to the end of the next working day
    [InlineData("2026-09-25 10:00", "2026-09-29 00:00")] // over a weekend
    [InlineData("2026-09-30 10:00", "2026-10-09 00:00")] // over the holidays
    public async Task Due_soon_reaches_to_the_end_of_the_next_working_day(string now, string soonBy)
    {
        await using var database = await TestDatabase.CreateAsync();

        var rules = await new RuleBookSource(database).GetAsync(Cancel);

        Assert.Equal(Make.Time(soonBy), OfficeMoment.At(Make.Time(now), rules).SoonBy);
    }

    private static OfficeQuery Query(TestDatabase database) => new(database, new RuleBookSource(database), new StoppedClock(Now));

    private static MakeOrder Received(string number, string at, bool emergency = false) => MakeOrder.Received(at, number: number, emergency: emergency);
}
