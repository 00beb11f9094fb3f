using HanbinPortal.Data;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Calendar;

/// <summary>A year as the calendar page shows it; without a stored notice it is provisional.</summary>
public sealed record CalendarYear(HolidayNotice Notice, bool IsStored, string? ChangedByName, DateTimeOffset? ChangedAt);

/// <summary>The working calendar, one year at a time.</summary>
public sealed class CalendarQuery(IDbContextFactory<PortalDb> dbs, RuleBookSource rules, TimeProvider clock)
{
    public DateOnly Today => ChinaTime.DateOf(clock.GetUtcNow());

    public async Task<CalendarYear> RunAsync(int year, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var stored = await db.HolidayYears.AsNoTracking().FirstOrDefaultAsync(y => y.Year == year, cancel);
        return stored is null
            ? new CalendarYear(HolidayNotice.ProvisionalFor(year), IsStored: false, null, null)
            : new CalendarYear(stored.ToNotice(), IsStored: true, stored.ChangedByName, stored.ChangedAt);
    }

    /// <summary>The calendar as it counts now.</summary>
    public async Task<WorkingCalendar> NowAsync(CancellationToken cancel) => (await rules.GetAsync(cancel)).CalendarAt(clock.GetUtcNow());
}
