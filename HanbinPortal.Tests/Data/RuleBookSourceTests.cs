using HanbinPortal.Data;
using HanbinPortal.Model.Calendar;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Data;

[Covers(14)]
public sealed class RuleBookSourceTests
{
    [Theory, BothDatabases]
    public async Task The_book_is_the_notices_and_settings_as_stored_read_anew_once_forgotten(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var source = new RuleBookSource(database);
        var before = await source.GetAsync(TestContext.Current.CancellationToken);
        Assert.False(before.CalendarAt(Make.Time("2026-09-21 09:00")).IsWorkingDay(Make.Day("2026-10-01")));
        Assert.True(before.CalendarAt(Make.Time("2026-09-21 09:00")).IsWorkingDay(Make.Day("2026-10-10")));

        await using var db = database.CreateDbContext();
        var later = new RegulationSettings { CloseOfBusiness = TimeSpan.FromHours(24), IndustryLimits = [new IndustryLimit(OrderField.Tourism, TimeLimit.WorkingDays(3), "《旅游投诉处理办法》")] };
        db.SettingsVersions.Add(new SettingsVersion(Make.Time("2026-11-01 00:00"), later, "试行", "赵敏", Make.Time("2026-10-08 09:00")));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        source.Forget();

        var after = await source.GetAsync(TestContext.Current.CancellationToken);
        Assert.Equal(TimeSpan.FromHours(18), after.SettingsAt(Make.Time("2026-10-31 23:59")).CloseOfBusiness);
        Assert.Equal(later with { IndustryLimits = [] }, after.SettingsAt(Make.Time("2026-11-01 00:00")) with { IndustryLimits = [] });
        Assert.Equal(later.IndustryLimits, after.SettingsAt(Make.Time("2026-11-01 00:00")).IndustryLimits);
    }
}
