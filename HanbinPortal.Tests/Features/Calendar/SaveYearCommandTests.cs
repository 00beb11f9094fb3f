using HanbinPortal.Features.Calendar;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Features.Calendar;

[Covers(14)]
public sealed class SaveYearCommandTests
{
    private static readonly IProgress<double> _silent = new Progress<double>();

    private readonly StoppedClock _clock = new("2026-09-21 10:00");

    [Theory, BothDatabases]
    public async Task Open_deadlines_are_computed_anew_and_the_order_says_from_when_to_when(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var backstage = await new Backstage(database, _clock).SignedInAsync("zhuren");
        var open = await database.KeepAsync(MakeOrder.Received(number: "AK1").DispatchedTo(People.Housing).Order);
        var done = await database.KeepAsync(MakeOrder.Received(number: "AK2").AnsweredBy(People.Housing).Order);
        Assert.Equal(Make.Time("2026-09-28 18:00"), (await database.ReadAsync(open)).Assignments[0].DueAt);

        // Two of the five working days become days off.
        await backstage.Get<SaveYearCommand>().RunAsync(With("2026-09-23..2026-09-24"), _silent, TestContext.Current.CancellationToken);

        var moved = await database.ReadAsync(open);
        Assert.Equal(Make.Time("2026-09-30 18:00"), moved.Assignments[0].DueAt);
        Assert.Equal(OrderStep.Recompute, moved.Timeline[^1].Step);
        Assert.Equal("重算时限：区住建局办理 2026-09-28 18:00 → 2026-09-30 18:00", moved.Timeline[^1].Summary);
        Assert.Equal("2026年放假安排调整", moved.Timeline[^1].Detail);
        Assert.Equal("赵敏", moved.Timeline[^1].ByName);
        Assert.DoesNotContain((await database.ReadAsync(done)).Timeline, line => line.Step is OrderStep.Recompute);

        await using var db = database.CreateDbContext();
        var record = Assert.Single(db.ChangeRecords);
        Assert.Equal(("日历", "2026年", "赵敏"), (record.Area, record.Subject, record.ByName));
        Assert.NotEqual(record.Before, record.After);
    }

    [Theory, BothDatabases]
    public async Task A_change_that_moves_nothing_leaves_no_line_on_the_order(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var backstage = await new Backstage(database, _clock).SignedInAsync("xitong");
        var open = await database.KeepAsync(MakeOrder.Received().DispatchedTo(People.Housing).Order);

        await backstage.Get<SaveYearCommand>().RunAsync(With("2026-12-28"), _silent, TestContext.Current.CancellationToken);

        Assert.Equal(2, (await database.ReadAsync(open)).Timeline.Count);
    }

    [Fact]
    public async Task A_dispatcher_may_not()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var backstage = await new Backstage(database, _clock).SignedInAsync("paidan");

        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() =>
            backstage.Get<SaveYearCommand>().RunAsync(With("2026-12-28"), _silent, TestContext.Current.CancellationToken));

        Assert.Equal("第十四条：只有系统管理员和热线办主任可以维护工作日历。", broken.Refusal.Text);
    }

    private static HolidayNotice With(string off) => Make.Notices(off: $"2026-10-01..2026-10-07, {off}", makeUp: "2026-10-10").Single(n => n.Year == 2026);
}
