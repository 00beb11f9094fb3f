using HanbinPortal.Data;
using HanbinPortal.Features.RuleSettings;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Features.RuleSettings;

[Covers(14)]
public sealed class SaveSettingsCommandTests
{
    private static readonly RegulationSettings _untilMidnight = new() { CloseOfBusiness = TimeSpan.FromHours(24) };

    private readonly StoppedClock _clock = new("2026-09-21 10:00");

    [Theory, BothDatabases]
    public async Task Settings_hold_from_their_date_and_clocks_that_run_keep_the_old_ones(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var backstage = await new Backstage(database, _clock).SignedInAsync("zhuren");
        var old = await database.KeepAsync(MakeOrder.Received(number: "AK1").Order);
        var later = await database.KeepAsync(MakeOrder.Received(number: "AK2").Order);
        var desk = backstage.Get<OrderDesk>();
        await desk.ActAsync(old, People.Dispatcher, Guid.NewGuid(), (order, on) => order.Dispatch(Drafts.Alone(People.Housing), on), cancel: TestContext.Current.CancellationToken);

        await backstage.Get<SaveSettingsCommand>().RunAsync(Make.Time("2026-09-22 00:00"), _untilMidnight, "市平台统一口径", TestContext.Current.CancellationToken);
        _clock.MoveTo("2026-09-22 09:00");
        await desk.ActAsync(later, People.Dispatcher, Guid.NewGuid(), (order, on) => order.Dispatch(Drafts.Alone(People.Housing), on), cancel: TestContext.Current.CancellationToken);
        await desk.ActAsync(old, People.ClerkOf(People.Housing), Guid.NewGuid(), (order, on) => order.SignFor(order.Assignments[0], on), cancel: TestContext.Current.CancellationToken);

        // 25 to 27 September 2026 is 中秋节.
        Assert.Equal(Make.Time("2026-09-29 18:00"), (await database.ReadAsync(old)).Assignments[0].DueAt);
        Assert.Equal(Make.Time("2026-09-30 24:00"), (await database.ReadAsync(later)).Assignments[0].DueAt);
        await using var db = database.CreateDbContext();
        Assert.Equal(("设置", "自2026-09-22 00:00起", "市平台统一口径"), Assert.Single(db.ChangeRecords.Select(r => new ValueTuple<string, string, string>(r.Area, r.Subject, r.What))));
    }

    [Theory]
    [InlineData("paidan", "2026-09-22 00:00", "口径", "第五条：只有热线办主任可以调整办法的设置。")]
    [InlineData("zhuren", "2026-09-21 10:00", "口径", "第十四条：生效时刻须在现在之后，已经起算的时限不受影响。")]
    [InlineData("zhuren", "2026-09-22 00:00", " ", "第五条：请写明调整的依据和理由。")]
    public async Task It_is_for_the_director_for_the_future_and_with_a_reason(string userName, string from, string reason, string refused)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var backstage = await new Backstage(database, _clock).SignedInAsync(userName);

        Assert.Equal(refused, await RefusalAsync(backstage, from, reason));
        await using var db = database.CreateDbContext();
        Assert.Empty(db.SettingsVersions);
    }

    [Fact]
    public async Task Two_sets_cannot_begin_at_one_instant()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var backstage = await new Backstage(database, _clock).SignedInAsync("zhuren");
        await backstage.Get<SaveSettingsCommand>().RunAsync(Make.Time("2026-09-22 00:00"), _untilMidnight, "口径", TestContext.Current.CancellationToken);

        Assert.Equal("第五条：2026-09-22 00:00起已有一组设置，请另选生效时刻。", await RefusalAsync(backstage, "2026-09-22 00:00", "口径"));
    }

    private static async Task<string> RefusalAsync(Backstage backstage, string from, string reason) => (await Assert.ThrowsAsync<RuleBrokenException>(() =>
        backstage.Get<SaveSettingsCommand>().RunAsync(Make.Time(from), _untilMidnight, reason, TestContext.Current.CancellationToken))).Refusal.Text;
}
